#pragma once

#include "domain/article_filter.h"
#include "domain/facets.h"

#include <QFrame>

#include <optional>
#include <string>

class QMenu;
class QToolButton;

namespace lectern::desktop {

class YearTimeline;

/// Above the list: a timeline of the years of what is listed, a menu of its authors, and of each
/// that was chosen a button that takes it away again. Says what is wanted; what is listed follows.
class FacetBar final : public QFrame {
    Q_OBJECT
public:
    explicit FacetBar(QWidget* parent = nullptr);

    /// Shows counts; of `filter` the year and the author that are chosen.
    void setFacets(const Facets& facets, const ArticleFilter& filter);
    void clear(); ///< and goes out of sight

signals:
    void yearRequested(std::optional<int> year);
    void authorRequested(const std::optional<std::string>& author);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillAuthors();
    void fillChip(QToolButton& chip, const QString& effect, const QString& chosen);
    void clickYear(int year);
    QToolButton* makeChip(const QString& name);

    YearTimeline* m_timeline;
    QToolButton* m_authorsButton;
    QMenu* m_authors;
    QToolButton* m_yearChip;
    QToolButton* m_authorChip;
    Facets m_facets;
    std::optional<int> m_year;
    std::optional<std::string> m_author;
};

} // namespace lectern::desktop
