#pragma once

#include "text/header_value.h"

#include <string_view>

namespace lectern::text {

/// `{…}` or Hexo's `"key": value,` lines without braces: Qt's JSON reader, then libfyaml (JSON with
/// trailing commas or comments is YAML), then line by line with the repair reported.
HeaderFields readJsonHeader(std::string_view header, int firstLine);

} // namespace lectern::text
