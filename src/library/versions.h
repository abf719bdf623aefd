#pragma once

#include "domain/article_version.h"
#include "domain/header_change.h"
#include "domain/text_difference.h"
#include "library/library.h"

#include <QObject>

#include <stop_token>
#include <string>
#include <vector>

namespace lectern::library {

/// One version of an article, whole.
struct OpenedVersion {
    ArticleVersion version;
    Article article; ///< with the header and the text it had; `original` is its file's bytes
};

/// Two versions of an article beside each other.
struct VersionComparison {
    ArticleVersion older; ///< the one asked for as such, whichever came first
    ArticleVersion newer;
    std::string title; ///< of the newer one
    std::string olderText;
    std::string newerText;
    TextDifference difference; ///< spans within the two texts
    std::vector<HeaderChange> header;
    bool isSameFile = false; ///< byte by byte
};

/// What articles were before. Belongs to its Library (`versions()`); lives on the GUI thread and
/// never blocks it. Answers come as the library's do.
class Versions final : public QObject {
    Q_OBJECT
public:
    template <typename T>
    using Answer = Library::Answer<T>;

    /// The first one first. NotFound where the article is gone.
    void list(ArticleId id, QObject* receiver, Answer<std::vector<ArticleVersion>> answer);
    /// NotFound where there is no such article or number.
    void open(ArticleId id, int number, QObject* receiver, Answer<OpenedVersion> answer);
    /// As one page for any browser (exporter::toSingleHtml), with those of its pictures that the
    /// library has; links to the originals stand in the place of the others.
    void exportPage(ArticleId id, int number, const page::PageLabels& labels, QObject* receiver,
                    Answer<ExportedArticle> answer);
    /// On a thread of its own, since long texts take a while. A newer call cancels the one before,
    /// whose answer never comes.
    void compare(ArticleId id, int older, int newer, QObject* receiver,
                 Answer<VersionComparison> answer);
    void cancelComparing();

private:
    friend class Library;
    Versions(Library& library, Library::Threads& threads);

    Library& m_library;
    Library::Threads& m_threads;
    std::stop_source m_comparing; ///< the newest comparison's
};

} // namespace lectern::library
