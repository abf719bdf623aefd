#include "importer/parse_pipeline.h"

#include "importer/ordered_queue.h"

#include <algorithm>
#include <atomic>
#include <thread>

namespace lectern::importer {

namespace {

constexpr std::size_t kMaxWaitingFiles = 256;
constexpr std::size_t kMaxWaitingBytes = std::size_t {48} * 1024 * 1024;

} // namespace

Result<void> parseInOrder(const std::vector<PendingFile>& pending,
                          const std::vector<PlannedSource>& sources, const ParseTools& tools,
                          int jobs, std::stop_token stop,
                          const std::function<Result<void>(ParsedFile)>& take)
{
    OrderedQueue<ParsedFile> queue(kMaxWaitingFiles, kMaxWaitingBytes);
    std::atomic<std::size_t> nextNumber {0};
    const auto work = [&] {
        for (;;) {
            const std::size_t number = nextNumber++;
            if (number >= pending.size() || stop.stop_requested())
                return;
            const PendingFile& file = pending[number];
            auto parsed = parseFile(file, sources[file.source].root, tools);
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
