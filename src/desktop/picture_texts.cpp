#include "desktop/picture_texts.h"

#include "desktop/known_sentence.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <span>

namespace lectern::desktop {

namespace {

struct PictureTexts {
    Q_DECLARE_TR_FUNCTIONS(PictureTexts)
};

// What the fetcher says (images/address_fetch.cpp, address_guard.cpp).
constexpr std::array failureSentences {
    QT_TRANSLATE_NOOP("PictureFailure", "Only http and https addresses are fetched."),
    QT_TRANSLATE_NOOP("PictureFailure", "The address leads into this computer or its own network."),
    QT_TRANSLATE_NOOP("PictureFailure", "The host is not known."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "The host's name leads into this computer or its own network."),
    QT_TRANSLATE_NOOP("PictureFailure", "The picture is larger than Lectern fetches."),
    QT_TRANSLATE_NOOP("PictureFailure", "The address gave something else than a picture."),
    QT_TRANSLATE_NOOP("PictureFailure", "The host did not answer: %1."),
    QT_TRANSLATE_NOOP("PictureFailure", "The server answered with status %1."),
    QT_TRANSLATE_NOOP("PictureFailure", "The connection broke before the picture was complete."),
    QT_TRANSLATE_NOOP("PictureFailure", "The address gave nothing."),
    QT_TRANSLATE_NOOP("PictureFailure", "The address gave a picture of a single pixel."),
    QT_TRANSLATE_NOOP("PictureFailure", "The address leads on and on to other addresses."),
    QT_TRANSLATE_NOOP("PictureFailure", "The host did not answer in time."),
    QT_TRANSLATE_NOOP("PictureFailure", "No host that has this picture answered of late."),
};

// What images/proxy_template.cpp says.
constexpr std::array templateSentences {
    QT_TRANSLATE_NOOP("PictureFailure", "A “${” of the template is never closed."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "The template names “${%1}”, which is not known. Known are ${href}, "
                      "${protocol}, ${host}, ${hostname}, ${pathname}, ${search}, each also with "
                      "_ue behind its name, and ${ssl}."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "Behind ${href} a template needs some fixed text, or nothing."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "A template begins with https:// or http:// and the proxy's host."),
    QT_TRANSLATE_NOOP("PictureFailure", "A template holds no blanks."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "The host of a template is a fixed one, one with a range of digits like "
                      "i[0-3].wp.com, or <any>."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "The value of a query's parameter is one property or fixed text."),
    QT_TRANSLATE_NOOP("PictureFailure",
                      "A template needs ${href} or ${href_ue}, or ${host} and ${pathname}: else "
                      "nobody could tell which picture is meant."),
};

QString inOurWords(std::span<const char* const> sentences, const std::string& sentence)
{
    QString known = knownSentence("PictureFailure", sentences, sentence);
    return known.isNull() ? QString::fromStdString(sentence) : known;
}

QString fileNameOf(const std::string& address)
{
    const QString text = QString::fromStdString(address);
    if (text.startsWith(QLatin1String("data:")))
        return PictureTexts::tr("Embedded picture");
    const QUrl url(text);
    const QString name = url.fileName(QUrl::FullyDecoded);
    return name.isEmpty() ? url.host() : name;
}

} // namespace

QString statusText(ImageStatus status)
{
    switch (status) {
    case ImageStatus::Local:
        return PictureTexts::tr("Kept in the library");
    case ImageStatus::Reachable:
        return PictureTexts::tr("On the web, not kept");
    case ImageStatus::Unreachable:
        return PictureTexts::tr("Not available");
    case ImageStatus::Embedded:
        return PictureTexts::tr("Part of the article");
    case ImageStatus::Unknown:
        break;
    }
    return PictureTexts::tr("Not tried yet");
}

QString reachText(ImageReach reach)
{
    switch (reach) {
    case ImageReach::Local:
        return PictureTexts::tr("Kept in the library");
    case ImageReach::Reachable:
        return PictureTexts::tr("On the web, not kept");
    case ImageReach::OnlyByProxy:
        return PictureTexts::tr("Last came through a proxy");
    case ImageReach::Dead:
        return PictureTexts::tr("Not available");
    case ImageReach::Untried:
        break;
    }
    return PictureTexts::tr("Not tried yet");
}

QString wayText(FetchWay way)
{
    switch (way) {
    case FetchWay::AsSaved:
        return PictureTexts::tr("The address as saved");
    case FetchWay::Direct:
        return PictureTexts::tr("Its own server");
    case FetchWay::OwnReferrer:
        return PictureTexts::tr("Its own server, asked as one of its pages");
    case FetchWay::SiteReferrer:
        return PictureTexts::tr("Its own server, asked as the article's page");
    case FetchWay::OtherProxies:
        break;
    }
    return PictureTexts::tr("Each other proxy");
}

QString originText(const ImagePassport& passport)
{
    if (passport.chosenAddress.empty())
        return {};
    const QString host = QUrl(QString::fromStdString(passport.chosenAddress)).host();
    const bool proxied = passport.chosenAddress == passport.image.proxied
        || passport.chosenWay == FetchWay::OtherProxies;
    return proxied ? PictureTexts::tr("Through the proxy %1").arg(host)
                   : PictureTexts::tr("Directly from %1").arg(host);
}

QString sizeText(std::int64_t bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeTraditionalFormat)
                     : QString();
}

QString typeText(const std::string& mimeType)
{
    // "image/svg+xml", "image/x-icon"
    const QString name = QString::fromStdString(mimeType).section(u'/', 1).section(u'+', 0, 0);
    return (name.startsWith(QLatin1String("x-")) ? name.mid(2) : name).toUpper();
}

QString onlyInPageText(const std::string& mimeType)
{
    return mimeType == "image/avif"
        ? PictureTexts::tr("Pictures of this kind are drawn in the article only.")
        : QString();
}

QString dimensionsText(const ImagePassport& passport)
{
    if (passport.pixelWidth <= 0 || passport.pixelHeight <= 0)
        return {};
    return PictureTexts::tr("%1 × %2").arg(passport.pixelWidth).arg(passport.pixelHeight);
}

QString triedText(std::optional<std::int64_t> seconds)
{
    if (!seconds || *seconds <= 0)
        return PictureTexts::tr("Never");
    return QLocale().toString(QDateTime::fromSecsSinceEpoch(*seconds), QLocale::ShortFormat);
}

QString failureText(const std::string& sentence)
{
    return inOurWords(failureSentences, sentence);
}

QString templateProblemText(const std::string& sentence)
{
    return inOurWords(templateSentences, sentence);
}

QString nameOf(const ImageRef& image)
{
    const QString alt = QString::fromStdString(image.alt).simplified();
    return alt.isEmpty() ? fileNameOf(image.original) : alt;
}

std::string proxiedAddress(const ImagePassport& passport)
{
    if (!passport.image.proxied.empty())
        return passport.image.proxied;
    const auto found
        = std::ranges::find(passport.candidates, FetchWay::OtherProxies, &ImageCandidate::way);
    return found == passport.candidates.end() ? std::string() : found->address;
}

QUrl waybackAddress(const std::string& original)
{
    return QUrl(QStringLiteral("https://web.archive.org/web/2/")
                + QString::fromStdString(original));
}

} // namespace lectern::desktop
