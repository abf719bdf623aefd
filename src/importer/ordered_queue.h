#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace lectern::importer {

/// Brings what several workers make back into order, for one taker, in bounded memory. Items carry
/// the numbers 0, 1, 2 …, each made by whichever worker took its number; `take` gives them in that
/// order. A worker asks for room *before* it starts on an item, and rooms are given in the order of
/// the numbers: whoever waits, waits for lower numbers only, which need nothing more to be done, so
/// nothing can lock up. What is being made, waiting, and in the taker's hands never weighs more
/// than `maximumBytes`, but for one item alone that is heavier.
template <typename T>
class OrderedQueue final {
public:
    OrderedQueue(std::size_t maximumItems, std::size_t maximumBytes)
        : m_maximumItems(maximumItems)
        , m_maximumBytes(maximumBytes)
    {
    }

    /// Waits until an item that takes `bytes` while it is made may be started on. Every number
    /// asks, once. False once the queue is closed.
    bool admit(std::size_t number, std::size_t bytes)
    {
        std::unique_lock lock(m_mutex);
        m_roomMade.wait(lock, [&] { return m_closed || hasRoom(number, bytes); });
        if (m_closed)
            return false;
        ++m_nextAdmitted;
        m_bytes += bytes;
        m_reserved.emplace(number, bytes);
        m_roomMade.notify_all();
        return true;
    }

    /// Never waits. `bytes` is what the item weighs now, instead of what was admitted. False once
    /// the queue is closed; the item is then dropped.
    bool put(std::size_t number, T item, std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return false;
        const auto reserved = m_reserved.extract(number);
        m_bytes = m_bytes + bytes - (reserved ? reserved.mapped() : 0);
        m_items.emplace(number, Entry {std::move(item), bytes});
        m_roomMade.notify_all();
        if (number == m_next)
            m_nextReady.notify_one();
        return true;
    }

    /// Waits for the next item; nothing once the queue is closed. The item before it is taken to
    /// be gone by now.
    std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_bytes -= std::exchange(m_takenBytes, 0);
        m_roomMade.notify_all();
        m_nextReady.wait(lock, [&] { return m_closed || startsWithNext(); });
        if (m_closed)
            return std::nullopt;
        auto node = m_items.extract(m_items.begin());
        m_takenBytes = node.mapped().bytes;
        ++m_next;
        m_roomMade.notify_all();
        return std::move(node.mapped().item);
    }

    /// Ends all waiting, now and later. Called when the import stops early.
    void close()
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_items.clear();
        m_roomMade.notify_all();
        m_nextReady.notify_all();
    }

private:
    struct Entry {
        T item;
        std::size_t bytes;
    };

    bool hasRoom(std::size_t number, std::size_t bytes) const
    {
        return number == m_nextAdmitted && number < m_next + m_maximumItems
            && (m_bytes == 0 || m_bytes + bytes <= m_maximumBytes);
    }
    bool startsWithNext() const { return !m_items.empty() && m_items.begin()->first == m_next; }

    const std::size_t m_maximumItems;
    const std::size_t m_maximumBytes;
    std::mutex m_mutex;
    std::condition_variable m_roomMade;
    std::condition_variable m_nextReady;
    std::map<std::size_t, Entry> m_items;
    std::map<std::size_t, std::size_t> m_reserved; ///< bytes of what is being made, by number
    std::size_t m_nextAdmitted = 0;
    std::size_t m_next = 0;
    std::size_t m_bytes = 0; ///< reserved, waiting, and in the taker's hands
    std::size_t m_takenBytes = 0;
    bool m_closed = false;
};

} // namespace lectern::importer
