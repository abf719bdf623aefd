#include "store/article_query.h"

#include "search/fts_query.h"
#include "store/category_table.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace lectern::store {

namespace {

// Where the candidates come from; each offers `hit.id`. A hit in the title weighs five times one in
// the text.
constexpr const char* kRankedHits = R"sql(
FROM (SELECT rowid AS id, bm25(text_index, 1.0, 5.0) AS score
      FROM text_index
      WHERE text_index MATCH :match) AS hit)sql";

constexpr const char* kHits = R"sql(
FROM (SELECT rowid AS id
      FROM text_index
      WHERE text_index MATCH :match) AS hit)sql";

// CROSS JOIN keeps the search outside and the look-up of rows inside.
constexpr const char* kJoinDates = R"sql(
CROSS JOIN article AS row ON row.id = hit.id)sql";

constexpr const char* kJoinTitles = R"sql(
CROSS JOIN article_head AS row ON row.article = hit.id)sql";

constexpr const char* kAllByDate = R"sql(
FROM (SELECT id, date_sort
      FROM article) AS hit)sql";

constexpr const char* kAllByTitle = R"sql(
FROM (SELECT article AS id, title_key
      FROM article_head) AS hit)sql";

// What must hold; each follows a WHERE or AND.
// The unary plus: see query_conditions.cpp.
constexpr const char* kInside = R"sql(
+hit.id IN (SELECT article
           FROM shelf
           WHERE category IN (WITH RECURSIVE inside (id) AS (
                                  SELECT :category
                                  UNION
                                  SELECT category.id
                                  FROM category
                                  JOIN inside ON category.parent = inside.id)
                              SELECT id
                              FROM inside)))sql";

constexpr const char* kUncategorised = R"sql(
NOT EXISTS (SELECT 1
            FROM shelf
            WHERE shelf.article = hit.id))sql";

constexpr const char* kUnread = R"sql(
NOT EXISTS (SELECT 1
            FROM state
            WHERE state.article = hit.id AND state.read = 1))sql";

constexpr const char* kStarred = R"sql(
EXISTS (SELECT 1
        FROM state
        WHERE state.article = hit.id AND state.starred = 1))sql";

constexpr const char* kOfYear = R"sql(
ifnull((SELECT date_sort
        FROM article
        WHERE article.id = hit.id) BETWEEN :yearBegin AND :yearEnd, 0))sql";

constexpr const char* kOfAuthor = R"sql(
(SELECT author
 FROM article_head
 WHERE article_head.article = hit.id) = :author)sql";

const char* orderClause(ArticleOrder order, bool isJoined)
{
    switch (order) {
    case ArticleOrder::Relevance:
    case ArticleOrder::Newest:
        return isJoined ? "\nORDER BY row.date_sort DESC, hit.id DESC"
                        : "\nORDER BY hit.date_sort DESC, hit.id DESC";
    case ArticleOrder::Oldest:
        return isJoined ? "\nORDER BY row.date_sort NULLS LAST, hit.id"
                        : "\nORDER BY hit.date_sort NULLS LAST, hit.id";
    case ArticleOrder::Title:
        break;
    }
    return isJoined ? "\nORDER BY row.title_key, hit.id" : "\nORDER BY hit.title_key, hit.id";
}

std::int64_t nowSeconds()
{
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
}

bool mayBeInTitle(const search::Term& term)
{
    return term.field == search::Field::Any || term.field == search::Field::Title;
}

/// Any of the query's terms in the title, as one question to the index.
search::IndexQuery anyInTitle(const search::Query& query)
{
    search::QueryNode any {search::QueryNode::Kind::Any, {}, {}};
    for (auto& term : search::searchedTerms(query)) {
        if (!mayBeInTitle(term))
            continue;
        term.field = search::Field::Title;
        any.parts.push_back({search::QueryNode::Kind::Leaf, {}, std::move(term)});
    }
    search::Query titles;
    titles.form = query.form;
    titles.root.parts.push_back(std::move(any));
    return search::compile(titles).parts.front();
}

void bindAll(sqlite::Statement& statement, const SqlCondition& condition)
{
    for (const auto& [name, value] : condition.bound) {
        if (const auto* number = std::get_if<std::int64_t>(&value))
            statement.bind(name, *number);
        else
            statement.bindText(name, std::get<std::string>(value));
    }
}

} // namespace

search::Query ArticleQuery::queryOf(const ArticleFilter& filter)
{
    auto query = search::parseQuery(filter.query);
    if (filter.variants == Variants::Alike)
        query.form = search::Form::Variants;
    return filter.lastWord == ArticleFilter::LastWord::Prefix
        ? search::withLastWordAsPrefix(std::move(query))
        : query;
}

Result<ArticleQuery> ArticleQuery::make(const ArticleFilter& filter, StatementCache& statements)
{
    ArticleQuery made;
    made.m_filter = filter;
    made.m_query = queryOf(filter);
    made.m_hasRanking
        = std::ranges::any_of(search::searchedTerms(made.m_query), [](const search::Term& term) {
              return mayBeInTitle(term) || term.field == search::Field::Highlight;
          });
    if (auto added = made.addCategory(statements); !added)
        return fail(added.error());
    if (made.m_matchesNothing)
        return made;
    if (auto added = made.addSearch(statements); !added)
        return fail(added.error());
    return made;
}

