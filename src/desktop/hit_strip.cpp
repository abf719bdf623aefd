#include "desktop/hit_strip.h"

#include "desktop/find_bar.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QToolButton>

namespace lectern::desktop {

HitStrip::HitStrip(QWidget* parent)
    : QFrame(parent)
    , m_label(new QLabel)
    , m_previous(stripButton(QStringLiteral("hitPrevious"), QStringLiteral("previous")))
    , m_next(stripButton(QStringLiteral("hitNext"), QStringLiteral("next")))
{
    setObjectName(QStringLiteral("hitStrip"));
    m_label->setObjectName(QStringLiteral("hitCounter"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 2, 6, 2);
    row->setSpacing(2);
    row->addStretch(1);
    for (QWidget* each : {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_previous),
                          static_cast<QWidget*>(m_next)})
        row->addWidget(each);
    connect(m_previous, &QToolButton::clicked, this, [this] { emit stepRequested(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { emit stepRequested(1); });
    showTexts();
    hide();
}

void HitStrip::showHits(int current, int count)
{
    m_current = current;
    m_count = count;
    showTexts();
}

void HitStrip::showTexts()
{
    m_label->setText(m_current > 0 ? tr("Hit %L1 of %L2").arg(m_current).arg(m_count)
                                   : tr("%Ln hit(s)", nullptr, m_count));
    m_label->setToolTip(
        tr("Space goes to the next hit that is not in sight, and from the last one to "
           "the next article; Shift+Space goes back. F3 and Shift+F3 go from hit "
           "to hit."));
    const auto name = [](QToolButton* each, const QString& text) {
        each->setToolTip(text);
        each->setAccessibleName(text);
    };
    name(m_previous, tr("Previous hit"));
    name(m_next, tr("Next hit"));
}

void HitStrip::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        showTexts();
}

} // namespace lectern::desktop
