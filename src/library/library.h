#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "domain/article_filter.h"
#include "domain/category_tree.h"
#include "domain/facets.h"
#include "domain/image_policy.h"
#include "domain/import_report.h"
#include "domain/result.h"
#include "domain/search_advice.h"
#include "domain/skim.h"
#include "exporter/article_markdown.h"
#include "library/answers.h"
#include "page/article_page.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace lectern::images {
struct FetchLimits;
}

namespace lectern::library {

class Imports;
class Pictures;
class Searches;
class Versions;

/// The desktop's doorway to a library. Lives on the GUI thread and never blocks it: each request
/// goes to a worker thread and comes back as one call of `answer` on the GUI thread, unless
/// `receiver` is gone by then. Threads: one reader for tree, list and article; one for searches,
/// interrupted when a newer one arrives; one writer for a person's marks; one for pictures and the
/// network; one for an import while it runs, one for what an older Lectern did not note. Their
/// connections are made and closed on their own threads, and nothing but values goes from one to
/// another.
class Library final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    explicit Library(std::filesystem::path folder, QObject* parent = nullptr);
    /// With other bounds for what is fetched.
    Library(std::filesystem::path folder, const images::FetchLimits& limits,
            QObject* parent = nullptr);
    /// Cancels a running import (what it committed stays), writes the marks that are still waiting
    /// and joins the threads. No answer comes after this.
    ~Library() override;

    /// As the destructor does, without waiting: from here on no answer and no signal comes, and
    /// `closed` is called once the threads have ended and the destructor has nothing to wait for
    /// (but not from within `closed`: the library is calling it).
    void close(std::function<void()> closed);
    bool isClosing() const { return m_closing; }

    const std::filesystem::path& folder() const { return m_folder; }

    /// Makes the library where it is missing and migrates it; requests before wait for this. May be
    /// called again after it has failed.
    void open(QObject* receiver, Answer<void> answer);

    void categories(QObject* receiver, Answer<CategoryTree> answer);
    /// Ids of a list or a search. A newer call overtakes: the older one's answer never comes. An
    /// error is never Cancelled.
    void listArticles(const ArticleFilter& filter, ArticleOrder order, QObject* receiver,
                      Answer<std::vector<ArticleId>> answer);
    /// How a list's articles spread over categories, years and authors; what to say of a search
    /// that found nothing. Both belong to the list asked for last: a newer one overtakes them as it
    /// does an older list.
    void facets(const ArticleFilter& filter, QObject* receiver, Answer<Facets> answer);
    void advise(const ArticleFilter& filter, QObject* receiver, Answer<SearchAdvice> answer);
    void summaries(std::vector<ArticleId> ids, const ArticleFilter& filter, QObject* receiver,
                   Answer<std::vector<ArticleSummary>> answer);
    /// Reads, sanitises and renders; hits of what was searched are marked (its last word as a
    /// prefix where the article has it in no other way, as a search while typing found it). Does
    /// not mark as read.
    void openArticle(ArticleId id, const SearchedWords& searched, const page::PageStyle& style,
                     const page::PageLabels& labels, QObject* receiver,
                     Answer<OpenedArticle> answer);

    /// What else is about the same, the nearest first; see store::RelatedArticles.
    void related(ArticleId id, std::size_t most, QObject* receiver,
                 Answer<std::vector<ArticleSummary>> answer);

    /// The article that a link of the article `from` leads to, where the library holds it; `link`
    /// as the article has it: an address of the web, or relative to the article's file.
    void linkedArticle(ArticleId from, const std::string& link, QObject* receiver,
                       Answer<std::optional<ArticleId>> answer);

    /// Whether the reader's own highlights and notes go with an article.
    enum class OwnNotes { Without, With };
    /// Markdown for a file or for pasting (exporter::toMarkdown).
    void exportMarkdown(ArticleId id, exporter::MarkdownHead head, OwnNotes notes,
                        const page::PageLabels& labels, QObject* receiver,
                        Answer<std::string> answer);
    /// One page for any browser (exporter::toSingleHtml) with the article's pictures, as `image`
    /// gave them, by their index.
    void exportPage(ArticleId id, std::vector<ServedImage> pictures, OwnNotes notes,
                    const page::PageStyle& style, const page::PageLabels& labels, QObject* receiver,
                    Answer<ExportedArticle> answer);

