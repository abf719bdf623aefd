#include "store/skim_store.h"

#include "search/anchor.h"
#include "store/annotation_table.h"
#include "store/highlight_table.h"
#include "store/read_snapshot.h"
#include "store/summary_reader.h"
#include "store/version_table.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace lectern::store {

namespace {

std::vector<SkimmedArticle::Passage> passagesOf(std::vector<Highlight> highlights)
{
    std::vector<SkimmedArticle::Passage> passages;
    for (std::size_t i = 0; i < highlights.size(); ++i) {
        Highlight& highlight = highlights[i];
        if (isPassage(highlight))
            passages.push_back({static_cast<int>(i), highlight.kind, std::move(highlight.text),
                                highlight.place.begin});
    }
    return passages;
}

std::size_t sortKey(const PlacedAnnotation& placed)
{
    return placed.place ? placed.place->begin : static_cast<std::size_t>(-1);
}

Result<std::optional<SkimmedArticle>> skimOne(StatementCache& statements, ArticleId id)
{
    // Most articles have nothing highlighted; only of the others the text is unpacked.
    const auto places = HighlightTable(statements).load(id, {});
    if (!places)
        return fail(places.error());
    auto annotations = AnnotationTable(statements).ofArticle(id);
    if (!annotations)
        return fail(annotations.error());
    if (places->empty() && annotations->empty())
        return std::nullopt;
    auto summary = SummaryReader(statements).summary(id);
    if (!summary)
        return fail(summary.error());
    if (!*summary)
        return std::nullopt;
    const auto text = VersionTable(statements).newestText(id);
    if (!text)
        return fail(text.error());
    auto highlights = HighlightTable(statements).load(id, text->plainText);
    if (!highlights)
        return fail(highlights.error());
    SkimmedArticle article;
    article.summary = std::move(**summary);
    article.passages = passagesOf(std::move(*highlights));
    article.own = search::anchor(text->plainText, std::move(*annotations));
    std::ranges::stable_sort(article.own, {}, sortKey);
    if (article.passages.empty() && article.own.empty())
        return std::nullopt;
    return article;
}

} // namespace

Result<std::vector<SkimmedArticle>> SkimStore::skim(std::span<const ArticleId> ids)
{
    const ReadSnapshot snapshot(m_database.database());
    StatementCache statements(m_database.database());
    std::vector<SkimmedArticle> articles;
    for (const ArticleId id : ids) {
        auto article = skimOne(statements, id);
        if (!article)
            return fail(article.error());
        if (*article)
            articles.push_back(std::move(**article));
    }
    return articles;
}

} // namespace lectern::store
