#pragma once

#include "domain/category_tree.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

struct YearCount {
    int year = 0; ///< by UTC, of the date that lists are sorted by
    std::int64_t articles = 0;

    bool operator==(const YearCount&) const = default;
};

struct AuthorCount {
    std::string author; ///< exactly so in each of the articles
    std::int64_t articles = 0;

    bool operator==(const AuthorCount&) const = default;
};

/// How the articles of a filter spread over what it could be narrowed to. Each of the three is
/// counted as if nothing of its own kind were chosen, so that another choice stays in sight: the
/// tree whatever its choice (category, unread, starred), the years whatever the year, the authors
/// whatever the author.
struct Facets {
    static constexpr std::size_t kMostAuthors = 20;

    CategoryTree categories; ///< without those where nothing matches
    std::vector<YearCount> years; ///< ascending, none of them empty
    std::int64_t undated = 0;
    std::vector<AuthorCount> authors; ///< most articles first, at most kMostAuthors; none unnamed

    bool operator==(const Facets&) const = default;
};

} // namespace lectern
