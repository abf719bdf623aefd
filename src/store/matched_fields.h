#pragma once

#include "domain/article.h"
#include "search/query.h"
#include "store/statement_cache.h"

#include <string_view>
#include <vector>

namespace lectern::store {

/// Where an article has what is searched for, in MatchedField's order. Terms without a field count
/// in title, text and highlights.
Result<std::vector<MatchedField>> matchedFields(StatementCache& statements,
                                                const search::Query& query,
                                                const ArticleSummary& article,
                                                std::string_view plainText);

/// Whether an author's highlight of the article holds one of the searched terms.
Result<bool> hasHighlightWith(StatementCache& statements, const search::Query& query, ArticleId id,
                              std::string_view plainText);

} // namespace lectern::store
