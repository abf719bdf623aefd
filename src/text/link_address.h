#pragma once

#include "text/sanitiser.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// Where a link of an article leads from the page that is made of it, as it may stand there: by the
/// options' base address, else behind their prefix for relative links. Empty: nowhere that is safe.
std::string linkAddress(std::string_view written, const SanitiseOptions& options);

} // namespace lectern::text
