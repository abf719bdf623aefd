#pragma once

#include "domain/annotation.h"

#include <QColor>
#include <QIcon>
#include <QString>

class QPainter;
class QPointF;

namespace lectern::desktop {

/// A highlight's colour as a person reads it: "Yellow".
QString noteColourName(AnnotationColour colour);
/// The line's colour; readable on light, sepia and dark. As in resources/page/style.css.
QColor noteColour(AnnotationColour colour);
/// The line below a highlight, whose style tells the colours apart: solid, dashed, double, wavy.
void drawNoteLine(QPainter& painter, const QPointF& begin, double length, AnnotationColour colour);
/// A round spot of the colour with its line.
QIcon noteIcon(AnnotationColour colour, int side);

} // namespace lectern::desktop
