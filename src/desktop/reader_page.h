#pragma once

#include "desktop/page_finder.h"
#include "desktop/page_sweeper.h"
#include "page/page_style.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QString>
#include <QUrl>
#include <QWebEnginePage>

#include <functional>

namespace lectern::desktop {

/// The page in the pane: goes nowhere but where the pane sends it. Scripts of an article do not
/// run; ours run in ApplicationWorld, which an article cannot reach. GUI thread.
class ReaderPage final : public QWebEnginePage {
    Q_OBJECT
public:
    explicit ReaderPage(QWebEngineProfile* profile, QObject* parent = nullptr);

    /// Loads `address`, from now on the only one that may be loaded, and scrolls before it is
    /// painted: to `place` (as place() gives it), without one to the first search hit where there
    /// is any, else where the page itself says that it was left.
    void show(const QUrl& address, const QJsonValue& place = {});
    void leave(); ///< nothing may be loaded any more
    /// Where the page is read at, as it last told (resources/scripts/places.js); null before.
    const QJsonValue& place() const { return m_place; }

    /// Finds a text from the present match on: +1, or back: -1; around at both ends. An empty one
    /// takes the marks away. `found` tells.
    void find(const QString& text, int step);
    void setFindForm(search::Form form) { m_finder.setForm(form); } ///< from the next page on

    /// A function of resources/scripts by its name, "steps.toHit"; nothing happens where the
    /// document is not there yet. `answer` gets what it returns (invalid for undefined), unless the
    /// page has gone by then.
    using Answer = std::function<void(const QVariant&)>;
    void call(const QString& function, const QJsonArray& arguments = {}, const Answer& answer = {});

    /// The page that stands takes on another style (not one that page::needsNewPage).
    void wear(const page::PageStyle& style);

signals:
    /// Once for each show: the second requestAnimationFrame after the document is there.
    void painted();
    void linkActivated(const QUrl& address); ///< a person clicked it; the page stays
    void outsideRequested(const QUrl& address); ///< with Ctrl or the middle button
    void found(int current, int count); ///< 1: the first match
    /// One of our scripts in the present document called lectern.send(name, value).
    void messageReceived(const QString& name, const QJsonValue& value);

protected:
    bool acceptNavigationRequest(const QUrl& url, NavigationType type, bool isMainFrame) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level, const QString& message,
                                  int line, const QString& source) override;

private:
    void receive(const QString& name, const QJsonValue& value);
    QString atDocumentReady(const QJsonValue& place) const;
    void waitForDocument(const QJsonValue& place);

    QUrl m_address;
    PageSweeper m_sweeper;
    PageFinder m_finder;
    bool m_isPainted = false;
    QJsonValue m_place;
    QString m_mark; ///< what only our own script knows
};

} // namespace lectern::desktop
