#pragma once

#include "cli/arguments.h"
#include "domain/ids.h"

#include <string>
#include <vector>

namespace lectern::cli {

/// Reads the numbers of articles; BadInput with a sentence where one is none or there are none.
Result<std::vector<ArticleId>> articleIds(const std::vector<std::string>& words);
/// The same for exactly one.
Result<ArticleId> articleId(const std::vector<std::string>& words);

} // namespace lectern::cli
