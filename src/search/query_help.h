#pragma once

#include <span>

namespace lectern::search {

/// The page that explains the query language: the same in the window (translated, context
/// "QueryHelp") and in `lectern-cli help query`.
struct QueryHelpLine {
    const char* example = nullptr; ///< what to type; nullptr: `sentence` is a heading
    const char* sentence = nullptr; ///< English, UTF-8
};

std::span<const QueryHelpLine> queryHelp();

} // namespace lectern::search
