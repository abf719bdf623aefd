#include "desktop/search_advice_box.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace lectern::desktop {

namespace {

constexpr int kLongestTerm = 200; // pixels

} // namespace

SearchAdviceBox::SearchAdviceBox(QWidget* parent)
    : QWidget(parent)
    , m_missing(new QLabel(this))
{
    m_missing->setObjectName(QStringLiteral("missingLabel"));
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    m_missing->setAlignment(Qt::AlignCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_missing);
    fill();
}

void SearchAdviceBox::setAdvice(const SearchAdvice& advice)
{
    m_advice = advice;
    fill();
}

void SearchAdviceBox::fill()
{
    setAccessibleName(tr("Searches that find something"));
    for (auto* button : m_buttons)
        button->deleteLater();
    m_buttons.clear();
    QStringList missing;
    for (const auto& term : m_advice.missing)
        missing << tr("No article has “%1”.").arg(QString::fromStdString(term));
    m_missing->setText(missing.join(QChar::LineFeed));
    m_missing->setVisible(!missing.isEmpty());
    for (const auto& near : m_advice.near) {
        if (near.kind == NearSearch::Kind::Everywhere)
            continue;
        auto* button = new QPushButton(this);
        const QString text = textOf(near);
        button->setText(fontMetrics()
                            .elidedText(text, Qt::ElideMiddle, 2 * kLongestTerm)
                            .replace(QLatin1Char('&'), QStringLiteral("&&")));
        button->setToolTip(text);
        button->setAccessibleName(text);
        connect(button, &QPushButton::clicked, this, [this, near] { emit chosen(near); });
        layout()->addWidget(button);
        layout()->setAlignment(button, Qt::AlignHCenter);
        m_buttons.push_back(button);
    }
    setVisible(!m_advice.missing.empty() || !m_advice.near.empty());
}

QString SearchAdviceBox::textOf(const NearSearch& near)
{
    const int articles = static_cast<int>(near.articles);
    if (near.kind == NearSearch::Kind::Reading)
        return tr("As “%1”: %Ln article(s)", nullptr, articles)
            .arg(QString::fromStdString(near.filter.query));
    if (near.kind == NearSearch::Kind::OtherForm)
        return tr("Simplified and traditional alike, accents aside: %Ln article(s)", nullptr,
                  articles);
    return tr("Without “%1”: %Ln article(s)", nullptr, articles)
        .arg(QString::fromStdString(near.left));
}

void SearchAdviceBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QWidget::changeEvent(event);
}

} // namespace lectern::desktop
