#include "importer/text_facts.h"

#include "importer/assemble.h"
#include "store/article_store.h"
#include "store/fact_store.h"
#include "store/turn_for_others.h"
#include "text/article_reader.h"

#include <utility>
#include <vector>

namespace lectern::importer {

namespace {

constexpr int kBatch = 50;

/// None where the article cannot be read or was removed meanwhile: to leave it out would mean to
/// ask for it again and again.
store::TextFacts factsOf(store::ArticleStore& articles, ArticleId id)
{
    const auto article = articles.article(id);
    if (!article)
        return {};
    const auto read = text::readArticle(article->original, article->summary.path);
    return store::textFacts(article->summary.title, article->plainText, filmsIn(read.document));
}

} // namespace

Result<std::int64_t> completeFacts(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(std::int64_t missing)>& show)
{
    store::FactStore store(database);
    store::ArticleStore articles(database);
    std::int64_t done = 0;
    while (!stop.stop_requested()) {
        const auto ids = store.lacking(kBatch);
        if (!ids)
            return fail(ids.error());
        if (ids->empty())
            break;
        std::vector<std::pair<ArticleId, store::TextFacts>> facts;
        for (const auto id : *ids)
            facts.emplace_back(id, factsOf(articles, id));
        if (auto written = store.record(facts); !written)
            return fail(written.error());
        done += std::ssize(facts);
        const auto missing = store.missing();
        if (!missing)
            return fail(missing.error());
        show(*missing);
        store::giveOthersATurn();
    }
    return done;
}

} // namespace lectern::importer
