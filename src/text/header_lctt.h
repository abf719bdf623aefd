#pragma once

#include "text/header_value.h"

#include <string_view>

namespace lectern::text {

/// The lines of LCTT's TranslateProject: `[#]: subject: "…"`, also `(…)`. Its keys come under the
/// program's names: subject is the title, via the address of the original, author without the
/// address behind the name.
HeaderFields readLcttHeader(std::string_view header, int firstLine);

} // namespace lectern::text
