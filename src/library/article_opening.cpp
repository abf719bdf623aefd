#include "library/article_opening.h"

#include "page/note_marks.h"
#include "page/reading_time.h"
#include "search/anchor.h"
#include "search/query.h"
#include "store/annotation_store.h"
#include "store/article_store.h"
#include "store/version_store.h"
#include "text/article_reader.h"

#include <QByteArray>

#include <utility>

namespace lectern::library {

namespace {

std::string searchLink(const std::string& query)
{
    return "lectern://search/" + QByteArray::fromStdString(query).toPercentEncoding().toStdString();
}

page::PageContent contentOf(const Article& article, std::vector<TextSpan> titleHits,
                            SanitisedDocument document, const page::PageLabels& labels)
{
    page::PageContent content;
    content.title = article.summary.title;
    content.titleHits = std::move(titleHits);
    content.author = article.summary.author;
    content.date = labels.dateText(article.summary.date);
    content.categories = article.summary.categories;
    content.tags.reserve(article.tags.size());
    for (const std::string& tag : article.tags)
        content.tags.push_back({tag, searchLink(search::tagQuery(tag))});
    content.sourceUrl = article.sourceUrl;
    content.highlightCount = passageCount(document.highlights);
    content.readingMinutes = page::readingMinutes(document.plainText);
    content.isFileGone = article.summary.isFileGone;
    content.place = article.place;
    content.body = std::move(document.html);
    return content;
}

/// What the page is told of a person's own highlights.
Result<std::string> notesOf(store::LibraryDatabase& database, ArticleId id,
                            const std::string& plainText)
{
    auto annotations = store::AnnotationStore(database).ofArticle(id);
    if (!annotations)
        return fail(annotations.error());
    if (annotations->empty())
        return std::string();
    return page::noteMarks(plainText, anchoredIn(plainText, std::move(*annotations)));
}

ArticleHits hitsOf(const search::Query& query, std::string_view title, std::string_view text)
{
    return {search::findHits(query, title, search::Field::Title), search::findHits(query, text)};
}

} // namespace

std::vector<PlacedAnnotation> anchoredIn(std::string_view plainText,
                                         std::vector<PlacedAnnotation> notes)
{
    std::vector<Annotation> unplaced;
    unplaced.reserve(notes.size());
    for (PlacedAnnotation& placed : notes)
        unplaced.push_back(std::move(placed.annotation));
    return search::anchor(plainText, std::move(unplaced));
}

ArticleHits hitsToMark(const SearchedWords& searched, std::string_view title, std::string_view text)
{
    search::Query whole = search::parseQuery(searched.query);
    if (searched.variants == Variants::Alike)
        whole.form = search::Form::Variants;
    if (whole.matchesEverything())
        return {};
    const search::Query whileTyping = search::withLastWordAsPrefix(whole);
    if (whileTyping == whole)
        return hitsOf(whole, title, text);
    const ArticleHits found = hitsOf(search::lastWordOf(whole), title, text);
    const bool isThere = !found.title.empty() || !found.text.empty();
    return hitsOf(isThere ? whole : whileTyping, title, text);
}

Result<OpenedArticle> openArticlePage(store::LibraryDatabase& database, ArticleId id,
                                      const SearchedWords& searched, const page::PageStyle& style,
                                      const page::PageLabels& labels)
{
    auto article = store::ArticleStore(database).article(id);
    if (!article)
        return fail(article.error());

    text::SanitiseOptions options;
    options.imagePrefix = "lectern://image/" + std::to_string(id.value) + "/";
    options.relativeLinkPrefix = "lectern://link/";
    options.baseAddress = article->sourceUrl;
    if (style.look == page::Look::AsSaved)
        options.style = text::AuthorStyle::AsSaved;
    const std::filesystem::path& path = article->summary.path;
    SanitisedDocument document = text::readArticle(article->original, path, options).document;
    ArticleHits hits = hitsToMark(searched, article->summary.title, document.plainText);
    for (const TextSpan& hit : hits.text)
        options.marks.push_back({.span = hit});
    if (!options.marks.empty())
        document = text::readArticle(article->original, path, options).document;

    auto notes = notesOf(database, id, document.plainText);
    if (!notes)
        return fail(notes.error());
    page::PageContent content
        = contentOf(*article, std::move(hits.title), std::move(document), labels);
    content.notes = std::move(*notes);
    const auto versions = store::VersionStore(database).count(id);
    if (!versions)
        return fail(versions.error());
    content.versionCount = *versions;
    OpenedArticle opened;
    opened.page = page::renderArticlePage(content, style, labels);
    opened.article = std::move(*article);
    opened.article.original.clear();
    opened.article.original.shrink_to_fit();
    return opened;
}

} // namespace lectern::library
