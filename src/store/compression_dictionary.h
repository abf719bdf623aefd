#pragma once

#include "domain/result.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

struct ZSTD_CDict_s;
struct ZSTD_DDict_s;

namespace lectern::store {

/// What the articles of a library have in common, learned from some of them: a fifth less disk for
/// their originals. A library has one, made by the first import that is large enough; everything
/// packed with it names its id, so it must stay as long as the library. Thread-safe.
class CompressionDictionary final {
public:
    /// Fewer samples teach nothing that lasts.
    static constexpr std::size_t kMinSamples = 100;

    /// Nothing where there are too few samples, or nothing can be learned from them.
    static std::shared_ptr<const CompressionDictionary>
    train(const std::vector<std::string>& samples);
    /// From bytes(); ErrorKind::Database where they are none of a dictionary.
    static Result<std::shared_ptr<const CompressionDictionary>> load(std::string bytes);
    ~CompressionDictionary();

    std::uint32_t id() const { return m_id; } ///< never 0
    const std::string& bytes() const { return m_bytes; }

    /// For compression.cpp: made ready when first needed.
    const ZSTD_CDict_s* forCompression(int level) const;
    const ZSTD_DDict_s* forDecompression() const;

private:
    CompressionDictionary(std::string bytes, std::uint32_t id);

    struct Free {
        void operator()(ZSTD_CDict_s* dictionary) const;
        void operator()(ZSTD_DDict_s* dictionary) const;
    };
    const std::string m_bytes;
    const std::uint32_t m_id;
    mutable std::once_flag m_compressionOnce;
    mutable std::once_flag m_decompressionOnce;
    mutable std::unique_ptr<ZSTD_CDict_s, Free> m_compression;
    mutable std::unique_ptr<ZSTD_DDict_s, Free> m_decompression;
};

} // namespace lectern::store
