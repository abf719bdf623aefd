#pragma once

#include "search/query.h"

#include <string>
#include <vector>

namespace lectern::search {

/// A query turned into what the index can answer. An article is found where all of this holds:
/// the main table matches `match` (if not empty) and does not match `exclude` (if not empty), its
/// character tables hold each of `characters` (or not, where excluded), and, with `needsCheck`,
/// search::matches says so too. All parts empty: every article.
struct FtsQuery {
    /// FTS5 expression over the main table (columns text, title):
    /// `"微信 信开 开放" AND {title} : "linux" *`.
    std::string match;
    /// FTS5 expression of what the main table must not match.
    std::string exclude;
    /// One-character terms, answered by the character tables.
    struct Character {
        std::string character; ///< folded
        Field field = Field::Any;
        bool excluded = false;
    };
    std::vector<Character> characters;
    /// Terms the index answers only roughly (text across punctuation: `微信，开放`, `.net`); their
    /// candidates are checked with `matches` against the stored text. Exclusions of this kind are
    /// left to the check alone.
    bool needsCheck = false;
    /// A term that can match nothing (all of it folds away): no article is found.
    bool matchesNothing = false;
};

/// Never finds less than `matches` does, and exactly as much where `needsCheck` is false.
FtsQuery compile(const Query& query);

} // namespace lectern::search
