#pragma once

#include "search/query.h"

#include <string>
#include <string_view>

namespace lectern::tests {

/// NFKC_Casefold of valid UTF-8 by utf8proc alone, all of it at once.
std::string plainFold(std::string_view utf8);

/// What a query means, written a second time and as plainly as possible: code point by code point
/// over plainFold. Shares no code with src/search.
bool oracleMatches(const search::Query& query, std::string_view title, std::string_view text);

} // namespace lectern::tests
