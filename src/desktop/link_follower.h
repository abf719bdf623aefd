#pragma once

#include "domain/article_filter.h"
#include "domain/ids.h"

#include <QJsonValue>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QUrl>

#include <functional>
#include <optional>

namespace lectern::library {
class Library;
}

namespace lectern::desktop {

/// What an article's relative link says (text::SanitiseOptions::relativeLinkPrefix); else empty.
QString relativeLink(const QUrl& address);

/// What a link of the page itself searches for (library/article_opening.h); else empty.
QString searchOf(const QUrl& address);

/// What a link of an article, or of a person, searches for (search/search_link.h).
std::optional<ArticleFilter> searchLink(const QUrl& address);

/// Where the links of an article lead: to another article of the library, to a place in it, or to
/// a person's browser. GUI thread.
class LinkFollower final : public QObject {
    Q_OBJECT
public:
    explicit LinkFollower(QObject* parent = nullptr);

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// Who opens addresses outside; QDesktopServices::openUrl unless told otherwise.
    void setOpener(std::function<void(const QUrl&)> opener);

    /// Inside where the library holds what the link leads to, else outside.
    void follow(ArticleId from, const QUrl& address);
    /// Outside; relative links and searches have nothing there and are followed.
    void openOutside(ArticleId from, const QUrl& address);

signals:
    /// Another article, or the same one; `place` as ReaderPane::showArticle takes it.
    void articleRequested(lectern::ArticleId id, const QJsonValue& place);
    void versionsRequested(); ///< the page's own link to them was clicked
    void searchRequested(const QString& query);
    void searchLinkFollowed(const lectern::ArticleFilter& search);
    /// It leads to a file the library does not hold: a sentence to show.
    void lost(const QString& sentence);

private:
    QPointer<library::Library> m_library;
    std::function<void(const QUrl&)> m_open;
};

} // namespace lectern::desktop