    /// The n-th image of an article by the chain: local copy, embedded, file beside the article,
    /// then the network where `policy` allows. What was fetched is kept. Never an error: a
    /// placeholder comes instead.
    void image(ArticleId id, int index, ImagePolicy policy, QObject* receiver,
               std::function<void(ServedImage)> answer);
    /// The picture that stands for an article in a list, the whole of it; not available, and
    /// without a placeholder, where it has none. Never an error.
    void thumbnail(ArticleId id, ImagePolicy policy, QObject* receiver,
                   std::function<void(ServedImage)> answer);
    Pictures& pictures() { return *m_pictures; } ///< library/pictures.h
    Searches& searches() { return *m_searches; } ///< library/searches.h
    Versions& versions() { return *m_versions; } ///< library/versions.h
    /// Asks hosts again that were left alone because they did not answer: "reload".
    void retryDeadHosts();

    void setRead(const std::vector<ArticleId>& ids, ReadState state);
    void setStarred(const std::vector<ArticleId>& ids, Star star);
    /// Where an article is read at (Article::place); nobody is told of it.
    void setPlace(ArticleId id, double place);
    void removeArticles(std::vector<ArticleId> ids, QObject* receiver, Answer<std::int64_t> answer);
    /// What is highlighted in a page of articles; see store::SkimStore.
    void skim(std::vector<ArticleId> ids, QObject* receiver,
              Answer<std::vector<SkimmedArticle>> answer);
    /// A person's highlights and notes; see store::AnnotationStore. `annotationsChanged` follows
    /// each change that succeeds.
    void annotations(ArticleId id, QObject* receiver, Answer<std::vector<PlacedAnnotation>> answer);
    void allAnnotations(QObject* receiver, Answer<std::vector<AnnotationRow>> answer);
    void countAnnotations(std::vector<ArticleId> ids, QObject* receiver,
                          Answer<std::int64_t> answer);
    void addAnnotation(Annotation annotation, QObject* receiver, Answer<Annotation> answer);
    void changeAnnotation(AnnotationId id, AnnotationColour colour, std::string note,
                          QObject* receiver, Answer<void> answer);
    void removeAnnotation(AnnotationId id, QObject* receiver, Answer<void> answer);

    void removeLastImport(QObject* receiver, Answer<std::int64_t> answer);
    /// Highlights and notes in the articles that it would remove.
    void countAnnotationsOfLastImport(QObject* receiver, Answer<std::int64_t> answer);

    using Source = LibrarySource;
    void sources(QObject* receiver, Answer<std::vector<Source>> answer);
    void removeSource(SourceId id, QObject* receiver, Answer<std::int64_t> answer);
    void countAnnotationsOfSource(SourceId id, QObject* receiver, Answer<std::int64_t> answer);

    /// One import at a time; a second call answers with BadInput.
    void import(std::vector<std::filesystem::path> paths, QObject* receiver,
                Answer<ImportReport> answer, ImportWish wish = {});
    void cancelImport(); ///< the report comes all the same, `cancelled`
    bool isImporting() const;
    Imports& imports() { return *m_imports; } ///< library/imports.h

signals:
    /// What searches cannot answer yet of the articles that an older Lectern imported: how many
    /// have no language, length and films, and in how many accents still count. From open() on they
    /// are read and indexed again in the background; two times 0 comes last.
    void indexProgressed(qint64 withoutFacts, qint64 outdated);
    void importProgressed(const lectern::library::ImportProgress& progress);
    /// Something was written: by this window (marks, import batches) or by another process. At most
    /// once a second for what others and imports write.
    void changed();
    /// An article's marks changed; lists repaint that row without asking anew.
    void marksChanged(std::vector<lectern::ArticleId> ids);
    void annotationsChanged(); ///< by this window
    /// A write failed (full disk): a sentence to show.
    void failed(const lectern::Error& error);

private:
    friend class Imports;
    friend class Pictures;
    friend class Searches;
    friend class Versions;
    struct Threads;
    std::filesystem::path m_folder;
    std::unique_ptr<Threads> m_threads;
    std::unique_ptr<Pictures> m_pictures;
    std::unique_ptr<Imports> m_imports;
    std::unique_ptr<Searches> m_searches;
    std::unique_ptr<Versions> m_versions;
    bool m_closing = false;
};

} // namespace lectern::library
