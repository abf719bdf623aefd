#pragma once

#include <QByteArray>

namespace lectern::desktop {

/// Whether a stranger's SVG may be drawn outside the page's sandbox, by Qt SVG: nothing but shapes,
/// gradients and text by an allow-list, no document type, no reference that leaves the file, and
/// nothing a small file could grow by: no `use`, patterns or dashes, bounded depth, numbers and
/// size (kMostBytes, kMostElements). What is refused still shows in the article's page. Any thread.
bool isDrawableSvg(const QByteArray& bytes);

} // namespace lectern::desktop
