#pragma once

#include "text/encoding.h"

#include <string_view>

namespace lectern::text {

/// Decodes bytes without a mark that says how (encoding.h has the order of evidence). What is in
/// part UTF-8 and in part something else is decoded part by part. NULs stay.
DecodedText decodeUnmarked(std::string_view bytes);

} // namespace lectern::text