Result<void> ArticleQuery::addCategory(StatementCache& statements)
{
    if (!m_filter.category)
        return {};
    const auto category = CategoryTable(statements).find(*m_filter.category);
    if (!category)
        return fail(category.error());
    m_category = *category;
    m_matchesNothing = !*category;
    return {};
}

Result<void> ArticleQuery::addSearch(StatementCache& statements)
{
    using search::IndexQuery;
    std::vector<IndexQuery> besides;
    for (auto& part : search::compile(m_query).parts) {
        const bool isExact = part.kind == IndexQuery::Kind::Match && !part.check;
        if (part.kind == IndexQuery::Kind::Match)
            m_match.append(m_match.empty() ? "" : " AND ").append(part.expression);
        if (!isExact)
            besides.push_back(std::move(part));
    }
    auto conditions = QueryConditions(statements, nowSeconds()).write(besides, m_match);
    if (!conditions)
        return fail(conditions.error());
    m_search = std::move(*conditions);
    return {};
}

Result<sqlite::Statement> ArticleQuery::prepareCount(sqlite::Database& database) const
{
    std::string sql = "SELECT count(*)";
    sql += m_match.empty() ? kAllByDate : kHits;
    return prepare(database, sql + conditions());
}

Result<sqlite::Statement> ArticleQuery::prepareMatches(sqlite::Database& database) const
{
    std::string sql = "SELECT hit.id";
    sql += m_match.empty() ? kAllByDate : kHits;
    return prepare(database, sql + conditions());
}

Result<sqlite::Statement> ArticleQuery::prepareIds(sqlite::Database& database, ArticleOrder order,
                                                   std::int64_t limit, std::int64_t offset) const
{
    const bool isMatch = !m_match.empty();
    const bool byTitle = order == ArticleOrder::Title;
    std::string sql = "SELECT hit.id";
    if (isMatch)
        sql += std::string(kHits) + (byTitle ? kJoinTitles : kJoinDates);
    else
        sql += byTitle ? kAllByTitle : kAllByDate;
    sql += conditions();
    sql += orderClause(order, isMatch);
    sql += "\nLIMIT :limit OFFSET :offset";
    auto statement = prepare(database, sql);
    if (statement)
        statement->bind(":limit", limit).bind(":offset", offset);
    return statement;
}

Result<SqlCondition> ArticleQuery::titleHits(StatementCache& statements) const
{
    auto titles = anyInTitle(m_query);
    if (titles.kind == search::IndexQuery::Kind::Match && !titles.check && !m_match.empty())
        titles.expression = "(" + m_match + ") AND " + titles.expression;
    return QueryConditions(statements, nowSeconds(), ":t").write({titles}, m_match);
}

Result<sqlite::Statement> ArticleQuery::prepareRelevant(StatementCache& statements, Rank rank,
                                                        std::int64_t limit) const
{
    const auto titles = titleHits(statements);
    if (!titles)
        return fail(titles.error());
    std::string sql = "SELECT hit.id, (" + titles->sql + ") AS in_title";
    if (m_match.empty())
        sql += kAllByDate + conditions()
            + "\nORDER BY in_title DESC, hit.date_sort DESC, hit.id DESC";
    else if (rank == Rank::Bm25)
        sql += kRankedHits + conditions() + "\nORDER BY in_title DESC, hit.score, hit.id";
    else
        sql += std::string(kHits) + kJoinDates + conditions()
            + "\nORDER BY in_title DESC, row.date_sort DESC, hit.id DESC";
    auto statement = prepare(statements.database(), sql + "\nLIMIT :limit");
    if (!statement)
        return statement;
    bindAll(*statement, *titles);
    statement->bind(":limit", limit);
    return statement;
}

std::string ArticleQuery::conditions() const
{
    std::string sql;
    const auto add = [&](const std::string& condition) {
        sql += (sql.empty() ? "\nWHERE " : "\nAND ") + condition;
    };
    if (m_category)
        add(*m_category ? kInside : kUncategorised);
    if (m_filter.onlyUnread)
        add(kUnread);
    if (m_filter.onlyStarred)
        add(kStarred);
    if (m_filter.year)
        add(kOfYear);
    if (m_filter.author)
        add(kOfAuthor);
    if (!m_search.sql.empty())
        add(m_search.sql);
    return sql;
}

Result<sqlite::Statement> ArticleQuery::prepare(sqlite::Database& database,
                                                const std::string& sql) const
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement;
    if (!m_match.empty())
        statement->bindText(":match", m_match);
    bindAll(*statement, m_search);
    if (m_category && *m_category)
        statement->bind(":category", m_category->value);
    if (m_filter.year) {
        const auto stretch = search::stretchOf({.year = *m_filter.year}, 0);
        statement->bind(":yearBegin", stretch.begin).bind(":yearEnd", stretch.end - 1);
    }
    if (m_filter.author)
        statement->bindText(":author", *m_filter.author);
    return statement;
}

} // namespace lectern::store
