#include "desktop/year_timeline.h"

#include "desktop/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <iterator>

namespace lectern::desktop {

namespace {

constexpr int kBarsHeight = 24;
constexpr int kLeastBar = 2; ///< one article can be seen beside thousands
constexpr int kWidestBar = 26;
constexpr double kLabelSize = 0.78; ///< of the font

QFont labelFont(const QFont& base)
{
    QFont font = base;
    font.setPointSizeF(base.pointSizeF() * kLabelSize);
    return font;
}

} // namespace

YearTimeline::YearTimeline(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    name();
}

void YearTimeline::setYears(const std::vector<YearCount>& years, std::optional<int> chosen)
{
    const int latest = years.empty() ? 0 : years.back().year;
    m_years.clear();
    std::ranges::copy_if(years, std::back_inserter(m_years), [latest](const YearCount& count) {
        return count.year > latest - kMostYears;
    });
    m_chosen = chosen;
    m_hovered.reset();
    m_current = std::clamp(chosen.value_or(m_current), first(), std::max(first(), last()));
    name();
    update();
}

QSize YearTimeline::sizeHint() const
{
    return {160, kBarsHeight + QFontMetrics(labelFont(font())).height() + 2};
}

QSize YearTimeline::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

QRect YearTimeline::barOf(int year) const
{
    if (year < first() || year > last())
        return {};
    const int years = last() - first() + 1;
    const int all = std::min(width(), years * kWidestBar);
    const int left = all * (year - first()) / years;
    const int right = all * (year - first() + 1) / years;
    return {left, 0, right - left, height()};
}

std::int64_t YearTimeline::articlesIn(int year) const
{
    const auto found = std::ranges::find(m_years, year, &YearCount::year);
    return found == m_years.end() ? 0 : found->articles;
}

std::optional<int> YearTimeline::yearAt(const QPoint& position) const
{
    for (int year = first(); year <= last(); ++year) {
        if (barOf(year).contains(position))
            return year;
    }
    return std::nullopt;
}

QString YearTimeline::textOf(int year) const
{
    return tr("%1: %Ln article(s)", nullptr, static_cast<int>(articlesIn(year))).arg(year);
}

void YearTimeline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    std::int64_t most = 1;
    for (const auto& count : m_years)
        most = std::max(most, count.articles);
    for (int year = first(); year <= last(); ++year) {
        const QRect place = barOf(year);
        const auto articles = articlesIn(year);
        const int high = articles > 0
            ? std::max(kLeastBar, static_cast<int>(kBarsHeight * articles / most))
            : 0;
        const bool isMarked = m_chosen == year;
        QColor color = isMarked ? palette().color(QPalette::Highlight) : mutedColor(palette());
        if (!isMarked && m_hovered != year)
            color.setAlphaF(0.55F);
        const int gap = place.width() > 4 ? 1 : 0;
        painter.fillRect(place.left(), kBarsHeight - high, place.width() - gap, high, color);
        painter.fillRect(place.left(), kBarsHeight, place.width() - gap, 1,
                         separatorColor(palette()));
        if (hasFocus() && year == m_current) {
            painter.setPen(palette().color(QPalette::Highlight));
            painter.drawRect(place.left(), 0, std::max(2, place.width() - gap - 1), kBarsHeight);
        }
    }
    if (m_years.empty())
        return;
    painter.setFont(labelFont(font()));
    painter.setPen(mutedColor(palette()));
    const QRect below(0, kBarsHeight + 1, barOf(last()).right() + 1, height() - kBarsHeight - 1);
    const QString begin = QString::number(first());
    const bool hasRoom = below.width() > 3 * painter.fontMetrics().horizontalAdvance(begin);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip, begin);
    if (last() > first() && hasRoom)
        painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, QString::number(last()));
}

void YearTimeline::click(int year)
{
    m_current = year;
    name();
    if (articlesIn(year) > 0 || m_chosen == year)
        emit yearClicked(year);
}

void YearTimeline::mousePressEvent(QMouseEvent* event)
{
    const auto year = yearAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && year)
        click(*year);
}

void YearTimeline::mouseMoveEvent(QMouseEvent* event)
{
    m_hovered = yearAt(event->position().toPoint());
    update();
}

void YearTimeline::leaveEvent(QEvent*)
{
    m_hovered.reset();
    update();
}

void YearTimeline::moveTo(int year)
{
    m_current = std::clamp(year, first(), std::max(first(), last()));
    name();
    update();
}

void YearTimeline::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_current - 1);
    case Qt::Key_Right:
        return moveTo(m_current + 1);
    case Qt::Key_Home:
        return moveTo(first());
    case Qt::Key_End:
        return moveTo(last());
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return click(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearTimeline::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void YearTimeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        name();
    QWidget::changeEvent(event);
}

bool YearTimeline::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto year = yearAt(help->pos()))
        QToolTip::showText(help->globalPos(), textOf(*year), this, barOf(*year));
    else
        QToolTip::hideText();
    return true;
}

void YearTimeline::name()
{
    setAccessibleName(tr("Articles by year"));
    setAccessibleDescription(m_years.empty() ? QString() : textOf(m_current));
}

} // namespace lectern::desktop
