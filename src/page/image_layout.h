#pragma once

#include <string>
#include <string_view>

namespace lectern::page {

/// Gives the attribute `data-lectern-alone` to every image that stands on a line of its own, so
/// that the style sheet can centre it; a picture within a sentence (an emoji, a formula) stays in
/// the sentence. CSS cannot tell the two apart: its selectors do not see text.
///
/// `html` is the Sanitiser's output: every attribute value quoted, no `<` in text. Nothing but that
/// attribute is added. One pass, linear.
std::string markStandaloneImages(std::string_view html);

} // namespace lectern::page
