#pragma once

#include "domain/article.h"
#include "domain/article_filter.h"
#include "domain/category_tree.h"
#include "domain/image_policy.h"
#include "domain/import_report.h"
#include "domain/result.h"
#include "page/article_page.h"

#include <QObject>
#include <QPointer>

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

namespace lectern::library {

/// How an import goes on, for a progress bar.
struct ImportProgress {
    bool scanning = true;
    qint64 done = 0;
    qint64 total = 0;
    qint64 bytes = 0;
    double seconds = 0;
    QString currentPath;
};

/// An article ready for the pane.
struct OpenedArticle {
    Article article; ///< `original` is left empty: the pane does not need it
    std::string page; ///< the whole HTML document, UTF-8
};

/// A picture for the page, or why there is none.
struct ServedImage {
    std::string bytes; ///< of a placeholder (SVG) where `available` is false
    std::string mimeType;
    bool available = false;
};

/// The desktop's doorway to a library. Lives on the GUI thread and never blocks it: each request
/// goes to a worker thread and comes back as one call of `answer` on the GUI thread, unless
/// `receiver` is gone by then. Threads: one reader for tree, list and article; one for searches,
/// interrupted when a newer one arrives; one writer for a person's marks and imports; one for the
/// network. Their connections are made and closed on their own threads.
class Library final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    explicit Library(std::filesystem::path folder, QObject* parent = nullptr);
    /// Cancels a running import (what it committed stays) and waits for the threads.
    ~Library() override;

    const std::filesystem::path& folder() const { return m_folder; }

    /// Makes the library where it is missing and migrates it; requests before wait for this.
    void open(QObject* receiver, Answer<void> answer);

    void categories(QObject* receiver, Answer<CategoryTree> answer);
    /// Ids of a list or a search. A newer call overtakes: the older one's answer never comes.
    void listArticles(const ArticleFilter& filter, ArticleOrder order, QObject* receiver,
                      Answer<std::vector<ArticleId>> answer);
    void summaries(std::vector<ArticleId> ids, const ArticleFilter& filter, QObject* receiver,
                   Answer<std::vector<ArticleSummary>> answer);
    /// Reads, sanitises and renders; hits of `query` are marked. Does not mark as read.
    void openArticle(ArticleId id, const std::string& query, const page::PageStyle& style,
                     const page::PageLabels& labels, QObject* receiver,
                     Answer<OpenedArticle> answer);

    /// The n-th image of an article by the chain: local copy, embedded, file beside the article,
    /// then the network where `policy` allows. What was fetched is kept. Never an error: a
    /// placeholder comes instead.
    void image(ArticleId id, int index, ImagePolicy policy, QObject* receiver,
               std::function<void(ServedImage)> answer);

    void setRead(std::vector<ArticleId> ids, ReadState state);
    void setStarred(std::vector<ArticleId> ids, Star star);
    void removeArticles(std::vector<ArticleId> ids, QObject* receiver, Answer<std::int64_t> answer);
    void removeLastImport(QObject* receiver, Answer<std::int64_t> answer);

    struct Source {
        SourceId id;
        std::filesystem::path root;
        qint64 files = 0;
        qint64 articles = 0;
        qint64 missing = 0;
    };
    void sources(QObject* receiver, Answer<std::vector<Source>> answer);
    void removeSource(SourceId id, QObject* receiver, Answer<std::int64_t> answer);

    /// One import at a time; a second call answers with BadInput.
    void import(std::vector<std::filesystem::path> paths, QObject* receiver,
                Answer<ImportReport> answer);
    void cancelImport();
    bool isImporting() const;

signals:
    void importProgressed(const lectern::library::ImportProgress& progress);
    /// Something was written: by this window (marks, import batches) or by another process.
    void changed();
    /// An article's marks changed; lists repaint that row without asking anew.
    void marksChanged(std::vector<lectern::ArticleId> ids);
    /// A write failed (full disk): a sentence to show.
    void failed(const lectern::Error& error);

private:
    struct Threads;
    std::filesystem::path m_folder;
    std::unique_ptr<Threads> m_threads;
};

} // namespace lectern::library
