#pragma once

#include <cstdint>
#include <filesystem>

namespace lectern {

/// What an article was at some time, as far as a list of its versions says.
struct ArticleVersion {
    int number = 0; ///< from 1, the first one the library has, up to the one that shows
    bool isShown = false;
    std::int64_t importedAt = 0; ///< begin of the import that brought it; Unix seconds
    std::int64_t originalBytes = 0; ///< of the file
    std::int64_t textBytes = 0; ///< of its plain text
    /// The file that holds it, absolute, native bytes; empty where that file has changed since.
    std::filesystem::path path;
    bool isMissing = false; ///< that file is gone from disk

    bool operator==(const ArticleVersion&) const = default;
};

} // namespace lectern
