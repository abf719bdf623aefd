#include "desktop/health_bar.h"

#include "desktop/picture_texts.h"
#include "desktop/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <array>

namespace lectern::desktop {

namespace {

constexpr double barHeight = 10;
constexpr double legendGap = 12;
constexpr double dotSide = 8;
constexpr double entryGap = 22;

struct Share {
    ImageReach reach;
    std::int64_t count;
    QColor color;
};

std::array<Share, 5> sharesOf(const ImageCounts& counts, const QPalette& palette)
{
    QColor paler = palette.color(QPalette::Highlight);
    paler.setAlphaF(0.45F);
    const QColor warning = starColor(palette);
    QColor grave = isDark(palette) ? QColor(0xC96B60) : QColor(0xB4483C);
    return {{{ImageReach::Local, counts.local, palette.color(QPalette::Highlight)},
             {ImageReach::Reachable, counts.reachable, paler},
             {ImageReach::OnlyByProxy, counts.onlyByProxy, warning},
             {ImageReach::Dead, counts.dead, grave},
             {ImageReach::Untried, counts.untried, palette.color(QPalette::Mid)}}};
}

} // namespace

HealthBar::HealthBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void HealthBar::setCounts(const ImageCounts& counts)
{
    m_counts = counts;
    QStringList texts;
    for (const Share& share : sharesOf(counts, palette()))
        texts << QStringLiteral("%L1 %2").arg(share.count).arg(reachText(share.reach));
    setAccessibleName(texts.join(QStringLiteral(", ")));
    update();
}

QSize HealthBar::sizeHint() const
{
    return {560, static_cast<int>(barHeight + legendGap) + fontMetrics().height()};
}

QSize HealthBar::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void HealthBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF bar(0, 0, width(), barHeight);
    QPainterPath outline;
    outline.addRoundedRect(bar, barHeight / 2, barHeight / 2);
    painter.fillPath(outline, hoverColor(palette()));
    painter.save();
    painter.setClipPath(outline);
    double left = 0;
    const double all = std::max<double>(1, static_cast<double>(m_counts.images));
    const auto shares = sharesOf(m_counts, palette());
    for (const Share& share : shares) {
        const double side = bar.width() * static_cast<double>(share.count) / all;
        painter.fillRect(QRectF(left, 0, side, barHeight), share.color);
        left += side;
    }
    painter.restore();

    double x = 0;
    const double top = barHeight + legendGap;
    const int height = fontMetrics().height();
    for (const Share& share : shares) {
        if (share.count == 0)
            continue;
        painter.setPen(Qt::NoPen);
        painter.setBrush(share.color);
        painter.drawEllipse(QRectF(x, top + (height - dotSide) / 2, dotSide, dotSide));
        const QString text = QLocale().toString(static_cast<qlonglong>(share.count))
            + QStringLiteral("  ") + reachText(share.reach);
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(QRectF(x + dotSide + 7, top, wide + 2, height), Qt::AlignVCenter, text);
        x += dotSide + 7 + wide + entryGap;
    }
}

} // namespace lectern::desktop
