#pragma once

#include "search/query.h"

#include <optional>
#include <string>
#include <vector>

namespace lectern::search {

/// A query turned into what the index can answer: a tree again, with as few questions as possible.
struct IndexQuery {
    enum class Kind {
        All, ///< every part holds; without parts: every article
        Any, ///< one of the parts holds; without parts: no article (a term that folds away)
        Not,
        /// The main table (columns text, title) matches `expression`, FTS5's language:
        /// `"微信 信开 开放" AND {title} : "linux" *`.
        Match,
        Character, ///< a character table holds `expression`, one folded character
        Beyond, ///< the index knows nothing of it: dates, traits, fields beyond title and text
    } kind
        = Kind::All;
    std::vector<IndexQuery> parts;
    std::string expression; ///< of Match and Character
    Field field = Field::Any; ///< of Character: Any or Title
    /// Of Match: the expression answers this term only roughly (text across punctuation:
    /// `微信，开放`, `.net`); what it finds is still to be compared with `holds`.
    std::optional<Term> check;
    Condition condition; ///< of Beyond
    Form form = Form::Exact; ///< of `check` and `condition`: how terms are compared
};

/// Never finds less than `matches` does, and exactly as much where nothing is to be checked. The
/// root is All, and of its parts at most one is a Match without a check: the one to begin with.
IndexQuery compile(const Query& query);

/// Whether a term holds for texts folded in that form; only the field Any looks at the text.
bool holds(const Term& term, Form form, std::string_view foldedTitle, std::string_view foldedText);

} // namespace lectern::search
