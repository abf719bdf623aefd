#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"

#include <optional>
#include <string>

namespace lectern {

/// A search that a person keeps under a name. Which words count as the same (Variants) is not part
/// of it: that is how the person searches at the moment.
struct SavedSearch {
    SavedSearchId id;
    std::string name; ///< no other one's; one line, trimmed, never empty
    /// Searches for something, for whole words. Nothing where what is kept cannot be read: another
    /// Lectern wrote it. It is kept as it is, and asked by none.
    std::optional<ArticleFilter> filter;

    bool operator==(const SavedSearch&) const = default;
};

} // namespace lectern
