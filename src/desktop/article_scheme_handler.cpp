#include "desktop/article_scheme_handler.h"

#include <QBuffer>
#include <QUrlQuery>
#include <QWebEngineUrlRequestJob>

namespace lectern::desktop {

namespace {

void reply(QWebEngineUrlRequestJob* job, const QByteArray& mimeType, const std::string& bytes)
{
    auto* device = new QBuffer(job); // WebEngine reads it as long as the job lives
    device->setData(bytes.data(), static_cast<int>(bytes.size()));
    device->open(QIODevice::ReadOnly);
    job->reply(mimeType, device);
}

} // namespace

std::optional<ImageAddress> parseImageAddress(const QUrl& url)
{
    if (url.scheme() != QLatin1String("lectern") || url.host() != QLatin1String("image"))
        return std::nullopt;
    const QStringList parts = url.path().split(u'/');
    if (parts.size() != 3)
        return std::nullopt;
    bool idRead = false;
    bool indexRead = false;
    const ImageAddress address {{parts[1].toLongLong(&idRead)}, parts[2].toInt(&indexRead)};
    if (!idRead || !indexRead || address.article.value <= 0 || address.index < 0)
        return std::nullopt;
    return address;
}

void ArticleSchemeHandler::setLibrary(library::Library* library)
{
    m_library = library;
    expectNothing();
}

void ArticleSchemeHandler::expect(Expected expected)
{
    m_expected = std::move(expected);
    m_article.reset();
}

void ArticleSchemeHandler::expectNothing()
{
    m_expected.reset();
    m_article.reset();
}

QUrl ArticleSchemeHandler::addressOf(ArticleId id, int load)
{
    return QUrl(QStringLiteral("lectern://article/%1?load=%2").arg(id.value).arg(load));
}

void ArticleSchemeHandler::requestStarted(QWebEngineUrlRequestJob* job)
{
    if (job->requestMethod() != "GET")
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
    else if (job->requestUrl().host() == QLatin1String("article"))
        serveArticle(job);
    else
        serveImage(job);
}

void ArticleSchemeHandler::serveArticle(QWebEngineUrlRequestJob* job)
{
    const QUrl asked = job->requestUrl().adjusted(QUrl::RemoveFragment);
    if (!m_library || !m_expected || asked != addressOf(m_expected->id, m_expected->load)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    // The job is the receiver: where the page has gone on by then, no answer comes.
    const int load = m_expected->load;
    if (m_gate)
        m_gate(job, [this, job, load] { readArticle(job, load); });
    else
        readArticle(job, load);
}

void ArticleSchemeHandler::readArticle(QWebEngineUrlRequestJob* job, int load)
{
    if (!m_library || !m_expected || m_expected->load != load) {
        job->fail(QWebEngineUrlRequestJob::RequestAborted);
        return;
    }
    m_library->openArticle(m_expected->id, m_expected->searched, m_expected->style,
                           m_expected->labels, job,
                           [this, load, job](Result<library::OpenedArticle> opened) {
                               if (!m_expected || m_expected->load != load) {
                                   job->fail(QWebEngineUrlRequestJob::RequestAborted);
                               } else if (!opened) {
                                   job->fail(QWebEngineUrlRequestJob::RequestFailed);
                                   emit articleFailed(load, opened.error());
                               } else {
                                   m_article = std::move(opened->article);
                                   reply(job, "text/html", opened->page);
                               }
                           });
}

void ArticleSchemeHandler::serveImage(QWebEngineUrlRequestJob* job)
{
    const auto address = parseImageAddress(job->requestUrl());
    if (!m_library || !m_expected || !address || address->article != m_expected->id) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    m_library->image(address->article, address->index, m_imagePolicy, job,
                     [this, job, index = address->index](const library::ServedImage& image) {
                         reply(job, QByteArray::fromStdString(image.mimeType), image.bytes);
                         emit imageServed(index, image.available);
                     });
}

} // namespace lectern::desktop
