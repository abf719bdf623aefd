#include "desktop/link_follower.h"

#include "desktop/reader_menu.h"
#include "library/library.h"
#include "page/article_page.h"
#include "search/search_link.h"

#include <QDesktopServices>
#include <QJsonObject>

#include <utility>

namespace lectern::desktop {

namespace {

/// The place in the other article that a link names; null where it names none.
QJsonValue placeIn(const QUrl& link)
{
    const QString fragment = link.fragment(QUrl::FullyDecoded);
    if (fragment.isEmpty())
        return {};
    return QJsonObject {{QStringLiteral("fragment"), fragment}};
}

bool isVersionsLink(const QUrl& address)
{
    return address == QUrl(QLatin1String(page::kVersionsAddress));
}

/// The percent-encoded text behind lectern://<host>/; empty for any other address.
QString textOf(const QUrl& address, QLatin1String host)
{
    if (address.scheme() != QLatin1String("lectern") || address.host() != host)
        return {};
    const QByteArray path = address.path(QUrl::FullyEncoded).mid(1).toLatin1();
    return QString::fromUtf8(QByteArray::fromPercentEncoding(path));
}

} // namespace

QString relativeLink(const QUrl& address)
{
    return textOf(address, QLatin1String("link"));
}

QString searchOf(const QUrl& address)
{
    return textOf(address, QLatin1String("search"));
}

std::optional<ArticleFilter> searchLink(const QUrl& address)
{
    return search::parseLink(address.toEncoded().toStdString());
}

LinkFollower::LinkFollower(QObject* parent)
    : QObject(parent)
    , m_open([](const QUrl& address) { QDesktopServices::openUrl(address); })
{
}

void LinkFollower::setLibrary(library::Library* library)
{
    m_library = library;
}

void LinkFollower::setOpener(std::function<void(const QUrl&)> opener)
{
    m_open = std::move(opener);
}

void LinkFollower::follow(ArticleId from, const QUrl& address)
{
    if (isVersionsLink(address)) {
        emit versionsRequested();
        return;
    }
    if (const QString query = searchOf(address); !query.isEmpty()) {
        emit searchRequested(query);
        return;
    }
    if (const auto search = searchLink(address)) {
        emit searchLinkFollowed(*search);
        return;
    }
    const QString relative = relativeLink(address);
    const bool isWeb = address.scheme().startsWith(QLatin1String("http"));
    if (!m_library || (relative.isEmpty() && !isWeb)) {
        if (relative.isEmpty())
            openOutside(from, address);
        return;
    }
    const QString link = isWeb ? address.toString(QUrl::FullyEncoded) : relative;
    m_library->linkedArticle(
        from, link.toStdString(), this,
        [this, from, address, relative](const Result<std::optional<ArticleId>>& linked) {
            if (linked && *linked)
                emit articleRequested(**linked,
                                      placeIn(relative.isEmpty() ? address : QUrl(relative)));
            else if (relative.isEmpty())
                openOutside(from, address);
            else
                emit lost(
                    tr("This link leads to “%1”, which is not in the library.").arg(relative));
        });
}

void LinkFollower::openOutside(ArticleId from, const QUrl& address)
{
    const bool isOurs = isVersionsLink(address) || !relativeLink(address).isEmpty()
        || !searchOf(address).isEmpty() || searchLink(address);
    if (isOurs)
        follow(from, address);
    else if (isOpenable(address))
        m_open(address);
}

} // namespace lectern::desktop
