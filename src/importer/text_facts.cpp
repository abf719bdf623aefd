#include "importer/text_facts.h"

#include "importer/assemble.h"
#include "store/article_store.h"
#include "store/fact_store.h"
#include "store/index_renewal.h"
#include "store/turn_for_others.h"
#include "text/article_reader.h"

#include <unordered_set>
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

class Completion final {
public:
    using Show = std::function<void(const IndexGaps&)>;

    Completion(store::LibraryDatabase& database, const Show& show)
        : m_database(database)
        , m_facts(database)
        , m_renewal(database)
        , m_articles(database)
        , m_show(show)
    {
    }

    /// How many articles were done.
    Result<std::int64_t> run(const std::stop_token& stop)
    {
        while (!stop.stop_requested()) {
            const auto more = takeBatch();
            if (!more)
                return fail(more.error());
            if (!*more)
                break;
            const auto gaps = indexGaps(m_database);
            if (!gaps)
                return fail(gaps.error());
            m_show(*gaps);
            store::giveOthersATurn();
        }
        return std::ssize(m_done);
    }

private:
    /// False where there is nothing left to do.
    Result<bool> takeBatch()
    {
        const auto unread = nextBatch(m_facts);
        if (!unread)
            return fail(unread.error());
        if (!unread->empty())
            return derived(*unread);
        const auto unindexed = m_renewal.next(kBatch);
        if (!unindexed)
            return fail(unindexed.error());
        if (unindexed->empty())
            return false;
        if (auto renewed = m_renewal.renew(*unindexed); !renewed)
            return fail(renewed.error());
        for (const ArticleId id : *unindexed)
            m_done.insert(id.value);
        return true;
    }

    Result<bool> derived(const std::vector<store::OutdatedArticle>& batch)
    {
        std::vector<store::DerivedArticle> all;
        for (const auto& outdated : batch) {
            all.push_back(derive(m_articles, outdated));
            m_done.insert(outdated.article.value);
        }
        if (auto written = m_facts.record(text::kPipelineVersion, all); !written)
            return fail(written.error());
        return true;
    }

    store::LibraryDatabase& m_database;
    store::FactStore m_facts;
    store::IndexRenewal m_renewal;
    store::ArticleStore m_articles;
    const Show& m_show;
    std::unordered_set<std::int64_t> m_done; ///< an article may be done in both ways
};

} // namespace

Result<std::int64_t> articlesToComplete(store::LibraryDatabase& database)
{
    return store::FactStore(database).waiting(text::kPipelineVersion);
}

Result<IndexGaps> indexGaps(store::LibraryDatabase& database)
{
    const auto withoutFacts = store::FactStore(database).missing();
    if (!withoutFacts)
        return fail(withoutFacts.error());
    const auto outdated = store::IndexRenewal(database).waiting();
    if (!outdated)
        return fail(outdated.error());
    return IndexGaps {*withoutFacts, *outdated};
}

Result<std::int64_t> completeIndex(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(const IndexGaps&)>& show)
{
    return Completion(database, show).run(stop);
}

} // namespace lectern::importer
