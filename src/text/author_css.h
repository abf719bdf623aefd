#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// The declarations of a `style` attribute (references already undone) that show an author's own
/// look: colours, fonts, borders, spacing and alignment. Written anew by an allow-list of
/// properties and of the tokens their values may consist of. What could reach out (`url()` and
/// every other function but rgb, rgba, hsl, hsla), cover something else (position, z-index,
/// transform, negative margins) or hide text (display: none, visibility, opacity, clip) does not
/// pass, nor any string, escape or comment.
std::string authorCss(std::string_view declarations);

} // namespace lectern::text
