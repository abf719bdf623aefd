#pragma once

#include "domain/category_path.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lectern {

/// Which articles a list shows. All conditions must hold; a default filter means every article.
struct ArticleFilter {
    std::optional<CategoryPath> category; ///< with its descendants; the empty path: uncategorised
    std::string query; ///< what the person typed (search/query_parser.h); blank: no search
    /// The window searches while the person types: the last word then matches as a prefix.
    enum class LastWord { Whole, Prefix } lastWord = LastWord::Whole;
    bool onlyUnread = false;
    bool onlyStarred = false;

    bool operator==(const ArticleFilter&) const = default;
};

enum class ArticleOrder {
    Relevance, ///< best first; without a query the same as Newest
    Newest,
    Oldest,
    Title, ///< by Unicode code point of the folded title
};

} // namespace lectern
