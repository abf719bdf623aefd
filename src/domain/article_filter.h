#pragma once

#include "domain/category_path.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lectern {

/// Whether traditional and simplified Han, the two kana, and letters with and without accents are
/// searched for as the same (search::Form).
enum class Variants { Apart, Alike };

/// What is marked in an article that a search found.
struct SearchedWords {
    std::string query; ///< as typed; empty: nothing
    Variants variants = Variants::Apart;
};

/// Which articles a list shows. All conditions must hold; a default filter means every article.
struct ArticleFilter {
    std::optional<CategoryPath> category; ///< with its descendants; the empty path: uncategorised
    std::string query; ///< what the person typed (search/query_parser.h); blank: no search
    /// The window searches while the person types: the last word then matches as a prefix.
    enum class LastWord { Whole, Prefix } lastWord = LastWord::Whole;
    Variants variants = Variants::Apart;
    bool onlyUnread = false;
    bool onlyStarred = false;
    std::optional<int> year; ///< by UTC, of the date that lists are sorted by
    std::optional<std::string> author; ///< exactly so

    bool operator==(const ArticleFilter&) const = default;
};

enum class ArticleOrder {
    Relevance, ///< best first; without a query the same as Newest
    Newest,
    Oldest,
    Title, ///< by Unicode code point of the folded title
};

} // namespace lectern
