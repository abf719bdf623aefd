#include "library/versions.h"

#include "exporter/article_single_html.h"
#include "images/image_folder.h"
#include "importer/read_again.h"
#include "library/threads.h"
#include "search/text_difference.h"
#include "store/version_store.h"

#include <optional>
#include <utility>

namespace lectern::library {

namespace {

Result<OpenedVersion> openNow(store::LibraryDatabase& database, ArticleId id, int number)
{
    store::VersionStore store(database);
    const auto versions = store.versions(id);
    if (!versions)
        return fail(versions.error());
    auto article = store.article(id, number);
    if (!article)
        return fail(article.error());
    importer::readAgain(*article);
    OpenedVersion opened;
    for (const ArticleVersion& version : *versions) {
        if (version.number == number)
            opened.version = version;
    }
    opened.article = std::move(*article);
    return opened;
}

std::optional<images::Picture> pictureAtHand(const images::ImageFolder& copies,
                                             const ImageRef& image)
{
    if (image.status == ImageStatus::Embedded)
        return images::decodeDataAddress(image.original);
    if (image.localHash.empty())
        return std::nullopt;
    auto picture = copies.load(image.localHash);
    if (!picture)
        return std::nullopt;
    return std::move(*picture);
}

Result<VersionComparison> compareNow(store::LibraryDatabase& database, ArticleId id, int older,
                                     int newer, const std::stop_token& stop)
{
    auto was = openNow(database, id, older);
    if (!was)
        return fail(was.error());
    auto is = openNow(database, id, newer);
    if (!is)
        return fail(is.error());
    auto difference = search::compareTexts(was->article.plainText, is->article.plainText, stop);
    if (!difference)
        return fail(difference.error());
    VersionComparison comparison;
    comparison.older = std::move(was->version);
    comparison.newer = std::move(is->version);
    comparison.difference = std::move(*difference);
    comparison.title = is->article.summary.title;
    comparison.header = headerChanges(was->article, is->article);
    comparison.isSameFile = was->article.original == is->article.original;
    comparison.olderText = std::move(was->article.plainText);
    comparison.newerText = std::move(is->article.plainText);
    return comparison;
}

} // namespace

Versions::Versions(Library& library, Library::Threads& threads)
    : m_library(library)
    , m_threads(threads)
{
}

void Versions::list(ArticleId id, QObject* receiver, Answer<std::vector<ArticleVersion>> answer)
{
    m_threads.read(Receiver<std::vector<ArticleVersion>>(m_library, receiver, std::move(answer)),
                   [id](store::LibraryDatabase& database) {
                       return store::VersionStore(database).versions(id);
                   });
}

void Versions::open(ArticleId id, int number, QObject* receiver, Answer<OpenedVersion> answer)
{
    m_threads.read(
        Receiver<OpenedVersion>(m_library, receiver, std::move(answer)),
        [id, number](store::LibraryDatabase& database) { return openNow(database, id, number); });
}

void Versions::exportPage(ArticleId id, int number, const page::PageLabels& labels,
                          QObject* receiver, Answer<ExportedArticle> answer)
{
    m_threads.report(
        Receiver<ExportedArticle>(m_library, receiver, std::move(answer)),
        [id, number, labels, copies = images::ImageFolder(m_library.folder())](
            store::LibraryDatabase& database, const std::stop_token&) -> Result<ExportedArticle> {
            const auto opened = openNow(database, id, number);
            if (!opened)
                return fail(opened.error());
            const auto pictures
                = [&copies](const ImageRef& image) { return pictureAtHand(copies, image); };
            auto page = exporter::toSingleHtml(opened->article, pictures, {}, labels);
            return ExportedArticle {std::move(page.html), page.missing};
        });
}

void Versions::compare(ArticleId id, int older, int newer, QObject* receiver,
                       Answer<VersionComparison> answer)
{
    cancelComparing();
    m_comparing = {};
    m_threads.compare(
        m_comparing, Receiver<VersionComparison>(m_library, receiver, std::move(answer)),
        [id, older, newer](store::LibraryDatabase& database, const std::stop_token& stop) {
            return compareNow(database, id, older, newer, stop);
        });
}

void Versions::cancelComparing()
{
    m_comparing.request_stop();
}

} // namespace lectern::library
