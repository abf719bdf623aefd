#pragma once

#include <algorithm>
#include <chrono>
#include <optional>

namespace lectern::importer {

/// When a tree that changes has come to rest: some time after its last change, and some longer time
/// after its first one at the latest, so that a robot that never pauses is followed all the same.
/// Knows no clock; whoever asks says what time it is.
class Settling final {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Duration = std::chrono::milliseconds;

    Settling(Duration quiet, Duration longest)
        : m_quiet(quiet)
        , m_longest(longest)
    {
    }

    void stir(Time now)
    {
        if (!m_isWaiting)
            m_first = now;
        m_isWaiting = true;
        m_last = now;
    }

    /// Nothing while there is nothing to wait for.
    std::optional<Time> dueAt() const
    {
        if (!m_isWaiting)
            return std::nullopt;
        return std::min(m_last + m_quiet, m_first + m_longest);
    }

    /// True once for what has come to rest by now.
    bool takeIfDue(Time now)
    {
        const auto due = dueAt();
        if (!due || now < *due)
            return false;
        m_isWaiting = false;
        return true;
    }

private:
    Duration m_quiet;
    Duration m_longest;
    bool m_isWaiting = false; // no optional: GCC 12 warns of its value under sanitizers
    Time m_first {};
    Time m_last {};
};

} // namespace lectern::importer
