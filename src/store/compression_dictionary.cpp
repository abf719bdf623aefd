#include "store/compression_dictionary.h"

#include <zdict.h>
#include <zstd.h>

namespace lectern::store {

namespace {

/// More than this is not worth its place beside a few thousand articles.
constexpr std::size_t kDictionaryBytes = std::size_t {110} << 10;

} // namespace

void CompressionDictionary::Free::operator()(ZSTD_CDict_s* dictionary) const
{
    ZSTD_freeCDict(dictionary);
}

void CompressionDictionary::Free::operator()(ZSTD_DDict_s* dictionary) const
{
    ZSTD_freeDDict(dictionary);
}

CompressionDictionary::CompressionDictionary(std::string bytes, std::uint32_t id)
    : m_bytes(std::move(bytes))
    , m_id(id)
{
}

CompressionDictionary::~CompressionDictionary() = default;

std::shared_ptr<const CompressionDictionary>
CompressionDictionary::train(const std::vector<std::string>& samples)
{
    if (samples.size() < kMinSamples)
        return nullptr;
    std::string all;
    std::vector<std::size_t> sizes;
    for (const auto& sample : samples) {
        all += sample;
        sizes.push_back(sample.size());
    }
    std::string bytes(kDictionaryBytes, '\0');
    const auto size = ZDICT_trainFromBuffer(bytes.data(), bytes.size(), all.data(), sizes.data(),
                                            static_cast<unsigned>(sizes.size()));
    if (ZDICT_isError(size))
        return nullptr; // samples that are all alike, or nearly empty
    bytes.resize(size);
    auto loaded = load(std::move(bytes));
    return loaded ? *loaded : nullptr;
}

Result<std::shared_ptr<const CompressionDictionary>> CompressionDictionary::load(std::string bytes)
{
    const std::uint32_t id = ZDICT_getDictID(bytes.data(), bytes.size());
    if (id == 0)
        return fail(ErrorKind::Database, "The library's compression dictionary is damaged.");
    return std::shared_ptr<const CompressionDictionary>(
        new CompressionDictionary(std::move(bytes), id));
}

const ZSTD_CDict_s* CompressionDictionary::forCompression(int level) const
{
    std::call_once(m_compressionOnce, [&] {
        m_compression.reset(ZSTD_createCDict(m_bytes.data(), m_bytes.size(), level));
    });
    return m_compression.get();
}

const ZSTD_DDict_s* CompressionDictionary::forDecompression() const
{
    std::call_once(m_decompressionOnce, [&] {
        m_decompression.reset(ZSTD_createDDict(m_bytes.data(), m_bytes.size()));
    });
    return m_decompression.get();
}

} // namespace lectern::store
