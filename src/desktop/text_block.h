#pragma once

#include "desktop/marked_text.h"

#include <QColor>
#include <QFont>
#include <QRectF>

class QPainter;

namespace lectern::desktop {

/// How a short text is set into a row.
struct TextBlock {
    QFont font;
    QColor color;
    QColor hitGround; ///< behind the hits
    QColor hitText;
    int maximumLines = 1;
};

/// Distance of two lines; fonts for Latin leave too little for Chinese between them.
double lineHeightOf(const QFont& font);

/// Paints a text from the top of `area`, broken into lines, the last one elided at its right end.
/// Returns how many lines it took.
int drawTextBlock(QPainter& painter, const QRectF& area, const MarkedText& text,
                  const TextBlock& block);

} // namespace lectern::desktop
