#pragma once

#include "domain/article.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <vector>

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

class PassagePage;
class ReaderPane;
class SidePanel;

/// The articles that are about what the shown one is about (store/related_articles.h), as a page of
/// the side panel. They are looked for only while that page is in sight, once the article has stood
/// for a moment. GUI thread.
class RelatedControl final : public QObject {
    Q_OBJECT
public:
    /// Neither is owned; both outlive this.
    RelatedControl(ReaderPane& pane, SidePanel& panel, QObject* parent = nullptr);

    void setLibrary(library::Library* library); ///< not owned; may be null

signals:
    void openRequested(lectern::ArticleId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(ArticleId id); ///< none: no article is shown
    void look();
    void show(const std::vector<ArticleSummary>& articles);
    void setTexts();

    QPointer<library::Library> m_library;
    PassagePage* m_page;
    QTimer m_pause;
    ArticleId m_article;
    ArticleId m_listed; ///< that the page stands for
};

} // namespace lectern::desktop
