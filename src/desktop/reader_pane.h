#pragma once

#include "desktop/page_traffic.h"
#include "domain/ids.h"
#include "domain/image_policy.h"
#include "library/library.h"
#include "page/article_page.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QMenu;

namespace lectern::desktop {

/// A place for ReaderPane::showArticle: {"hit": "last"}, the last hit of the search.
QJsonValue lastHit();

/// The reading pane: one WebEngine view behind our own scheme and the request gate. Owns the
/// off-the-record profile and page. GUI thread. The view is made when the first article is shown,
/// so that the window itself appears at once; until then, and for an empty selection, it shows a
/// plain widget in the theme's background (no white flash).
class ReaderPane final : public QWidget {
    Q_OBJECT
public:
    explicit ReaderPane(QWidget* parent = nullptr);
    ~ReaderPane() override;

    /// The library articles come from; not owned; null while none is open. Clears the pane.
    void setLibrary(library::Library* library);
    /// Shows an article with the hits of `query` marked, from its first hit; without a query from
    /// where it was left, or is being read already, or at `place` (a "place" of the page's
    /// messages, or lastHit()). A newer call overtakes.
    void showArticle(ArticleId id, const QString& query = {}, const QJsonValue& place = {});
    void reload(); ///< the article that is shown, at the place it is read at
    void clear(); ///< nothing selected
    void setHint(const QString& sentence); ///< what stands there then; nothing at first
    ArticleId article() const;
    bool isLoading() const; ///< the page of that article is on its way

    /// Keeps the CrashRecovery's marker in that file; before the first article.
    void keepOpeningMarker(const QString& path);
    /// The article of the present library that did not end well when the program ran last: not to
    /// be opened unless a person asks. No id where there is none.
    ArticleId lastVictim() const;

    /// Theme, size, fonts; shown at once, at the line being read. Theme::System follows the
    /// widget's palette.
    void setStyle(const page::PageStyle& style);
    /// Asked for each article before it is shown: ours, or its own. Ours unless told otherwise;
    /// reload() asks again. `style.look` of setStyle does not count.
    void setLookChooser(std::function<page::Look(ArticleId)> chooser);
    /// How hits are looked for from the next article on.
    void setVariants(Variants variants);
    void setImagePolicy(ImagePolicy policy);
    void setZoom(double factor); ///< 0.3 to 3, also by Ctrl+wheel; zoomChanged tells
    double zoom() const;

    /// Who opens the links a person clicks; QDesktopServices::openUrl unless told otherwise. Is
    /// asked for http, https and mailto only.
    void setLinkOpener(std::function<void(const QUrl&)> opener);

    /// With keys that count while the page has the keyboard, not a strip's button; not owned.
    void addPageActions(const QList<QAction*>& actions);
    /// Puts a widget between the pane's top and the page, of which it covers nothing; the pane owns
    /// it.
    void addStrip(QWidget& strip);
    QPoint pageOrigin() const; ///< the page's upper left corner, in the pane

    /// Offered at the end of the article's context menu; not owned.
    void setArticleActions(const QList<QAction*>& actions);

    /// -1: to the previous search hit, +1: to the next; around at both ends.
    void stepToHit(int step);
    void stepToHighlight(int step); ///< the same among the author's highlights
    void find(const QString& text, int step); ///< see ReaderPage::find

    /// The article that is shown, once its page is rendered; else null. Valid until the next one.
    const Article* shownArticle() const;
    /// A function of resources/scripts in the page that is shown; see ReaderPage::call.
    using PageAnswer = std::function<void(const QVariant&)>;
    void callPage(const QString& function, const QJsonArray& arguments = {},
                  const PageAnswer& answer = {});

    void copySelection();
    /// As a person asks for it in the page: a link to be opened outside, a picture of the article
    /// to be saved.
    void openLink(const QUrl& address);
    void saveImage(const ImageRef& image);

    /// What the page of the present article asked for so far.
    const PageTraffic& traffic() const;

signals:
    /// A script of ours in the page that is shown called lectern.send(name, value).
    void pageMessage(const QString& name, const QJsonValue& value);
    /// Its menu is about to show; others may add to it.
    void menuAboutToShow(QMenu& menu, bool hasSelection);
    void pictureViewRequested(int index); ///< from the menu: large, over the window
    void cleared(); ///< no article is shown any more
    void historyRequested(int step); ///< by a mouse button: -1 back, +1 forward
    /// The article's page stands painted (second requestAnimationFrame in ApplicationWorld).
    void articlePainted(lectern::ArticleId id);
    void articleFailed(const QString& sentence);
    void linkHovered(const QString& address);
    /// A link to another article of the library was clicked; `place` as showArticle takes it.
    void articleRequested(lectern::ArticleId id, const QJsonValue& place);
    void versionsRequested(); ///< the link to the article's versions was clicked
    void searchRequested(const QString& query); ///< a tag was clicked
    void searchLinkFollowed(const lectern::ArticleFilter& search); ///< a link that is a search
    /// A link was clicked that leads to a file the library does not hold: a sentence to show.
    void linkLost(const QString& sentence);
    void found(int current, int count); ///< what find came to; 1: the first match
    void zoomChanged(double factor);
    /// The page asked for a picture of the article; a placeholder where it is not available.
    void pictureServed(int index, bool available);
    /// Requests of the page that the gate denied, and images served by Lectern, for the status bar.
    void requestsCounted(int denied, int images);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Parts;

    /// Qt 6.4 takes a window down and makes it anew when it gets its first view of this kind while
    /// it stands on the screen: it flashes, with another window id. One that is never shown has the
    /// window made the right way from the beginning.
    void prepareWindow();
    void makeView();
    /// The current article, anew; see ReaderPage::show.
    void load(const QJsonValue& place = {});
    void goToLinked(ArticleId id, const QJsonValue& place);
    void tellTraffic();
    void reloadAfterCrash();
    QString libraryFolder() const;
    void showMessage(const QString& sentence);
    void finishPainting();
    void applyColours();
    page::PageStyle shownOf(page::PageStyle style) const; ///< without Theme::System
    void showMenu(const QPoint& position);

    std::unique_ptr<Parts> m_parts;
};

} // namespace lectern::desktop
