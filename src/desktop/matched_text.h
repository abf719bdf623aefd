#pragma once

#include "domain/article.h"

#include <QString>

#include <vector>

namespace lectern::desktop {

/// Where a search found its words, for a row of the list: "title, highlight".
QString matchedText(const std::vector<MatchedField>& fields);

} // namespace lectern::desktop
