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

/// Where a text by an older pipeline says otherwise, each passage has the place of the same words
/// in it, in order; one that is not there has none and keeps its words.
std::vector<Highlight> placedIn(const std::string& plainText, std::vector<Highlight> highlights)
{
    std::size_t from = 0;
    for (auto& highlight : highlights) {
        const auto begin
            = highlight.text.empty() ? std::string::npos : plainText.find(highlight.text, from);
        highlight.place = {};
        if (begin == std::string::npos)
            continue;
        highlight.place = {begin, highlight.text.size()};
        from = begin + highlight.text.size();
    }
    return highlights;
}

/// None where the article cannot be read or was removed meanwhile: to leave it out would mean to
/// ask for it again and again.
store::DerivedArticle derive(store::ArticleStore& articles, const store::OutdatedArticle& outdated)
{
    auto article = articles.article(outdated.article);
    if (!article)
        return {outdated, {}, {}};
    auto document = text::readArticle(article->original, article->summary.path).document;
    auto facts = store::textFacts(article->summary.title, article->plainText, filmsIn(document));
    if (document.plainText != article->plainText)
        document.highlights = placedIn(article->plainText, std::move(document.highlights));
    return {outdated, std::move(facts),
            store::TextLists {std::move(document.highlights), std::move(document.headings),
                              std::move(article->plainText)}};
}

/// Those without facts first: searches wait for them.
Result<std::vector<store::OutdatedArticle>> nextBatch(store::FactStore& store)
{
    auto lacking = store.lacking(kBatch);
    return !lacking || !lacking->empty() ? std::move(lacking)
                                         : store.outdated(text::kPipelineVersion, kBatch);
}

} // namespace

Result<std::int64_t> articlesToComplete(store::LibraryDatabase& database)
{
    return store::FactStore(database).waiting(text::kPipelineVersion);
}

Result<std::int64_t> completeFacts(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(std::int64_t missing)>& show)
{
    store::FactStore store(database);
    store::ArticleStore articles(database);
    std::int64_t done = 0;
    while (!stop.stop_requested()) {
        const auto batch = nextBatch(store);
        if (!batch)
            return fail(batch.error());
        if (batch->empty())
            break;
        std::vector<store::DerivedArticle> derived;
        for (const auto& outdated : *batch)
            derived.push_back(derive(articles, outdated));
        if (auto written = store.record(text::kPipelineVersion, derived); !written)
            return fail(written.error());
        done += std::ssize(derived);
        const auto missing = store.missing();
        if (!missing)
            return fail(missing.error());
        show(*missing);
        store::giveOthersATurn();
    }
    return done;
}

} // namespace lectern::importer
