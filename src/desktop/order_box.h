#pragma once

#include "domain/article_filter.h"

#include <QComboBox>

namespace lectern::desktop {

/// The order of the article list: one for browsing, one for searching, where there is also
/// Relevance.
class OrderBox final : public QComboBox {
    Q_OBJECT
public:
    explicit OrderBox(QWidget* parent = nullptr);

    void setSearching(bool on); ///< each search after a browsing begins with Relevance
    ArticleOrder order() const { return m_searching ? m_searchOrder : m_browsingOrder; }
    void setBrowsingOrder(ArticleOrder order); ///< Relevance is never it
    ArticleOrder browsingOrder() const { return m_browsingOrder; }

signals:
    void chosen(); ///< by a person

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void take();

    bool m_searching = false;
    ArticleOrder m_browsingOrder = ArticleOrder::Newest;
    ArticleOrder m_searchOrder = ArticleOrder::Relevance;
};

} // namespace lectern::desktop
