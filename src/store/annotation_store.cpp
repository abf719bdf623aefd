#include "store/annotation_store.h"

#include "search/anchor.h"
#include "store/annotation_table.h"
#include "store/article_table.h"
#include "store/durable_transaction.h"
#include "store/read_snapshot.h"
#include "store/summary_reader.h"
#include "store/version_table.h"

#include <algorithm>
#include <map>
#include <utility>

namespace lectern::store {

namespace {

std::size_t sortKey(const PlacedAnnotation& placed)
{
    return placed.place ? placed.place->begin : static_cast<std::size_t>(-1);
}

/// All places of an article's annotations, by their ids.
using Places = std::map<AnnotationId, std::optional<TextSpan>>;

Result<Places> placesOf(StatementCache& statements, ArticleId article,
                        std::vector<Annotation> annotations)
{
    const auto text = VersionTable(statements).newestText(article);
    if (!text)
        return fail(text.error());
    Places places;
    for (const auto& placed : search::anchor(text->plainText, std::move(annotations)))
        places[placed.annotation.id] = placed.place;
    return places;
}

} // namespace

AnnotationStore::AnnotationStore(LibraryDatabase& database)
    : m_database(database)
{
}

Result<Annotation> AnnotationStore::add(Annotation annotation)
{
    const std::size_t size = annotation.quote.exact.size();
    if (size == 0 || size > TextQuote::kMostBytes)
        return fail(ErrorKind::BadInput, "This passage is too long for a highlight.");
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    const auto title = ArticleTable(statements).title(annotation.article);
    if (!title)
        return fail(title.error());
    if (!*title)
        return fail(noSuchArticle(annotation.article));
    const auto id = AnnotationTable(statements).add(annotation);
    if (!id)
        return fail(id.error());
    annotation.id = *id;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return annotation;
}

Result<void> AnnotationStore::change(AnnotationId id, AnnotationColour colour,
                                     const std::string& note)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    if (auto done = AnnotationTable(statements).change(id, colour, note); !done)
        return done;
    return transaction->commit();
}

Result<void> AnnotationStore::remove(AnnotationId id)
{
    auto transaction = DurableTransaction::begin(m_database.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_database.database());
    if (auto done = AnnotationTable(statements).remove(id); !done)
        return done;
    return transaction->commit();
}

Result<std::vector<PlacedAnnotation>> AnnotationStore::ofArticle(ArticleId article)
{
    const ReadSnapshot snapshot(m_database.database());
    StatementCache statements(m_database.database());
    auto annotations = AnnotationTable(statements).ofArticle(article);
    if (!annotations)
        return fail(annotations.error());
    if (annotations->empty())
        return std::vector<PlacedAnnotation> {};
    const auto text = VersionTable(statements).newestText(article);
    if (!text)
        return fail(text.error());
    auto placed = search::anchor(text->plainText, std::move(*annotations));
    std::ranges::stable_sort(placed, {}, sortKey);
    return placed;
}

Result<std::vector<AnnotationRow>> AnnotationStore::all()
{
    const ReadSnapshot snapshot(m_database.database());
    StatementCache statements(m_database.database());
    auto found = AnnotationTable(statements).all();
    if (!found)
        return fail(found.error());
    std::map<ArticleId, std::vector<Annotation>> byArticle;
    for (const auto& row : *found)
        byArticle[row.annotation.article].push_back(row.annotation);
    std::map<ArticleId, ArticleSummary> summaries;
    Places places;
    for (auto& [article, annotations] : byArticle) {
        if (!article)
            continue;
        auto summary = SummaryReader(statements).summary(article);
        if (!summary)
            return fail(summary.error());
        if (*summary)
            summaries[article] = std::move(**summary);
        auto ofOne = placesOf(statements, article, std::move(annotations));
        if (!ofOne)
            return fail(ofOne.error());
        places.merge(*ofOne);
    }
    std::vector<AnnotationRow> rows;
    for (auto& row : *found) {
        const ArticleSummary& summary = summaries[row.annotation.article];
        std::string title = row.annotation.article ? summary.title : row.formerTitle;
        const auto place = places[row.annotation.id];
        rows.push_back({{std::move(row.annotation), place},
                        std::move(title),
                        summary.date,
                        summary.categories});
    }
    return rows;
}

Result<std::int64_t> AnnotationStore::count(std::span<const ArticleId> articles)
{
    const ReadSnapshot snapshot(m_database.database());
    StatementCache statements(m_database.database());
    return AnnotationTable(statements).count(articles);
}

} // namespace lectern::store
