#pragma once

#include "importer/import_job.h"

#include <chrono>

namespace lectern::importer {

/// Tells a progress callback what is going on, but not more often than anyone can see.
class ProgressMeter final {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::milliseconds kInterval {50};

    explicit ProgressMeter(OnProgress onProgress)
        : m_onProgress(std::move(onProgress))
    {
    }

    double seconds() const { return std::chrono::duration<double>(Clock::now() - m_start).count(); }

    /// Time that went by without work is not counted.
    void leaveOut(Clock::duration pause) { m_start += pause; }

    ImportProgress progress; ///< filled by the job; `seconds` is filled here

    bool isDue() const { return m_onProgress && Clock::now() - m_told >= kInterval; }

    void tell()
    {
        if (isDue())
            tellNow();
    }

    void tellNow()
    {
        if (!m_onProgress)
            return;
        m_told = Clock::now();
        progress.seconds = seconds();
        m_onProgress(progress);
    }

private:
    OnProgress m_onProgress;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_told {};
};

} // namespace lectern::importer
