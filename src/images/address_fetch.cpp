#include "images/address_fetch.h"

#include "images/address_guard.h"
#include "images/image_addresses.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>

#include <algorithm>
#include <utility>

namespace lectern::images {

namespace {

constexpr int kSniffBytes = 4096;

QUrl urlOf(const std::string& address)
{
    return QUrl(QString::fromStdString(address));
}

void fillHeaders(QNetworkRequest& request)
{
    // Image hosts turn away what does not look like a browser.
    request.setRawHeader("User-Agent",
                         "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
                         "Chrome/120.0.0.0 Safari/537.36");
    request.setRawHeader("Accept",
                         "image/avif,image/webp,image/png,image/svg+xml,image/*,*/*;q=0.8");
    // Left out, Qt would send the person's language; this says nothing about them.
    request.setRawHeader("Accept-Language", "*");
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute,
                         false); // its :authority is the URL's
    request.setMaximumRedirectsAllowed(0);
}

bool isTransportError(QNetworkReply::NetworkError error)
{
    return error > QNetworkReply::NoError && error < QNetworkReply::ProxyConnectionRefusedError;
}

/// Qt reports a connection that closes too early only where it notices in time.
bool isCutShort(const QNetworkReply& reply, qint64 received)
{
    bool isNumber = false;
    const qint64 announced = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && received < announced && !reply.hasRawHeader("Content-Encoding");
}

} // namespace

AddressFetch::AddressFetch(ImageCandidate attempt, const FetchTools& tools, QObject* parent)
    : QObject(parent)
    , m_attempt(std::move(attempt))
    , m_tools(tools)
{
    for (QTimer* timer : {&m_idle, &m_total}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &AddressFetch::runOutOfTime);
    }
}

AddressFetch::~AddressFetch()
{
    dropReply();
}

void AddressFetch::start(Done done)
{
    m_done = std::move(done);
    m_total.start(3 * m_tools.limits.timeoutMs);
    visit(urlOf(m_attempt.address));
}

std::string AddressFetch::hostNow() const
{
    return hostOf(m_url.toString(QUrl::FullyEncoded).toStdString());
}

void AddressFetch::visit(const QUrl& url)
{
    m_url = url;
    m_url.setUserInfo({}); // nobody's name and password travel in an article
    m_answered = false;
    m_idle.start(m_tools.limits.timeoutMs);
    const bool guarded = m_tools.limits.privateHosts == FetchLimits::PrivateHosts::Refuse;
    if (guarded) {
        if (auto reason = refusal(m_url))
            return giveUp(std::move(*reason));
    } else if (!m_url.scheme().startsWith(QStringLiteral("http")) || m_url.host().isEmpty()) {
        return giveUp("Only http and https addresses are fetched.");
    }

    const auto proxies = m_tools.proxies->queryProxy(QNetworkProxyQuery(m_url));
    if (!proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy
        && proxies.first().type() != QNetworkProxy::DefaultProxy)
        return ask(*m_tools.proxied, {}); // resolving is the proxy's
    if (const QHostAddress literal(m_url.host()); !literal.isNull())
        return connectTo({literal});
    m_tools.resolve(m_url.host(), this,
                    [this](QList<QHostAddress> found) { connectTo(std::move(found)); });
}

void AddressFetch::connectTo(QList<QHostAddress> addresses)
{
    if (!m_done)
        return; // out of time while the name was looked up
    if (addresses.isEmpty())
        return giveUp("The host is not known.", true);
    const bool allPublic = std::all_of(addresses.begin(), addresses.end(), isPublicAddress);
    if (!allPublic && m_tools.limits.privateHosts == FetchLimits::PrivateHosts::Refuse)
        return giveUp("The host's name leads into this computer or its own network.");
    const QHostAddress first = addresses.takeFirst();
    m_addressesLeft = std::move(addresses);
    ask(*m_tools.direct, first);
}

