#pragma once

#include <string>
#include <string_view>

namespace lectern::page {

// What typography needs and CSS cannot do, because its selectors do not see text. All take the
// Sanitiser's output (html_pieces.h), add attributes and elements of ours and change nothing else;
// each is one linear pass.

/// Gives the attribute `data-lectern-alone` to every image that stands on a line of its own, so
/// that the style sheet can centre it; a picture within a sentence (an emoji, a formula) stays in
/// it.
std::string markStandaloneImages(std::string_view html);

/// Gives `data-lectern-repeated` to a heading at the very start that only says the title again
/// (Markdown files have it in the header and in the body). One with search hits in it is left.
std::string markRepeatedTitle(std::string_view html, std::string_view title);

/// Puts `<wbr>` behind the slashes and signs of long web addresses in running text, and into words
/// longer than any word. Where a line can only break before one, justified Chinese is torn apart.
std::string makeAddressesBreakable(std::string_view html);

} // namespace lectern::page
