#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace lectern::importer {

/// Lets a job rest. Any thread may turn it; the job looks at it between two files.
class PauseSwitch final {
public:
    void pause()
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = true;
    }

    void resume()
    {
        const std::lock_guard lock(m_mutex);
        m_isPaused = false;
        m_resumed.notify_all();
    }

    bool isPaused() const
    {
        const std::lock_guard lock(m_mutex);
        return m_isPaused;
    }

    /// Until it is resumed, or stopped.
    void wait(const std::stop_token& stop)
    {
        std::unique_lock lock(m_mutex);
        m_resumed.wait(lock, stop, [this] { return !m_isPaused; });
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_resumed;
    bool m_isPaused = false;
};

} // namespace lectern::importer
