#include "text/media_place.h"

#include "text/address_filter.h"

#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

/// One form of a site's player. The id is the value of `query`, or without one the part of the path
/// behind `path`. Without a `page` only the site's name is known.
struct Player {
    std::string_view host; ///< itself and every host below it
    std::string_view path; ///< how the path begins
    std::string_view query;
    std::string_view page; ///< `%` stands for the id
    std::string_view site;
    std::string_view kind;
};

// The first that fits counts.
constexpr std::array kPlayers {
    Player {"youtube.com", "/embed/videoseries", "list", "https://www.youtube.com/playlist?list=%",
            "YouTube", "video"},
    Player {"youtube.com", "/embed/", {}, "https://www.youtube.com/watch?v=%", "YouTube", "video"},
    Player {"youtube-nocookie.com",
            "/embed/",
            {},
            "https://www.youtube.com/watch?v=%",
            "YouTube",
            "video"},
    Player {"youtube.com", {}, {}, {}, "YouTube", "video"},
    Player {"youtu.be", {}, {}, {}, "YouTube", "video"},
    Player {"bilibili.com", {}, "bvid", "https://www.bilibili.com/video/%", "哔哩哔哩", "video"},
    Player {"bilibili.com", {}, "aid", "https://www.bilibili.com/video/av%", "哔哩哔哩", "video"},
    Player {"bilibili.com", {}, {}, {}, "哔哩哔哩", "video"},
    Player {"v.qq.com", {}, "vid", "https://v.qq.com/x/page/%.html", "腾讯视频", "video"},
    Player {"video.qq.com", {}, "vid", "https://v.qq.com/x/page/%.html", "腾讯视频", "video"},
    Player {"v.qq.com", {}, {}, {}, "腾讯视频", "video"},
    Player {
        "player.youku.com", "/embed/", {}, "https://v.youku.com/v_show/id_%.html", "优酷", "video"},
    Player {"player.youku.com",
            "/player.php/sid/",
            {},
            "https://v.youku.com/v_show/id_%.html",
            "优酷",
            "video"},
    Player {"youku.com", {}, {}, {}, "优酷", "video"},
    Player {"iqiyi.com", {}, {}, {}, "爱奇艺", "video"},
    Player {"ixigua.com", "/iframe/", {}, "https://www.ixigua.com/%", "西瓜视频", "video"},
    Player {"douyin.com", {}, "vid", "https://www.douyin.com/video/%", "抖音", "video"},
    Player {"acfun.cn", "/player/", {}, "https://www.acfun.cn/v/%", "AcFun", "video"},
    Player {"tv.sohu.com", {}, {}, {}, "搜狐视频", "video"},
    Player {"player.vimeo.com", "/video/", {}, "https://vimeo.com/%", "Vimeo", "video"},
    Player {"dailymotion.com",
            "/embed/video/",
            {},
            "https://www.dailymotion.com/video/%",
            "Dailymotion",
            "video"},
    Player {"dailymotion.com",
            {},
            "video",
            "https://www.dailymotion.com/video/%",
            "Dailymotion",
            "video"},
    Player {"embed.ted.com", "/talks/", {}, "https://www.ted.com/talks/%", "TED", "video"},
    Player {
        "nicovideo.jp", "/watch/", {}, "https://www.nicovideo.jp/watch/%", "ニコニコ動画", "video"},
    Player {"music.163.com", {}, {}, {}, "网易云音乐", "audio"},
    Player {"open.spotify.com",
            "/embed/track/",
            {},
            "https://open.spotify.com/track/%",
            "Spotify",
            "audio"},
    Player {"open.spotify.com",
            "/embed/album/",
            {},
            "https://open.spotify.com/album/%",
            "Spotify",
            "audio"},
    Player {"open.spotify.com",
            "/embed/episode/",
            {},
            "https://open.spotify.com/episode/%",
            "Spotify",
            "audio"},
    Player {"soundcloud.com", {}, {}, {}, "SoundCloud", "audio"},
    Player {"ximalaya.com", {}, {}, {}, "喜马拉雅", "audio"},
    Player {"platform.twitter.com", {}, "id", "https://twitter.com/i/status/%", "Twitter", {}},
};

bool isHostOf(const QString& host, std::string_view site)
{
    const auto name = QLatin1String(site.data(), static_cast<qsizetype>(site.size()));
    return host == name || host.endsWith(QLatin1Char('.') + name);
}

bool isId(const QString& text)
{
    return !text.isEmpty() && text.size() <= 100
        && std::all_of(text.begin(), text.end(), [](QChar c) {
               return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-' || c == u'_');
           });
}

QString idOf(const QUrl& url, const Player& player)
{
    if (!player.query.empty()) {
        const QUrlQuery query(url);
        return query.queryItemValue(
            QString::fromUtf8(player.query.data(), static_cast<qsizetype>(player.query.size())));
    }
    return url.path().mid(static_cast<qsizetype>(player.path.size())).section(u'/', 0, 0);
}

std::string pageOf(const QUrl& url, const Player& player)
{
    const QString id = idOf(url, player);
    if (!isId(id))
        return {};
    std::string page(player.page);
    return page.replace(page.find('%'), 1, id.toStdString());
}

} // namespace

MediaPlace mediaPlaceOf(std::string_view address)
{
    MediaPlace place {hostOf(address), {}, std::string(address)};
    const QUrl url(QString::fromUtf8(address.data(), static_cast<qsizetype>(address.size())));
    const QString host = url.host().toLower();
    for (const Player& player : kPlayers) {
        const auto path
            = QLatin1String(player.path.data(), static_cast<qsizetype>(player.path.size()));
        if (!isHostOf(host, player.host) || !url.path().startsWith(path))
            continue;
        const std::string page = player.page.empty() ? std::string() : pageOf(url, player);
        if (page.empty() && !player.page.empty())
            continue;
        place.site = player.site;
        place.kind = player.kind;
        if (!page.empty())
            place.address = page;
        break;
    }
    return place;
}

std::string fileNameOf(std::string_view address)
{
    address = address.substr(0, address.find_first_of("?#"));
    const auto slash = address.rfind('/');
    if (slash == std::string_view::npos || (slash > 0 && address[slash - 1] == '/'))
        return {};
    const auto name = address.substr(slash + 1);
    if (name.find('.') == std::string_view::npos || name.front() == '.' || name.back() == '.')
        return {};
    const QString decoded
        = QUrl::fromPercentEncoding(QByteArray(name.data(), static_cast<qsizetype>(name.size())));
    const bool isReadable = std::all_of(decoded.begin(), decoded.end(), [](QChar c) {
        return c.isPrint() && c != QChar::ReplacementCharacter;
    });
    return isReadable ? decoded.toStdString() : std::string(name);
}

} // namespace lectern::text
