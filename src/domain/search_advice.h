#pragma once

#include "domain/article_filter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// A search near one that found nothing.
struct NearSearch {
    enum class Kind {
        Reading, ///< with `instead` in the place of `left`
        Without, ///< without `left`
        OtherForm, ///< simplified and traditional characters count as the same
        Everywhere, ///< in all articles instead of the category, the unread, one year …
    } kind
        = Kind::Without;
    std::string left; ///< of Reading and Without: the terms left out, as queries write them
    std::string instead {}; ///< of Reading: how else they may be meant, written so too
    ArticleFilter filter; ///< asks it
    std::int64_t articles = 0; ///< found by it; at least one

    bool operator==(const NearSearch&) const = default;
};

/// What to say of a search that found nothing.
struct SearchAdvice {
    std::vector<std::string> missing; ///< terms that no article of the library has, as written
    std::vector<NearSearch> near; ///< by kind; of a kind the one that finds most comes first

    bool operator==(const SearchAdvice&) const = default;
};

} // namespace lectern
