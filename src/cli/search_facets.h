#pragma once

#include "domain/facets.h"

#include <QJsonObject>

namespace lectern::cli {

/// {"categories":[{"path":[…],"articles"}…],"uncategorised",
///  "years":[{"year","articles"}…],"undated","authors":[{"author","articles"}…]}
/// Categories come before those inside them.
QJsonObject toJson(const Facets& facets);

/// Three headings with a line for each category, year and author.
void printFacets(const Facets& facets);

} // namespace lectern::cli
