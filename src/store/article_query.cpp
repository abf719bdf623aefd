#include "store/article_query.h"

#include "store/category_table.h"

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
constexpr const char* kNotExcluded = R"sql(
hit.id NOT IN (SELECT rowid
               FROM text_index
               WHERE text_index MATCH :exclude))sql";

constexpr const char* kInside = R"sql( IN (SELECT article
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

constexpr const char* kIn = " IN (";
constexpr const char* kNotIn = " NOT IN (";

// The unary plus keeps SQLite from asking the full-text index anew for each id of a list, which
// for "s*" in a category takes a minute (https://www.sqlite.org/optoverview.html#uplus).
constexpr const char* kIdOfHit = "\n+hit.id";
constexpr const char* kIdOfRow = "\nhit.id";

constexpr const char* kTitleCharacter = R"sql(
SELECT rowid
FROM title_characters
WHERE title_characters MATCH )sql";

constexpr const char* kTextCharacter = R"sql(
SELECT rowid
FROM text_characters
WHERE text_characters MATCH )sql";

std::string characterParameter(std::size_t index)
{
    return ":character" + std::to_string(index);
}

std::string characterCondition(const search::FtsQuery::Character& character, std::size_t index)
{
    const auto parameter = characterParameter(index);
    std::string sql = character.excluded ? kNotIn : kIn;
    sql += kTitleCharacter + parameter;
    if (character.field == search::Field::Any)
        sql += "\nUNION ALL" + (kTextCharacter + parameter);
    return sql + ")";
}

/// A string of FTS5's query language, https://www.sqlite.org/fts5.html#fts5_strings
std::string ftsString(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

const char* orderClause(ArticleOrder order, bool isJoined)
{
    switch (order) {
    case ArticleOrder::Relevance:
        return "\nORDER BY hit.score, hit.id";
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

} // namespace

Result<ArticleQuery> ArticleQuery::make(const ArticleFilter& filter, StatementCache& statements)
{
    ArticleQuery made;
    made.m_filter = filter;
    made.m_query = search::parseQuery(filter.query);
    if (filter.lastWord == ArticleFilter::LastWord::Prefix)
        made.m_query = search::withLastWordAsPrefix(std::move(made.m_query));
    made.m_fts = search::compile(made.m_query);
    made.m_matchesNothing = made.m_fts.matchesNothing;
    if (filter.category) {
        const auto category = CategoryTable(statements).find(*filter.category);
        if (!category)
            return fail(category.error());
        made.m_category = *category;
        made.m_matchesNothing = made.m_matchesNothing || !*category;
    }
    return made;
}

Result<sqlite::Statement> ArticleQuery::prepareCount(sqlite::Database& database) const
{
    std::string sql = "SELECT count(*)";
    sql += m_fts.match.empty() ? kAllByDate : kHits;
    return prepare(database, sql + conditions());
}

Result<sqlite::Statement> ArticleQuery::prepareIds(sqlite::Database& database, ArticleOrder order,
                                                   std::int64_t limit, std::int64_t offset) const
{
    const bool isMatch = !m_fts.match.empty();
    const bool isRanked = isMatch && order == ArticleOrder::Relevance;
    std::string sql = "SELECT hit.id";
    if (isRanked)
        sql += kRankedHits;
    else if (isMatch)
        sql += std::string(kHits) + (order == ArticleOrder::Title ? kJoinTitles : kJoinDates);
    else
        sql += order == ArticleOrder::Title ? kAllByTitle : kAllByDate;
    sql += conditions();
    sql += orderClause(order, isMatch && !isRanked);
    sql += "\nLIMIT :limit OFFSET :offset";
    auto statement = prepare(database, sql);
    if (statement)
        statement->bind(":limit", limit).bind(":offset", offset);
    return statement;
}

std::string ArticleQuery::conditions() const
{
    const std::string id = m_fts.match.empty() ? kIdOfRow : kIdOfHit;
    std::string sql;
    const auto add = [&](const std::string& condition) {
        sql += (sql.empty() ? "\nWHERE " : "\nAND ") + condition;
    };
    if (!m_fts.exclude.empty())
        add(kNotExcluded);
    for (std::size_t i = 0; i < m_fts.characters.size(); ++i)
        add(id + characterCondition(m_fts.characters[i], i));
    if (m_category)
        add(*m_category ? id + kInside : kUncategorised);
    if (m_filter.onlyUnread)
        add(kUnread);
    if (m_filter.onlyStarred)
        add(kStarred);
    return sql;
}

Result<sqlite::Statement> ArticleQuery::prepare(sqlite::Database& database,
                                                const std::string& sql) const
{
    auto statement = database.prepare(sql);
    if (!statement)
        return statement;
    if (!m_fts.match.empty())
        statement->bindText(":match", m_fts.match);
    if (!m_fts.exclude.empty())
        statement->bindText(":exclude", m_fts.exclude);
    for (std::size_t i = 0; i < m_fts.characters.size(); ++i)
        statement->bindText(characterParameter(i), ftsString(m_fts.characters[i].character));
    if (m_category && *m_category)
        statement->bind(":category", m_category->value);
    return statement;
}

} // namespace lectern::store
