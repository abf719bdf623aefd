#pragma once

#include <cstdint>

namespace lectern::importer {

/// How much of a packed file is read before it counts as a bomb. Each limit that is passed is said
/// in a sentence; what was read until then stays.
struct PackedLimits {
    std::int64_t entries = 1'000'000;
    std::int64_t namesBytes = std::int64_t {128} << 20; ///< of all entries together
    std::int64_t unpackedBytes = std::int64_t {256} << 30;
    /// Unpacked to packed; text rarely passes 20, and deflate cannot pass 1,032. Looked at once
    /// `ratioFreeBytes` are passed.
    std::int64_t ratio = 200;
    std::int64_t ratioFreeBytes = std::int64_t {256} << 20;
};

} // namespace lectern::importer
