#pragma once

#include "domain/image_passport.h"
#include "domain/result.h"
#include "images/fetch_limits.h"
#include "images/picture.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <string>

class QNetworkAccessManager;
class QNetworkProxyFactory;
class QNetworkReply;

namespace lectern::images {

/// What an AddressFetch works with; owned by the ImageFetcher, which outlives it.
struct FetchTools {
    QNetworkAccessManager* direct = nullptr;
    QNetworkAccessManager* proxied = nullptr;
    QNetworkProxyFactory* proxies = nullptr;
    ResolveHost resolve;
    FetchLimits limits;
};

/// One try: an address, asked with its referrer, its redirects followed by hand so that
/// each hop passes the same checks. Unless a proxy does the resolving, names are resolved here, all
/// of their addresses are checked, and the connection is made to a checked address: what the name
/// says a moment later (DNS rebinding) is never asked. Calls `done` once from its event loop, then
/// deletes itself; deleted before, it calls nothing.
class AddressFetch final : public QObject {
    Q_OBJECT
public:
    struct Outcome {
        Result<Picture> picture;
        std::string deadHost; ///< hostOf the address that did not answer at all, or empty
        std::string answeredHost; ///< hostOf the last one that did, or empty
    };
    using Done = std::function<void(Outcome)>;

    AddressFetch(ImageCandidate attempt, const FetchTools& tools, QObject* parent);
    ~AddressFetch() override;
    void start(Done done);
    /// Of the present hop: a redirect's target has to answer anew.
    bool hasAnswered() const { return m_answered; }
    std::string hostNow() const; ///< hostOf the address that is being asked

private:
    void visit(const QUrl& url);
    void connectTo(QList<QHostAddress> addresses);
    void ask(QNetworkAccessManager& network, const QHostAddress& pinned);
    void takeHead();
    void takeBytes();
    void takeEnd();
    void followRedirect(const QUrl& target);
    void runOutOfTime();
    void dropReply();
    void giveUp(std::string why, bool hostIsDead = false);
    void end(Outcome outcome);

    const ImageCandidate m_attempt;
    const FetchTools& m_tools;
    Done m_done;
    QUrl m_url; ///< of the present hop, its name not yet replaced by an address
    QList<QHostAddress> m_addressesLeft; ///< of the present host, checked, not yet tried
    QNetworkReply* m_reply = nullptr; ///< child of its manager; released by dropReply
    QByteArray m_bytes;
    QTimer m_idle;
    QTimer m_total;
    int m_redirects = 0;
    bool m_answered = false; ///< the present host sent something
    bool m_looksRight = false; ///< the first bytes were looked at
};

} // namespace lectern::images
