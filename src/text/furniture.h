#pragma once

#include "text/html_reader.h"

#include <string_view>

namespace lectern::text {

// What stands around an article's words without being of them: robots and page builders carry it
// along. An author's own "follow us" or "scan the code" is text and stays.

/// Whether an element asks for money: "tip the author", a reward button; it goes with its content.
bool isTipButton(const HtmlAttributes& attributes);

/// Whether a class hides its element until a script of the page shows it ("lazy", "opacity_0"). The
/// class goes like all others, the element stays, and so is seen.
bool hasHidingClass(const HtmlAttributes& attributes);

} // namespace lectern::text
