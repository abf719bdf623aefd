#pragma once

#include "search/fts_query.h"
#include "store/statement_cache.h"

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace lectern::store {

/// A boolean expression over `hit.id` and what is bound in it.
struct SqlCondition {
    std::string sql;
    std::vector<std::pair<std::string, std::variant<std::int64_t, std::string>>> bound;
};

/// Writes a query's conditions as SQL. What SQL cannot compare (folded text) is looked up here,
/// value by value, and becomes a list of what fits: authors, tags, categories, articles.
class QueryConditions final {
public:
    /// `nowSeconds` since 1970, for dates like `7d`. What is bound gets names that begin with
    /// `prefix`: two conditions in one statement need two.
    QueryConditions(StatementCache& statements, std::int64_t nowSeconds,
                    std::string_view prefix = ":q")
        : m_statements(statements)
        , m_now(nowSeconds)
        , m_prefix(prefix)
    {
    }

    /// `within`: an expression over the main table that must hold besides; keeps rough terms from
    /// being compared with articles that are out of the question. May be empty.
    /// ErrorKind::Cancelled when interrupted.
    Result<SqlCondition> write(const std::vector<search::IndexQuery>& parts,
                               const std::string& within);

private:
    using Sql = Result<std::string>;

    Sql node(const search::IndexQuery& query);
    Sql joined(const std::vector<search::IndexQuery>& parts, const char* joiner);
    Sql match(const search::IndexQuery& query);
    Sql character(const search::IndexQuery& query);
    Sql beyond(const search::IndexQuery& query);
    Sql field(const search::Term& term, search::Form form);
    std::string date(const search::DateCondition& condition);
    std::string length(const search::LengthCondition& condition);
    std::string language(const search::LanguageCondition& condition);

    std::string bind(std::variant<std::int64_t, std::string> value);

    StatementCache& m_statements;
    std::int64_t m_now;
    std::string m_prefix;
    std::string m_within;
    SqlCondition m_written;
};

} // namespace lectern::store
