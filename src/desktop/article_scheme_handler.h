#pragma once

#include "domain/article.h"
#include "domain/image_policy.h"
#include "library/library.h"
#include "page/article_page.h"

#include <QPointer>
#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

#include <functional>
#include <optional>
#include <string>

namespace lectern::desktop {

/// Answers what the pane's page asks for, from the library and later (WebEngine waits):
///
///     lectern://article/<id>?load=<n>   the page of the article expected, once
///     lectern://image/<id>/<index>      a picture of that article
///
/// Anything else, and whatever belongs to another article or an earlier load, is refused.
/// GUI thread. Owned by the pane; must outlive its profile.
class ArticleSchemeHandler final : public QWebEngineUrlSchemeHandler {
    Q_OBJECT
public:
    /// One showing of an article. `load` tells it from an earlier showing of the same one.
    struct Expected {
        int load = 0;
        ArticleId id;
        SearchedWords searched; ///< is marked
        page::PageStyle style;
        page::PageLabels labels;
    };

    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// Whom to ask before an article is read: `go` may follow at any time, unless `receiver` is
    /// gone. None, as at first: it is read at once.
    using Gate = std::function<void(QObject* receiver, std::function<void()> go)>;
    void setGate(Gate gate) { m_gate = std::move(gate); }
    void setLibrary(library::Library* library); ///< not owned, may be null
    void setImagePolicy(ImagePolicy policy) { m_imagePolicy = policy; }
    ImagePolicy imagePolicy() const { return m_imagePolicy; }

    void expect(Expected expected);
    void expectNothing();
    static QUrl addressOf(ArticleId id, int load);

    /// The article served last; null before, and after expect.
    const Article* article() const { return m_article ? &*m_article : nullptr; }

    void requestStarted(QWebEngineUrlRequestJob* job) override;

signals:
    void articleFailed(int load, const lectern::Error& error);
    /// A picture of the article served last, or a placeholder for it, went to the page.
    void imageServed(int index, bool available);

private:
    void serveArticle(QWebEngineUrlRequestJob* job);
    void readArticle(QWebEngineUrlRequestJob* job, int load);
    void serveImage(QWebEngineUrlRequestJob* job);

    Gate m_gate;
    QPointer<library::Library> m_library;
    ImagePolicy m_imagePolicy = ImagePolicy::Fetch;
    std::optional<Expected> m_expected;
    std::optional<Article> m_article;
};

/// `lectern://image/42/3` -> article 42, image 3; nothing for any other address.
struct ImageAddress {
    ArticleId article;
    int index = 0;
};
std::optional<ImageAddress> parseImageAddress(const QUrl& url);

} // namespace lectern::desktop
