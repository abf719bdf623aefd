#include "desktop/note_colours.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace lectern::desktop {

QString noteColourName(AnnotationColour colour)
{
    switch (colour) {
    case AnnotationColour::Green:
        return QCoreApplication::translate("NoteColours", "Green");
    case AnnotationColour::Blue:
        return QCoreApplication::translate("NoteColours", "Blue");
    case AnnotationColour::Pink:
        return QCoreApplication::translate("NoteColours", "Pink");
    case AnnotationColour::Yellow:
        break;
    }
    return QCoreApplication::translate("NoteColours", "Yellow");
}

QColor noteColour(AnnotationColour colour)
{
    switch (colour) {
    case AnnotationColour::Green:
        return {0x3c, 0x9a, 0x57};
    case AnnotationColour::Blue:
        return {0x4a, 0x86, 0xd8};
    case AnnotationColour::Pink:
        return {0xd7, 0x5a, 0x95};
    case AnnotationColour::Yellow:
        break;
    }
    return {0xc7, 0x9a, 0x00};
}

void drawNoteLine(QPainter& painter, const QPointF& begin, double length, AnnotationColour colour)
{
    QPen pen(noteColour(colour), 2, Qt::SolidLine, Qt::FlatCap);
    const QPointF across(length, 0);
    if (colour == AnnotationColour::Green)
        pen.setDashPattern({2, 1.2});
    if (colour == AnnotationColour::Blue || colour == AnnotationColour::Pink)
        pen.setWidthF(1.3);
    painter.save();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    if (colour == AnnotationColour::Pink) {
        constexpr double wave = 4;
        QPainterPath path(begin);
        for (double x = 0; x + wave <= length + 0.1; x += wave) {
            const double height = static_cast<int>(x / wave) % 2 == 0 ? -2.5 : 2.5;
            path.quadTo(begin + QPointF(x + wave / 2, height), begin + QPointF(x + wave, 0));
        }
        painter.drawPath(path);
    } else if (colour == AnnotationColour::Blue) {
        painter.drawLine(begin - QPointF(0, 1.5), begin + across - QPointF(0, 1.5));
        painter.drawLine(begin + QPointF(0, 1.5), begin + across + QPointF(0, 1.5));
    } else {
        painter.drawLine(begin, begin + across);
    }
    painter.restore();
}

QIcon noteIcon(AnnotationColour colour, int side)
{
    constexpr int scale = 2;
    QPixmap pixmap(side * scale, side * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor wash = noteColour(colour);
    wash.setAlphaF(0.35F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(wash);
    const double lineTop = side - 3.0;
    const double spot = side - 6.0;
    painter.drawEllipse(QRectF((side - spot) / 2, 0, spot, spot));
    drawNoteLine(painter, {1, lineTop}, side - 2.0, colour);
    painter.end();
    return QIcon(pixmap);
}

} // namespace lectern::desktop
