#pragma once

#include "text/header_value.h"

#include <string_view>

namespace lectern::text {

/// Hugo's TOML (https://toml.io/en/v1.0.0) through toml++; where that rejects, line by line with
/// the repair reported. Tables come as maps; dates keep the text they were written in.
HeaderFields readTomlHeader(std::string_view header, int firstLine);

} // namespace lectern::text
