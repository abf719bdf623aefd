#include "desktop/order_box.h"

#include <QEvent>

namespace lectern::desktop {

OrderBox::OrderBox(QWidget* parent)
    : QComboBox(parent)
{
    fill();
    connect(this, &QComboBox::activated, this, &OrderBox::take);
}

void OrderBox::setSearching(bool on)
{
    if (on && !m_searching)
        m_searchOrder = ArticleOrder::Relevance;
    m_searching = on;
    fill();
}

void OrderBox::setBrowsingOrder(ArticleOrder order)
{
    m_browsingOrder = order == ArticleOrder::Relevance ? ArticleOrder::Newest : order;
    fill();
}

void OrderBox::fill()
{
    clear();
    const auto add = [this](const QString& text, ArticleOrder order) {
        addItem(text, static_cast<int>(order));
    };
    if (m_searching)
        add(tr("Relevance"), ArticleOrder::Relevance);
    add(tr("Newest"), ArticleOrder::Newest);
    add(tr("Oldest"), ArticleOrder::Oldest);
    add(tr("Title"), ArticleOrder::Title);
    setCurrentIndex(findData(static_cast<int>(order())));
}

void OrderBox::take()
{
    (m_searching ? m_searchOrder : m_browsingOrder)
        = static_cast<ArticleOrder>(currentData().toInt());
    emit chosen();
}

void OrderBox::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    QComboBox::changeEvent(event);
}

} // namespace lectern::desktop
