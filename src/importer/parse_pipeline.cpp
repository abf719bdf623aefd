#include "importer/parse_pipeline.h"

#include "importer/import_job.h"
#include "importer/ordered_queue.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <thread>

namespace lectern::importer {

namespace {

constexpr std::size_t kMaxWaitingFiles = 256;
constexpr std::size_t kMaxWaitingBytes = std::size_t {48} * 1024 * 1024;

/// Deals the files out, in order; reads those that can only be read in order.
class Dealer final {
public:
    Dealer(const std::vector<PendingFile>& pending, const std::vector<PlannedSource>& sources)
        : m_pending(pending)
        , m_sources(sources)
    {
    }

    struct Dealt {
        std::size_t number = 0;
        ReadFile source;
    };
    /// Nothing once all are dealt.
    std::optional<Dealt> next()
    {
        std::unique_lock lock(m_mutex);
        if (m_next >= m_pending.size())
            return std::nullopt;
        const std::size_t number = m_next++;
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
    std::mutex m_mutex;
    std::size_t m_next = 0;
};

} // namespace

Result<void> parseInOrder(const std::vector<PendingFile>& pending,
                          const std::vector<PlannedSource>& sources, const ParseTools& tools,
                          int jobs, std::stop_token stop,
                          const std::function<Result<void>(ParsedFile)>& take)
{
    OrderedQueue<ParsedFile> queue(kMaxWaitingFiles, kMaxWaitingBytes);
    Dealer dealer(pending, sources);
    const auto work = [&] {
        while (!stop.stop_requested()) {
            auto dealt = dealer.next();
            if (!dealt)
                return;
            const std::size_t number = dealt->number;
            auto parsed = parseFile(pending[number], std::move(dealt->source),
                                    dealer.treeOf(number), tools);
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
