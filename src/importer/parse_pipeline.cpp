#include "importer/parse_pipeline.h"

#include "importer/import_job.h"
#include "importer/ordered_queue.h"

#include <malloc.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>

namespace lectern::importer {

namespace {

constexpr std::size_t kMaxWaitingFiles = 256;
/// Together with SQLite's and the program's own memory this stays below the 300 MB of DESIGN.md.
constexpr std::size_t kMaxBytesInFlight = std::size_t {160} * 1024 * 1024;
constexpr std::int64_t kHeavyFileBytes = std::int64_t {1024} * 1024;

/// Freed memory would otherwise stay with the thread that asked for it, in each up to the largest
/// file it met. Buffers of a heavy file are the system's own pages, and go back at once.
void keepNoLargeBuffers()
{
    mallopt(M_MMAP_THRESHOLD, static_cast<int>(kHeavyFileBytes));
}

/// Deals the files out, in order and as there is room for them; reads those that can only be read
/// in order.
class Dealer final {
public:
    Dealer(const std::vector<PendingFile>& pending, const std::vector<PlannedSource>& sources,
           OrderedQueue<ParsedFile>& queue)
        : m_pending(pending)
        , m_sources(sources)
        , m_queue(queue)
    {
    }

    struct Dealt {
        std::size_t number = 0;
        ReadFile source;
    };
    /// Nothing once all are dealt, or the queue is closed.
    std::optional<Dealt> next()
    {
        std::unique_lock lock(m_mutex);
        if (m_next >= m_pending.size())
            return std::nullopt;
        const std::size_t number = m_next++;
        if (!m_queue.admit(number, parsingBytes(m_pending[number].file.sizeBytes)))
            return std::nullopt;
        if (treeOf(number).order() == SourceTree::Order::Any)
            lock.unlock();
        return Dealt {number, treeOf(number).read(m_pending[number].file.path, kMaxFileBytes)};
    }

    SourceTree& treeOf(std::size_t number) const
    {
        return *m_sources[m_pending[number].source].tree;
    }

private:
    const std::vector<PendingFile>& m_pending;
    const std::vector<PlannedSource>& m_sources;
    OrderedQueue<ParsedFile>& m_queue;
    std::mutex m_mutex;
    std::size_t m_next = 0;
};

} // namespace

Result<void> parseInOrder(const std::vector<PendingFile>& pending,
                          const std::vector<PlannedSource>& sources, const ParseTools& tools,
                          int jobs, std::stop_token stop,
                          const std::function<Result<void>(ParsedFile)>& take)
{
    keepNoLargeBuffers();
    OrderedQueue<ParsedFile> queue(kMaxWaitingFiles, kMaxBytesInFlight);
    Dealer dealer(pending, sources, queue);
    const auto work = [&] {
        while (!stop.stop_requested()) {
            auto dealt = dealer.next();
            if (!dealt)
                return;
            const std::size_t number = dealt->number;
            auto parsed
                = parseFile(pending[number], std::move(dealt->source), dealer.treeOf(number), tools,
                            sources[pending[number].source].categories);
            if (parsed.bytesRead > kHeavyFileBytes)
                malloc_trim(0);
            const std::size_t weight = weightBytes(parsed);
            if (!queue.put(number, std::move(parsed), weight))
                return;
        }
    };
    std::vector<std::jthread> workers;
    const auto wanted = std::min<std::size_t>(static_cast<std::size_t>(jobs), pending.size());
    for (std::size_t i = 0; i < wanted; ++i)
        workers.emplace_back(work);

    // Declared after the workers: runs before they are joined, and wakes those that wait.
    const struct CloseAtEnd {
        OrderedQueue<ParsedFile>& queue;
        ~CloseAtEnd() { queue.close(); }
    } closeAtEnd {queue};
    const std::stop_callback closeWhenStopped(stop, [&queue] { queue.close(); });
    for (std::size_t i = 0; i < pending.size(); ++i) {
        auto parsed = queue.take();
        if (!parsed)
            return {};
        if (auto taken = take(std::move(*parsed)); !taken)
            return fail(taken.error());
    }
    return {};
}

} // namespace lectern::importer
