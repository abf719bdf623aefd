#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"

#include <string>

namespace lectern {

/// A search that a person keeps under a name. Which words count as the same (Variants) is not part
/// of it: that is how the person searches at the moment.
struct SavedSearch {
    SavedSearchId id;
    std::string name; ///< no other one's; one line, trimmed, never empty
    ArticleFilter filter; ///< searches for something, for whole words

    bool operator==(const SavedSearch&) const = default;
};

} // namespace lectern
