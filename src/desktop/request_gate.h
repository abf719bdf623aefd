#pragma once

#include <QUrl>
#include <QWebEngineUrlRequestInterceptor>

namespace lectern::desktop {

/// Stands before every request a page makes: articles and pictures of our own scheme pass, and
/// pictures that are in the page itself (`data:`); everything else is blocked and counted. It does
/// not trust the sanitiser nor the content security policy: each of the three is enough.
/// GUI thread (https://doc.qt.io/qt-6/qwebengineurlrequestinterceptor.html).
class RequestGate final : public QWebEngineUrlRequestInterceptor {
    Q_OBJECT
public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo& info) override;

signals:
    void requestDenied(const QUrl& url);
};

} // namespace lectern::desktop
