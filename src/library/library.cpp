#include "library/library.h"

#include "exporter/article_single_html.h"
#include "images/fetch_limits.h"
#include "importer/import_job.h"
#include "library/article_opening.h"
#include "library/imports.h"
#include "library/pictures.h"
#include "library/searches.h"
#include "library/threads.h"
#include "library/versions.h"
#include "store/annotation_store.h"
#include "store/article_store.h"
#include "store/related_articles.h"
#include "store/search_advisor.h"
#include "store/skim_store.h"
#include "store/state_store.h"

#include <algorithm>
#include <utility>

namespace lectern::library {

Library::Library(std::filesystem::path folder, QObject* parent)
    : Library(std::move(folder), images::FetchLimits {}, parent)
{
}

Library::Library(std::filesystem::path folder, const images::FetchLimits& limits, QObject* parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_threads(std::make_unique<Threads>(*this, m_folder, limits))
    , m_pictures(new Pictures(*this, *m_threads)) // make_unique is no friend
    , m_imports(new Imports(*this, *m_threads))
    , m_searches(new Searches(*this, *m_threads))
    , m_versions(new Versions(*this, *m_threads))
{
}

Library::~Library() = default;

void Library::close(std::function<void()> closed)
{
    if (!std::exchange(m_closing, true))
        m_threads->close(std::move(closed));
}

void Library::open(QObject* receiver, Answer<void> answer)
{
    m_threads->open(Receiver<void>(*this, receiver, std::move(answer)));
}

void Library::categories(QObject* receiver, Answer<CategoryTree> answer)
{
    m_threads->read(Receiver<CategoryTree>(*this, receiver, std::move(answer)),
                    [](store::LibraryDatabase& database) {
                        return store::ArticleStore(database).categories();
                    });
}

void Library::listArticles(const ArticleFilter& filter, ArticleOrder order, QObject* receiver,
                           Answer<std::vector<ArticleId>> answer)
{
    m_threads->list(filter, order,
                    Receiver<std::vector<ArticleId>>(*this, receiver, std::move(answer)));
}

void Library::facets(const ArticleFilter& filter, QObject* receiver, Answer<Facets> answer)
{
    m_threads->countFacets(filter, Receiver<Facets>(*this, receiver, std::move(answer)));
}

void Library::advise(const ArticleFilter& filter, QObject* receiver, Answer<SearchAdvice> answer)
{
    m_threads->besideList(Receiver<SearchAdvice>(*this, receiver, std::move(answer)),
                          [filter](store::LibraryDatabase& database) {
                              return store::SearchAdvisor(database).advise(filter);
                          });
}

void Library::summaries(std::vector<ArticleId> ids, const ArticleFilter& filter, QObject* receiver,
                        Answer<std::vector<ArticleSummary>> answer)
{
    m_threads->read(Receiver<std::vector<ArticleSummary>>(*this, receiver, std::move(answer)),
                    [ids = std::move(ids), filter](store::LibraryDatabase& database) {
                        return store::ArticleStore(database).summaries(ids, filter);
                    });
}

void Library::openArticle(ArticleId id, const SearchedWords& searched, const page::PageStyle& style,
                          const page::PageLabels& labels, QObject* receiver,
                          Answer<OpenedArticle> answer)
{
    m_threads->read(Receiver<OpenedArticle>(*this, receiver, std::move(answer)),
                    [id, searched, style, labels](store::LibraryDatabase& database) {
                        return openArticlePage(database, id, searched, style, labels);
                    });
}

void Library::linkedArticle(ArticleId from, const std::string& link, QObject* receiver,
                            Answer<std::optional<ArticleId>> answer)
{
    m_threads->read(Receiver<std::optional<ArticleId>>(*this, receiver, std::move(answer)),
                    [from, link](store::LibraryDatabase& database) {
                        return store::ArticleStore(database).linked(from, link);
                    });
}

namespace {

/// The notes of an article for an export; null where none are wanted.
Result<exporter::NoteSource> notesFor(store::LibraryDatabase& database, ArticleId id,
                                      Library::OwnNotes wanted)
{
    if (wanted == Library::OwnNotes::Without)
        return exporter::NoteSource();
    auto notes = store::AnnotationStore(database).ofArticle(id);
    if (!notes)
        return fail(notes.error());
    return exporter::NoteSource([notes = std::move(*notes)](std::string_view plainText) {
        return anchoredIn(plainText, notes);
    });
}

} // namespace

void Library::exportMarkdown(ArticleId id, exporter::MarkdownHead head, OwnNotes notes,
                             const page::PageLabels& labels, QObject* receiver,
                             Answer<std::string> answer)
{
    m_threads->read(
        Receiver<std::string>(*this, receiver, std::move(answer)),
        [id, head, notes, labels](store::LibraryDatabase& database) -> Result<std::string> {
            const auto article = store::ArticleStore(database).article(id);
            if (!article)
                return fail(article.error());
            const auto source = notesFor(database, id, notes);
            if (!source)
                return fail(source.error());
            exporter::NoteLabels words;
            words.heading = labels.remarks;
            words.orphan = labels.orphan;
            return exporter::toMarkdown(*article, head, *source, words);
        });
}

void Library::exportPage(ArticleId id, std::vector<ServedImage> pictures, OwnNotes notes,
                         const page::PageStyle& style, const page::PageLabels& labels,
                         QObject* receiver, Answer<ExportedArticle> answer)
{
    m_threads->read(
        Receiver<ExportedArticle>(*this, receiver, std::move(answer)),
        [id, pictures = std::move(pictures), notes, style,
         labels](store::LibraryDatabase& database) -> Result<ExportedArticle> {
            const auto article = store::ArticleStore(database).article(id);
            if (!article)
                return fail(article.error());
            const auto served = [&pictures](const ImageRef& image) {
                const auto index = static_cast<std::size_t>(image.index);
                std::optional<images::Picture> picture;
                if (index < pictures.size() && pictures[index].available)
                    picture = images::Picture {pictures[index].bytes, pictures[index].mimeType};
                return picture;
            };
            const auto source = notesFor(database, id, notes);
            if (!source)
                return fail(source.error());
            auto page = exporter::toSingleHtml(*article, served, style, labels, *source);
            return ExportedArticle {std::move(page.html), page.missing};
        });
}

void Library::image(ArticleId id, int index, ImagePolicy policy, QObject* receiver,
                    std::function<void(ServedImage)> answer)
{
    auto unpack = [answer = std::move(answer)](Result<ServedImage> image) {
        answer(std::move(*image)); // never an error
    };
    m_threads->serveImage(id, index, policy,
                          Receiver<ServedImage>(*this, receiver, std::move(unpack)));
}

void Library::thumbnail(ArticleId id, ImagePolicy policy, QObject* receiver,
                        std::function<void(ServedImage)> answer)
{
    auto unpack = [answer = std::move(answer)](Result<ServedImage> image) {
        answer(std::move(*image)); // never an error
    };
    m_threads->serveThumbnail(id, policy,
                              Receiver<ServedImage>(*this, receiver, std::move(unpack)));
}

void Library::retryDeadHosts()
{
    m_threads->retryDeadHosts();
}

void Library::setRead(const std::vector<ArticleId>& ids, ReadState state)
{
    m_threads->mark(ids, [ids, state](store::LibraryDatabase& database) {
        return store::StateStore(database).setRead(ids, state);
    });
}

void Library::setStarred(const std::vector<ArticleId>& ids, Star star)
{
    m_threads->mark(ids, [ids, star](store::LibraryDatabase& database) {
        return store::StateStore(database).setStarred(ids, star);
    });
}

void Library::setPlace(ArticleId id, double place)
{
    m_threads->note([id, place](store::LibraryDatabase& database) {
        return store::StateStore(database).setPlace(id, place);
    });
}

void Library::removeArticles(std::vector<ArticleId> ids, QObject* receiver,
                             Answer<std::int64_t> answer)
{
    m_threads->write(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                     [ids = std::move(ids)](store::LibraryDatabase& database) {
                         return store::StateStore(database).remove(ids);
                     });
}

void Library::removeLastImport(QObject* receiver, Answer<std::int64_t> answer)
{
    m_threads->write(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                     [](store::LibraryDatabase& database) {
                         return store::StateStore(database).removeLastImport();
                     });
}

void Library::countAnnotationsOfLastImport(QObject* receiver, Answer<std::int64_t> answer)
{
    m_threads->read(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                    [](store::LibraryDatabase& database) -> Result<std::int64_t> {
                        const auto ids = store::StateStore(database).addedByLastImport();
                        if (!ids)
                            return fail(ids.error());
                        return store::AnnotationStore(database).count(*ids);
                    });
}

void Library::countAnnotationsOfSource(SourceId id, QObject* receiver, Answer<std::int64_t> answer)
{
    m_threads->read(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                    [id](store::LibraryDatabase& database) -> Result<std::int64_t> {
                        const auto ids = store::StateStore(database).onlyInSource(id);
                        if (!ids)
                            return fail(ids.error());
                        return store::AnnotationStore(database).count(*ids);
                    });
}

void Library::skim(std::vector<ArticleId> ids, QObject* receiver,
                   Answer<std::vector<SkimmedArticle>> answer)
{
    m_threads->read(Receiver<std::vector<SkimmedArticle>>(*this, receiver, std::move(answer)),
                    [ids = std::move(ids)](store::LibraryDatabase& database) {
                        return store::SkimStore(database).skim(ids);
                    });
}

void Library::annotations(ArticleId id, QObject* receiver,
                          Answer<std::vector<PlacedAnnotation>> answer)
{
    m_threads->read(Receiver<std::vector<PlacedAnnotation>>(*this, receiver, std::move(answer)),
                    [id](store::LibraryDatabase& database) {
                        return store::AnnotationStore(database).ofArticle(id);
                    });
}

void Library::related(ArticleId id, std::size_t most, QObject* receiver,
                      Answer<std::vector<ArticleSummary>> answer)
{
    m_threads->read(
        Receiver<std::vector<ArticleSummary>>(*this, receiver, std::move(answer)),
        [id, most](store::LibraryDatabase& database) -> Result<std::vector<ArticleSummary>> {
            const auto ids = store::RelatedArticles(database).nearest(id, most);
            if (!ids)
                return fail(ids.error());
            return store::ArticleStore(database).summaries(*ids);
        });
}

void Library::allAnnotations(QObject* receiver, Answer<std::vector<AnnotationRow>> answer)
{
    m_threads->read(
        Receiver<std::vector<AnnotationRow>>(*this, receiver, std::move(answer)),
        [](store::LibraryDatabase& database) { return store::AnnotationStore(database).all(); });
}

void Library::countAnnotations(std::vector<ArticleId> ids, QObject* receiver,
                               Answer<std::int64_t> answer)
{
    m_threads->read(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                    [ids = std::move(ids)](store::LibraryDatabase& database) {
                        return store::AnnotationStore(database).count(ids);
                    });
}

void Library::addAnnotation(Annotation annotation, QObject* receiver, Answer<Annotation> answer)
{
    m_threads->annotate(Receiver<Annotation>(*this, receiver, std::move(answer)),
                        [annotation = std::move(annotation)](store::LibraryDatabase& database) {
                            return store::AnnotationStore(database).add(annotation);
                        });
}

void Library::changeAnnotation(AnnotationId id, AnnotationColour colour, std::string note,
                               QObject* receiver, Answer<void> answer)
{
    m_threads->annotate(Receiver<void>(*this, receiver, std::move(answer)),
                        [id, colour, note = std::move(note)](store::LibraryDatabase& database) {
                            return store::AnnotationStore(database).change(id, colour, note);
                        });
}

void Library::removeAnnotation(AnnotationId id, QObject* receiver, Answer<void> answer)
{
    m_threads->annotate(Receiver<void>(*this, receiver, std::move(answer)),
                        [id](store::LibraryDatabase& database) {
                            return store::AnnotationStore(database).remove(id);
                        });
}

void Library::sources(QObject* receiver, Answer<std::vector<Source>> answer)
{
    // On the thread of reports: a disk that is asleep must not keep articles waiting.
    m_threads->report(Receiver<std::vector<Source>>(*this, receiver, std::move(answer)),
                      [](store::LibraryDatabase& database,
                         const std::stop_token&) -> Result<std::vector<Source>> {
                          const auto rows = store::StateStore(database).sources();
                          if (!rows)
                              return fail(rows.error());
                          std::vector<Source> sources;
                          for (const auto& row : *rows) {
                              std::error_code error;
                              sources.push_back({row.id, row.root, row.files, row.articles,
                                                 row.missing, row.rejected, row.importedAt,
                                                 row.isWatched, row.categories, row.isPacked,
                                                 std::filesystem::exists(row.root, error)});
                          }
                          return sources;
                      });
}

void Library::removeSource(SourceId id, QObject* receiver, Answer<std::int64_t> answer)
{
    m_threads->write(Receiver<std::int64_t>(*this, receiver, std::move(answer)),
                     [id](store::LibraryDatabase& database) {
                         return store::StateStore(database).removeSource(id);
                     });
}

void Library::import(std::vector<std::filesystem::path> paths, QObject* receiver,
                     Answer<ImportReport> answer, ImportWish wish)
{
    m_threads->import(std::move(paths), std::move(wish),
                      Receiver<ImportReport>(*this, receiver, std::move(answer)));
}

void Library::cancelImport()
{
    m_threads->cancelImport();
}

bool Library::isImporting() const
{
    return m_threads->isImporting();
}

} // namespace lectern::library
