#include "store/article_facts.h"

#include "store/category_rows.h"

#include <algorithm>
#include <chrono>
#include <unordered_map>

namespace lectern::store {

namespace {

constexpr const char* kArticles = R"sql(
SELECT id, date_sort
FROM article)sql";

constexpr const char* kHighestId = R"sql(
SELECT ifnull(max(id), 0)
FROM article)sql";

constexpr const char* kAuthors = R"sql(
SELECT article, author
FROM article_head
WHERE author <> '')sql";

constexpr const char* kMarks = R"sql(
SELECT article, read, starred
FROM state)sql";

std::int16_t yearOf(std::int64_t seconds)
{
    using namespace std::chrono;
    const auto day = floor<days>(sys_seconds(std::chrono::seconds(seconds)));
    return static_cast<std::int16_t>(static_cast<int>(year_month_day(day).year()));
}

} // namespace

Result<ArticleFacts> ArticleFacts::load(StatementCache& statements)
{
    ArticleFacts facts;
    for (const auto read : {&ArticleFacts::loadArticles, &ArticleFacts::loadAuthors,
                            &ArticleFacts::loadCategories, &ArticleFacts::loadMarks}) {
        if (auto done = (facts.*read)(statements); !done)
            return fail(done.error());
    }
    return facts;
}

const ArticleFacts::Fact* ArticleFacts::find(std::int64_t id) const
{
    if (id < 0 || static_cast<std::size_t>(id) >= m_facts.size())
        return nullptr;
    const auto& fact = m_facts[static_cast<std::size_t>(id)];
    return fact.exists ? &fact : nullptr;
}

ArticleFacts::Fact* ArticleFacts::edit(std::int64_t id)
{
    return find(id) ? &m_facts[static_cast<std::size_t>(id)] : nullptr;
}

const std::uint32_t* ArticleFacts::shelvesOf(const Fact& fact) const
{
    return m_shelves.data() + fact.shelves;
}

Result<void> ArticleFacts::loadArticles(StatementCache& statements)
{
    auto highest = statements.use(kHighestId);
    if (!highest)
        return fail(highest.error());
    if (auto row = (*highest)->step(); !row)
        return fail(row.error());
    m_facts.resize(static_cast<std::size_t>((*highest)->integer(0)) + 1);
    auto select = statements.use(kArticles);
    if (!select)
        return fail(select.error());
    return (*select)->forEachRow([this](const sqlite::Statement& row) {
        auto& fact = m_facts[static_cast<std::size_t>(row.integer(0))];
        fact.exists = true;
        if (const auto seconds = row.optionalInteger(1))
            fact.year = yearOf(*seconds);
    });
}

Result<void> ArticleFacts::loadAuthors(StatementCache& statements)
{
    auto select = statements.use(kAuthors);
    if (!select)
        return fail(select.error());
    std::unordered_map<std::string, std::uint32_t> known;
    return (*select)->forEachRow([&](const sqlite::Statement& row) {
        const auto next = static_cast<std::uint32_t>(m_authors.size());
        const auto [entry, isNew] = known.try_emplace(std::string(row.text(1)), next);
        if (isNew)
            m_authors.push_back(entry->first);
        if (auto* fact = edit(row.integer(0)))
            fact->author = entry->second;
    });
}

Result<void> ArticleFacts::loadCategories(StatementCache& statements)
{
    std::unordered_map<std::int64_t, std::uint32_t> places {{0, 0}};
    std::vector<std::int64_t> parents {0};
    auto read = forEachCategory(
        statements, [&](std::int64_t id, std::int64_t parent, std::string_view name) {
            places.emplace(id, static_cast<std::uint32_t>(m_categories.size()));
            parents.push_back(parent);
            m_categories.push_back({std::string(name), 0, {}});
        });
    if (!read)
        return read;
    for (std::uint32_t i = 1; i < m_categories.size(); ++i) {
        m_categories[i].parent = places[parents[i]];
        m_categories[m_categories[i].parent].children.push_back(i);
    }
    return forEachShelf(statements, [&](std::int64_t article, std::int64_t category) {
        auto* fact = edit(article);
        if (!fact)
            return;
        if (fact->shelfCount++ == 0)
            fact->shelves = static_cast<std::uint32_t>(m_shelves.size());
        m_shelves.push_back(places[category]);
    });
}

Result<void> ArticleFacts::loadMarks(StatementCache& statements)
{
    auto select = statements.use(kMarks);
    if (!select)
        return fail(select.error());
    return (*select)->forEachRow([this](const sqlite::Statement& row) {
        const int read = row.integer(1) != 0 ? static_cast<int>(Mark::Read) : 0;
        const int starred = row.integer(2) != 0 ? static_cast<int>(Mark::Starred) : 0;
        if (auto* fact = edit(row.integer(0)))
            fact->marks = static_cast<std::uint8_t>(read | starred);
    });
}

} // namespace lectern::store
