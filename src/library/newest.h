#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace lectern::library {

/// What a busy thread is to hear of another's work: the newest word alone, and that surely. Words
/// that come while one is on its way replace it, so that they never pile up in an event queue.
/// Any thread may call both.
template <typename T>
class Newest final {
public:
    /// True where the other thread has to be called to take it; false where a call is on its way.
    bool put(T value)
    {
        const std::scoped_lock lock(m_mutex);
        const bool isUnderWay = m_value.has_value();
        m_value = std::move(value);
        return !isUnderWay;
    }
    /// Once for each put that was true.
    T take()
    {
        const std::scoped_lock lock(m_mutex);
        return std::exchange(m_value, std::nullopt).value_or(T {});
    }

private:
    std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace lectern::library
