#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

namespace lectern::desktop {

/// One of the line drawings in resources/icons/symbols, drawn in the application palette's text
/// colour at the moment of painting, so that it follows the theme by itself. Needs Qt's SVG image
/// plugin; without it the icon is empty. Names are the files' without ending: "search".
QIcon symbolicIcon(const QString& name);

/// The same drawing in one colour, `side` device-independent pixels wide.
QPixmap symbolPixmap(const QString& name, int side, double devicePixelRatio, const QColor& color);

} // namespace lectern::desktop
