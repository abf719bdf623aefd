#pragma once

#include <compare>
#include <cstdint>

namespace lectern {

/// A row number that cannot be mistaken for another table's. 0 means "none"; real ids start at 1.
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    // NOLINTNEXTLINE(modernize-use-nullptr): clang-tidy 14 takes the compiler's own 0 for a pointer
    constexpr auto operator<=>(const Id&) const = default;
};

using ArticleId = Id<struct ArticleTag>; ///< never reused, also not after a removal
using VersionId = Id<struct VersionTag>;
using CategoryId = Id<struct CategoryTag>;
using SourceId = Id<struct SourceTag>; ///< an imported root folder (or a file named by itself)
using SavedSearchId = Id<struct SavedSearchTag>;
using ImportId = Id<struct ImportTag>; ///< one run of an import, so that the last can be removed

} // namespace lectern
