#pragma once

#include "domain/sanitised_document.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// Counts an element or attribute that is not in the fresh HTML. Hostile files invent names without
/// end: past a limit, new ones are not noted.
void noteRemoved(SanitisedDocument& document, std::string_view name);
/// Counts what a site put around the article, by the kinds of SanitisedDocument::furniture.
void noteFurniture(SanitisedDocument& document, const std::string& kind);

} // namespace lectern::text
