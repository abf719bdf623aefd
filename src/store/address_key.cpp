#include "store/address_key.h"

#include "store/trackers.h"

#include <QUrl>
#include <QUrlQuery>

namespace lectern::store {

namespace {

QString queryWithoutTrackers(const QUrl& url)
{
    QUrlQuery kept;
    for (const auto& [name, value] : QUrlQuery(url).queryItems(QUrl::FullyEncoded)) {
        if (!isTracker(name.toStdString()))
            kept.addQueryItem(name, value);
    }
    return kept.isEmpty() ? QString() : QString(u'?' + kept.toString(QUrl::FullyEncoded));
}

} // namespace

std::string addressKey(std::string_view address)
{
    const QUrl url(
        QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())).trimmed());
    const bool isWeb
        = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    QString host = url.host(QUrl::FullyEncoded).toLower();
    if (!isWeb || host.isEmpty())
        return {};
    if (host.startsWith(QLatin1String("www.")))
        host.remove(0, 4);
    if (const int port = url.port(); port >= 0 && port != 80 && port != 443)
        host += u':' + QString::number(port);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    const QString key = host + path + queryWithoutTrackers(url);
    return key.toStdString();
}

} // namespace lectern::store
