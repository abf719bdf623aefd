#include "search/test_index.h"

#include "search/fts_query.h"
#include "search/tokens.h"
#include "search/variants.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <algorithm>
#include <iterator>

namespace lectern::tests {

namespace {

int createTokenizer(void*, const char**, int, Fts5Tokenizer** tokenizer)
{
    static int anything = 0; // the tokenizer has no state; FTS5 wants an address
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&anything);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) { }

using TakeToken = int (*)(void*, int, const char*, int, int, int);

int cutAtBlanks(Fts5Tokenizer*, void* context, int, const char* text, int bytes, TakeToken take)
{
    const std::string_view all(text, static_cast<std::size_t>(bytes));
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.find(' ', begin), all.size());
        auto token = all.substr(begin, end - begin);
        const bool isColocated = token.starts_with('\x02');
        if (isColocated)
            token.remove_prefix(1);
        const int result
            = take(context, isColocated ? FTS5_TOKEN_COLOCATED : 0, token.data(),
                   static_cast<int>(token.size()), static_cast<int>(begin), static_cast<int>(end));
        if (result != SQLITE_OK)
            return result;
        begin = end + 1;
    }
    return SQLITE_OK;
}

void registerTokenizer(sqlite3* database)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, nullptr);
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer {createTokenizer, deleteTokenizer, cutAtBlanks};
    ASSERT_NE(api, nullptr);
    ASSERT_EQ(api->xCreateTokenizer(api, "ready", nullptr, &tokenizer, nullptr), SQLITE_OK);
}

void execute(sqlite3* database, const char* sql)
{
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql, nullptr, nullptr, &message), SQLITE_OK)
        << (message ? message : "");
    sqlite3_free(message);
}

void insert(sqlite3* database, const char* sql, int id, const std::vector<std::string>& values)
{
    sqlite3_stmt* statement = nullptr;
    ASSERT_EQ(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), SQLITE_OK);
    sqlite3_bind_int(statement, 1, id);
    int column = 2;
    for (const auto& value : values)
        sqlite3_bind_text(statement, column++, value.data(), static_cast<int>(value.size()),
                          SQLITE_TRANSIENT);
    EXPECT_EQ(sqlite3_step(statement), SQLITE_DONE) << sqlite3_errmsg(database);
    sqlite3_finalize(statement);
}

std::set<int> both(const std::set<int>& a, const std::set<int>& b)
{
    std::set<int> result;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(),
                          std::inserter(result, result.end()));
    return result;
}

std::set<int> without(const std::set<int>& a, const std::set<int>& b)
{
    std::set<int> result;
    std::set_difference(a.begin(), a.end(), b.begin(), b.end(),
                        std::inserter(result, result.end()));
    return result;
}

} // namespace

TestIndex::TestIndex()
{
    EXPECT_EQ(sqlite3_open(":memory:", &m_database), SQLITE_OK);
    registerTokenizer(m_database);
    execute(m_database,
            "CREATE VIRTUAL TABLE words USING fts5(text, title, content='', tokenize='ready');"
            "CREATE VIRTUAL TABLE text_characters USING fts5(c, content='', detail=none,"
            " columnsize=0, tokenize='ready');"
            "CREATE VIRTUAL TABLE title_characters USING fts5(c, content='', detail=none,"
            " columnsize=0, tokenize='ready');");
}

TestIndex::~TestIndex()
{
    sqlite3_close(m_database);
}

void TestIndex::add(const std::string& title, const std::string& text)
{
    m_documents.push_back({title, text});
    const int id = static_cast<int>(m_documents.size());
    insert(m_database, "INSERT INTO words(rowid, text, title) VALUES (?1, ?2, ?3)", id,
           {search::indexText(text), search::indexText(title)});
    insert(m_database, "INSERT INTO text_characters(rowid, c) VALUES (?1, ?2)", id,
           {search::indexCharacters(text)});
    insert(m_database, "INSERT INTO title_characters(rowid, c) VALUES (?1, ?2)", id,
           {search::indexCharacters(title)});
}

std::set<int> TestIndex::all() const
{
    std::set<int> rows;
    for (int id = 1; id <= static_cast<int>(m_documents.size()); ++id)
        rows.insert(rows.end(), id);
    return rows;
}

std::set<int> TestIndex::rowsOf(const std::string& table, const std::string& expression)
{
    const std::string sql = "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1";
    sqlite3_stmt* statement = nullptr;
    EXPECT_EQ(sqlite3_prepare_v2(m_database, sql.c_str(), -1, &statement, nullptr), SQLITE_OK);
    sqlite3_bind_text(statement, 1, expression.data(), static_cast<int>(expression.size()),
                      SQLITE_TRANSIENT);
    std::set<int> rows;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW)
        rows.insert(sqlite3_column_int(statement, 0));
    EXPECT_EQ(result, SQLITE_DONE) << sqlite3_errmsg(m_database) << ": " << expression;
    sqlite3_finalize(statement);
    return rows;
}

std::set<int> TestIndex::candidates(const std::string& table, const std::string& expression)
{
    auto rows = rowsOf(table, expression);
    m_lastCandidates = std::max(m_lastCandidates, rows.size());
    return rows;
}

std::set<int> TestIndex::findMatch(const search::IndexQuery& match)
{
    auto rows = candidates("words", match.expression);
    if (!match.check)
        return rows;
    std::set<int> checked;
    for (const int id : rows) {
        const auto& document = m_documents[static_cast<std::size_t>(id - 1)];
        if (search::holds(*match.check, match.form, search::fold(document.title, match.form),
                          search::fold(document.text, match.form)))
            checked.insert(id);
    }
    return checked;
}

std::set<int> TestIndex::findCharacter(const search::IndexQuery& query)
{
    const std::string expression = '"' + query.expression + '"';
    std::set<int> rows = candidates("title_characters", expression);
    if (query.field == search::Field::Any)
        rows.merge(candidates("text_characters", expression));
    return rows;
}

std::set<int> TestIndex::findNode(const search::IndexQuery& query)
{
    using Kind = search::IndexQuery::Kind;
    if (query.kind == Kind::Match)
        return findMatch(query);
    if (query.kind == Kind::Character)
        return findCharacter(query);
    if (query.kind == Kind::Not)
        return without(all(), findNode(query.parts.front()));
    EXPECT_NE(query.kind, Kind::Beyond) << "this index holds title and text alone";
    std::set<int> rows = query.kind == Kind::All ? all() : std::set<int>();
    for (const auto& part : query.parts) {
        auto found = findNode(part);
        if (query.kind == Kind::All)
            rows = both(rows, found);
        else
            rows.merge(found);
    }
    return rows;
}

std::set<int> TestIndex::find(const search::Query& query)
{
    m_lastCandidates = 0;
    return findNode(search::compile(query));
}

} // namespace lectern::tests
