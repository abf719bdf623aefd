#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace lectern::importer {

/// Brings what several workers make back into order, for one taker, in bounded memory. Items carry
/// the numbers 0, 1, 2 …, each put once by whichever worker made it; `take` gives them in that
/// order. A worker that is too far ahead, or too heavy, waits; the one whose item is next never
/// does, so nothing can lock up.
template <typename T>
class OrderedQueue final {
public:
    OrderedQueue(std::size_t maximumItems, std::size_t maximumBytes)
        : m_maximumItems(maximumItems)
        , m_maximumBytes(maximumBytes)
    {
    }

    /// False once the queue is closed; the item is then dropped.
    bool put(std::size_t number, T item, std::size_t bytes)
    {
        std::unique_lock lock(m_mutex);
        m_roomMade.wait(lock, [&] {
            return m_closed || number == m_next
                || (number < m_next + m_maximumItems && m_bytes + bytes <= m_maximumBytes);
        });
        if (m_closed)
            return false;
        m_bytes += bytes;
        m_items.emplace(number, Entry {std::move(item), bytes});
        if (number == m_next)
            m_nextReady.notify_one();
        return true;
    }

    /// Waits for the next item; nothing once the queue is closed.
    std::optional<T> take()
    {
        std::unique_lock lock(m_mutex);
        m_nextReady.wait(lock, [&] { return m_closed || startsWithNext(); });
        if (m_closed)
            return std::nullopt;
        auto node = m_items.extract(m_items.begin());
        m_bytes -= node.mapped().bytes;
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

    bool startsWithNext() const { return !m_items.empty() && m_items.begin()->first == m_next; }

    const std::size_t m_maximumItems;
    const std::size_t m_maximumBytes;
    std::mutex m_mutex;
    std::condition_variable m_roomMade;
    std::condition_variable m_nextReady;
    std::map<std::size_t, Entry> m_items;
    std::size_t m_next = 0;
    std::size_t m_bytes = 0;
    bool m_closed = false;
};

} // namespace lectern::importer
