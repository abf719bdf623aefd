#include "desktop/missing_pictures.h"

#include "desktop/reader_pane.h"
#include "library/pictures.h"

#include <QJsonObject>
#include <QUrl>

namespace lectern::desktop {

namespace {

bool isRemote(const QUrl& address)
{
    return address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https");
}

} // namespace

MissingPictures::MissingPictures(ReaderPane& pane, QObject* parent)
    : QObject(parent)
    , m_pane(pane)
{
    connect(&pane, &ReaderPane::articlePainted, this, &MissingPictures::showAll);
    connect(&pane, &ReaderPane::pictureServed, this, [this](int index, bool available) {
        if (!available)
            showOne(index);
    });
    connect(&pane, &ReaderPane::pageMessage, this,
            [this](const QString& name, const QJsonValue& value) {
                if (name == QLatin1String("retryPicture"))
                    retry(value.toInt(-1));
            });
}

void MissingPictures::setLibrary(library::Library* library)
{
    m_library = library;
}

void MissingPictures::setPolicy(ImagePolicy policy)
{
    m_policy = policy;
}

void MissingPictures::showAll()
{
    for (const auto& [index, picture] : m_pane.traffic().pictures) {
        if (!picture.available)
            showOne(index);
    }
}

void MissingPictures::showOne(int index)
{
    const auto& pictures = m_pane.traffic().pictures;
    const auto found = pictures.find(index);
    if (found == pictures.end())
        return;
    const QUrl address(found->second.original);
    const bool remote = isRemote(address);
    const QJsonObject picture {
        {QStringLiteral("number"), index},
        {QStringLiteral("address"), remote ? address.toString(QUrl::FullyEncoded) : QString()},
        {QStringLiteral("host"), remote ? address.host() : QString()},
        {QStringLiteral("mayRetry"), remote && m_policy == ImagePolicy::Fetch}};
    const QJsonObject labels {{QStringLiteral("missing"), tr("Picture not available")},
                              {QStringLiteral("still"), tr("still not available")},
                              {QStringLiteral("retry"), tr("Try Again")},
                              {QStringLiteral("trying"), tr("Trying…")}};
    m_pane.callPage(QStringLiteral("pictures.setMissing"), {picture, labels});
}

void MissingPictures::retry(int index)
{
    const ArticleId article = m_pane.article();
    if (!m_library || !article || index < 0)
        return;
    m_library->pictures().retry(article, index, this,
                                [this, article, index](const library::ServedImage& served) {
                                    if (m_pane.article() != article)
                                        return;
                                    if (served.available)
                                        m_pane.callPage(QStringLiteral("pictures.reload"), {index});
                                    else
                                        showOne(index);
                                    emit retried(index);
                                });
}

} // namespace lectern::desktop
