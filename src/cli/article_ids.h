#pragma once

#include "cli/arguments.h"
#include "domain/ids.h"
#include "store/library_database.h"

#include <string>
#include <vector>

namespace lectern::cli {

/// Reads the numbers of articles; BadInput with a sentence where one is none or there are none.
Result<std::vector<ArticleId>> articleIds(const std::vector<std::string>& words);
/// The same for exactly one.
Result<ArticleId> articleId(const std::vector<std::string>& words);

/// NotFound, naming them, where the library does not have all of these articles.
Result<void> expectArticles(store::LibraryDatabase& database, const std::vector<ArticleId>& ids);

} // namespace lectern::cli
