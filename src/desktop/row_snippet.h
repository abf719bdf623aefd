#pragma once

#include "desktop/marked_text.h"

namespace lectern::desktop {

/// What a snippet says beyond the title above it: without the title where it begins with that (many
/// articles repeat theirs), and nothing where it says no more than a part of the title.
MarkedText beyondTitle(const MarkedText& snippet, const QString& title);

/// Begun anew so that at most `before` characters (UTF-16 units) stand before the first hit, for a
/// single line; unchanged where that is so, or where there is no hit.
MarkedText nearFirstHit(const MarkedText& snippet, int before);

} // namespace lectern::desktop