void AddressFetch::ask(QNetworkAccessManager& network, const QHostAddress& pinned)
{
    QUrl url = m_url;
    url.setFragment({});
    QNetworkRequest request;
    if (!pinned.isNull()) {
        // The connection goes to the checked address; name and certificate stay the host's.
        request.setRawHeader("Host", m_url.authority(QUrl::FullyEncoded).toLatin1());
        request.setPeerVerifyName(m_url.host(QUrl::FullyEncoded));
        url.setHost(pinned.toString());
    }
    request.setUrl(url);
    fillHeaders(request);
    if (!m_attempt.referrer.empty())
        request.setRawHeader("Referer", QByteArray::fromStdString(m_attempt.referrer));
    m_bytes.clear();
    m_looksRight = false;
    m_idle.start(m_tools.limits.timeoutMs);
    m_reply = network.get(request);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &AddressFetch::takeHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &AddressFetch::takeBytes);
    connect(m_reply, &QNetworkReply::finished, this, &AddressFetch::takeEnd);
}

void AddressFetch::takeHead()
{
    m_answered = true;
    m_idle.start(m_tools.limits.timeoutMs);
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_tools.limits.maximumBytes)
        giveUp("The picture is larger than Lectern fetches.");
}

void AddressFetch::takeBytes()
{
    m_answered = true;
    m_idle.start(m_tools.limits.timeoutMs);
    m_bytes += m_reply->read(m_tools.limits.maximumBytes + 1 - m_bytes.size());
    if (m_bytes.size() > m_tools.limits.maximumBytes)
        return giveUp("The picture is larger than Lectern fetches.");
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 || m_looksRight || m_bytes.size() < kSniffBytes)
        return;
    // A film or a page need not be read to its end. SVG may begin with a long comment.
    m_looksRight = m_bytes.trimmed().startsWith('<')
        || identifyPicture(m_bytes.left(kSniffBytes).toStdString()).has_value();
    if (!m_looksRight)
        giveUp("The address gave something else than a picture.");
}

void AddressFetch::takeEnd()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QUrl target = m_reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
    if (m_reply->error() != QNetworkReply::NoError && status == 0) {
        const std::string why = m_reply->errorString().toStdString();
        const bool dead = isTransportError(m_reply->error()) && !m_answered;
        if (dead && !m_addressesLeft.isEmpty()) {
            dropReply();
            return connectTo(std::exchange(m_addressesLeft, {}));
        }
        return giveUp("The host did not answer: " + why + ".", dead);
    }
    m_answered = true;
    if (!target.isEmpty() && status >= 300 && status < 400)
        return followRedirect(target);
    if (status != 200)
        return giveUp("The server answered with status " + std::to_string(status) + ".");
    if (m_reply->error() != QNetworkReply::NoError)
        return giveUp("The connection broke before the picture was complete.");
    takeBytes();
    if (!m_done)
        return;
    if (isCutShort(*m_reply, m_bytes.size()))
        return giveUp("The connection broke before the picture was complete.");
    auto picture = identifyPicture(m_bytes.toStdString());
    if (!picture)
        return giveUp(m_bytes.isEmpty() ? "The address gave nothing."
                                        : "The address gave something else than a picture.");
    if (picture->width == 1 && picture->height == 1)
        return giveUp("The address gave a picture of a single pixel.");
    end({std::move(*picture), {}, hostNow()});
}

void AddressFetch::followRedirect(const QUrl& target)
{
    dropReply();
    if (++m_redirects > m_tools.limits.redirects)
        return giveUp("The address leads on and on to other addresses.");
    visit(m_url.resolved(target));
}

void AddressFetch::runOutOfTime()
{
    giveUp("The host did not answer in time.", !m_answered);
}

void AddressFetch::dropReply()
{
    if (!m_reply)
        return;
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void AddressFetch::giveUp(std::string why, bool hostIsDead)
{
    Outcome outcome {fail(ErrorKind::Network, std::move(why), m_attempt.address), {}, {}};
    (hostIsDead ? outcome.deadHost : outcome.answeredHost) = hostNow();
    if (!hostIsDead && !m_answered)
        outcome.answeredHost.clear();
    end(std::move(outcome));
}

void AddressFetch::end(Outcome outcome)
{
    if (!m_done)
        return;
    m_idle.stop();
    m_total.stop();
    dropReply();
    // From the event loop: the caller's own call is never still running.
    auto tell = [this, done = std::exchange(m_done, {}), outcome = std::move(outcome)]() mutable {
        deleteLater();
        done(std::move(outcome));
    };
    QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
}

} // namespace lectern::images
