#include "importer/compression_samples.h"

#include "importer/import_job.h"

#include <algorithm>

namespace lectern::importer {

namespace {

constexpr std::size_t kSamples = 300;
constexpr std::size_t kFewFiles = 1'000;
constexpr std::size_t kLargestSampleBytes = std::size_t {128} * 1024;

} // namespace

std::vector<std::string> readCompressionSamples(const ImportPlan& plan)
{
    std::vector<std::string> samples;
    const auto& pending = plan.pending();
    if (pending.size() < kFewFiles)
        return samples;
    for (std::size_t i = 0; i < kSamples; ++i) {
        const PendingFile& file = pending[i * pending.size() / kSamples];
        auto source = plan.sources()[file.source].tree->read(file.file.path, kMaxFileBytes);
        if (!source)
            continue;
        source->bytes.resize(std::min(source->bytes.size(), kLargestSampleBytes));
        samples.push_back(std::move(source->bytes));
    }
    return samples;
}

} // namespace lectern::importer
