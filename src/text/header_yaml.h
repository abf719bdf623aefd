#pragma once

#include "text/header_value.h"

#include <optional>
#include <string_view>

namespace lectern::text {

/// The strict reading of a YAML header (libfyaml, YAML 1.2). Empty where YAML rejects it, where it
/// is no mapping, or where it passes a bound (bytes, nesting, values; an alias counts as all it
/// stands for). Scalars keep their text, `null` and `~` become Null.
std::optional<HeaderFields> readYamlStrictly(std::string_view header, int firstLine);

/// YAML with the tolerant reading where the strict one rejects, and the line scanner alone where
/// it is certain. Never fails; repairs are among the problems.
HeaderFields readYamlHeader(std::string_view header, int firstLine);

} // namespace lectern::text
