#pragma once

#include <QProxyStyle>

namespace lectern::desktop {

/// Fusion with check boxes, choices and numbers in the manner of our style sheet: flat, round, in
/// the palette's colours, which a style sheet could not give to pictures. Belongs to the
/// application.
class LecternStyle final : public QProxyStyle {
    Q_OBJECT
public:
    LecternStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                            QPainter* painter, const QWidget* widget) const override;
};

} // namespace lectern::desktop
