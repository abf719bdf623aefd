#pragma once

#include <cstddef>
#include <string_view>

namespace lectern::text {

/// About where in `plainText` an annotation begins that other programs place by a path of elements
/// and counts, from the article's root: "/div[1]/p[3]/a[1]" (wallabag, by annotator.js; Readeck
/// without the first slash). As a share of the text: only good to choose among equal passages.
/// 0 where the path leads nowhere.
std::size_t placeOfRange(std::string_view path, std::string_view html, std::string_view plainText);

} // namespace lectern::text
