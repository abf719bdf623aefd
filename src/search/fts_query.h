#pragma once

#include "search/query.h"

#include <string>
#include <vector>

namespace lectern::search {

/// A query turned into what the index can answer.
struct FtsQuery {
    /// FTS5 expression over the main table (columns text, title): `"微信 信开 开放" AND title :
    /// "…"`. Empty where only characters or only exclusions are asked for.
    std::string match;
    /// FTS5 expression of what the main table must not match; empty for none.
    std::string exclude;
    /// One-character terms, answered by the character tables.
    struct Character {
        std::string character; ///< folded
        Field field = Field::Any;
        bool excluded = false;
    };
    std::vector<Character> characters;
    /// Terms the index answers only roughly (CJK text across punctuation); their candidates are
    /// checked with `matches` against the stored text.
    bool needsCheck = false;
    /// A term that can match nothing (all of it folds away).
    bool matchesNothing = false;
};

FtsQuery compile(const Query& query);

} // namespace lectern::search
