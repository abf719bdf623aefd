#include "desktop/lectern_style.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

#include <algorithm>

namespace lectern::desktop {

namespace {

constexpr double kFrameRadius = 6; ///< as QPushButton's in lectern.qss
constexpr double kCheckRadius = 3.5;

QColor outlineOf(const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return option.palette.color(QPalette::Mid);
    const bool isTouched
        = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_On);
    return option.palette.color(isTouched ? QPalette::Highlight : QPalette::PlaceholderText);
}

void stroke(QPainter& painter, const QPainterPath& path, const QColor& colour)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
}

void drawCheck(QPainter& painter, const QStyleOption& option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    const double side = std::min(option.rect.width(), option.rect.height()) - 1;
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const auto group = enabled ? QPalette::Active : QPalette::Disabled;
    const QColor accent = enabled ? option.palette.color(group, QPalette::Highlight)
                                  : option.palette.color(QPalette::Mid);
    const bool isFull = on || partly;
    painter.setPen(isFull ? accent : outlineOf(option));
    painter.setBrush(isFull ? accent : option.palette.color(QPalette::Base));
    painter.drawRoundedRect(box, kCheckRadius, kCheckRadius);
    const auto at = [&box](double x, double y) {
        return QPointF(box.left() + x * box.width(), box.top() + y * box.height());
    };
    QPainterPath sign(on ? at(0.24, 0.54) : at(0.26, 0.5));
    if (on)
        sign.lineTo(at(0.43, 0.72));
    sign.lineTo(on ? at(0.77, 0.31) : at(0.74, 0.5));
    if (isFull)
        stroke(painter, sign, option.palette.color(group, QPalette::HighlightedText));
    painter.restore();
}

enum class Points { Up, Down };

void drawArrow(QPainter& painter, const QStyleOption& option, const QPointF& middle, Points points)
{
    constexpr double half = 3.5;
    const double rise = points == Points::Down ? half / 2 : -half / 2;
    QPainterPath sign(middle + QPointF(-half, -rise));
    sign.lineTo(middle + QPointF(0, rise));
    sign.lineTo(middle + QPointF(half, -rise));
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    stroke(painter, sign,
           enabled ? option.palette.color(QPalette::PlaceholderText)
                   : option.palette.color(QPalette::Disabled, QPalette::Text));
}

void drawFrame(QPainter& painter, const QStyleOption& option, QPalette::ColorRole ground)
{
    const QPalette& palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const auto line = focused ? QPalette::Highlight
        : hovered             ? QPalette::PlaceholderText
                              : QPalette::Mid;
    painter.setPen(palette.color(line));
    painter.setBrush(palette.color(enabled ? QPalette::Active : QPalette::Disabled, ground));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), kFrameRadius,
                            kFrameRadius);
}

} // namespace

LecternStyle::LecternStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void LecternStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const
{
    if (element == PE_IndicatorCheckBox || element == PE_IndicatorItemViewItemCheck)
        drawCheck(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void LecternStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                      QPainter* painter, const QWidget* widget) const
{
    const auto* choice = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* number = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const bool isChoice = control == CC_ComboBox && choice;
    const bool isNumber = control == CC_SpinBox && number;
    if (!isChoice && !isNumber)
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const auto middleOf = [&](SubControl part) {
        return QRectF(subControlRect(control, option, part, widget)).center();
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (isChoice) {
        drawFrame(*painter, *option, choice->editable ? QPalette::Base : QPalette::Button);
        drawArrow(*painter, *option, middleOf(SC_ComboBoxArrow), Points::Down);
    } else {
        drawFrame(*painter, *option, QPalette::Base);
        drawArrow(*painter, *option, middleOf(SC_SpinBoxUp), Points::Up);
        drawArrow(*painter, *option, middleOf(SC_SpinBoxDown), Points::Down);
    }
    painter->restore();
}

} // namespace lectern::desktop
