#include "store/search_sample.h"

#include "search/query.h"
#include "store/article_query.h"
#include "store/article_store.h"
#include "store/article_table.h"
#include "store/read_snapshot.h"
#include "store/version_table.h"

#include <algorithm>
#include <iterator>
#include <random>

namespace lectern::store {

namespace {

constexpr std::size_t kLongestPiece = 10; // characters
constexpr std::int64_t kDrawsPerQuery = 20; // a piece may be punctuation alone
constexpr std::int64_t kArticlesPerWord = 100; // between two words of progress

struct Sampled {
    ArticleFilter filter;
    search::Query query;
    std::vector<ArticleId> scanned; ///< ascending
};

struct Texts {
    std::string title;
    std::string text;
};

Result<Texts> textsOf(StatementCache& statements, ArticleId id)
{
    const auto title = ArticleTable(statements).title(id);
    if (!title)
        return fail(title.error());
    auto text = VersionTable(statements).newestText(id);
    if (!text)
        return fail(text.error());
    return Texts {title->value_or(std::string()), std::move(text->plainText)};
}

bool beginsCharacter(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0) != 0x80;
}

/// Some characters of a text, from anywhere.
class Drawer final {
public:
    explicit Drawer(std::uint32_t seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t bound)
    {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }

    std::string piece(const std::string& text)
    {
        if (text.empty())
            return {};
        std::size_t begin = below(text.size());
        while (begin > 0 && !beginsCharacter(text[begin]))
            --begin;
        std::size_t end = begin;
        for (std::size_t left = 1 + below(kLongestPiece); left > 0 && end < text.size(); --left) {
            do
                ++end;
            while (end < text.size() && !beginsCharacter(text[end]));
        }
        return text.substr(begin, end - begin);
    }

private:
    std::mt19937 m_random;
};

/// A piece may look like a question about something else: `is:read`, `-site:x`.
bool asksTextsAlone(const search::QueryNode& node)
{
    if (node.kind != search::QueryNode::Kind::Leaf)
        return std::ranges::all_of(node.parts, asksTextsAlone);
    const auto* term = std::get_if<search::Term>(&node.condition);
    return term && (term->field == search::Field::Any || term->field == search::Field::Title);
}

Result<std::vector<Sampled>> draw(StatementCache& statements, const std::vector<ArticleId>& ids,
                                  std::int64_t queries, std::uint32_t seed)
{
    Drawer drawer(seed);
    std::vector<Sampled> drawn;
    const auto wanted = static_cast<std::size_t>(queries);
    for (std::int64_t i = 0; i < queries * kDrawsPerQuery && drawn.size() < wanted; ++i) {
        const auto texts = textsOf(statements, ids[drawer.below(ids.size())]);
        if (!texts)
            return fail(texts.error());
        Sampled sampled;
        sampled.filter.query = drawer.piece(drawer.below(4) == 0 ? texts->title : texts->text);
        sampled.filter.variants = drawn.size() % 2 == 0 ? Variants::Apart : Variants::Alike;
        sampled.query = ArticleQuery::queryOf(sampled.filter);
        if (!sampled.query.matchesEverything() && asksTextsAlone(sampled.query.root))
            drawn.push_back(std::move(sampled));
    }
    return drawn;
}

Result<void> scan(StatementCache& statements, const std::vector<ArticleId>& ids,
                  std::vector<Sampled>& sampled, const std::function<bool(std::int64_t)>& progress)
{
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (progress && i % kArticlesPerWord == 0 && !progress(static_cast<std::int64_t>(i)))
            return fail(ErrorKind::Cancelled, "Stopped.");
        const auto texts = textsOf(statements, ids[i]);
        if (!texts)
            return fail(texts.error());
        search::ArticleScan article(texts->title, texts->text);
        for (auto& one : sampled) {
            if (article.matches(one.query))
                one.scanned.push_back(ids[i]);
        }
    }
    return {};
}

std::vector<ArticleId> missingFrom(const std::vector<ArticleId>& some,
                                   const std::vector<ArticleId>& all)
{
    std::vector<ArticleId> missing;
    std::ranges::set_difference(all, some, std::back_inserter(missing));
    return missing;
}

} // namespace

Result<SearchSample> sampleSearch(LibraryDatabase& library, std::int64_t queries,
                                  std::uint32_t seed,
                                  const std::function<bool(std::int64_t)>& progress)
{
    const ReadSnapshot snapshot(library.database());
    StatementCache statements(library.database());
    ArticleStore articles(library);
    auto ids = articles.ids({}, ArticleOrder::Title);
    if (!ids)
        return fail(ids.error());
    SearchSample sample;
    if (ids->empty())
        return sample;
    std::ranges::sort(*ids);
    auto sampled = draw(statements, *ids, queries, seed);
    if (!sampled)
        return fail(sampled.error());
    if (auto scanned = scan(statements, *ids, *sampled, progress); !scanned)
        return fail(scanned.error());
    sample.articles = std::ssize(*ids);
    for (const auto& one : *sampled) {
        auto found = articles.ids(one.filter, ArticleOrder::Title);
        if (!found)
            return fail(found.error());
        std::ranges::sort(*found);
        ++sample.queries;
        sample.found += std::ssize(*found);
        if (*found != one.scanned)
            sample.differences.push_back({one.filter.query, missingFrom(one.scanned, *found),
                                          missingFrom(*found, one.scanned)});
    }
    return sample;
}

} // namespace lectern::store
