#pragma once

#include "search/query.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::store {

/// Looks a term up where the full-text index does not reach, by folding each value and comparing:
/// search::Term's meaning, exactly. ErrorKind::Cancelled when interrupted.
class FieldSearch final {
public:
    FieldSearch(StatementCache& statements, search::Form form)
        : m_statements(statements)
        , m_form(form)
    {
    }

    Result<std::vector<std::string>> authors(const search::Term& term);
    Result<std::vector<std::string>> tags(const search::Term& term);
    /// Those whose path, names joined by `/`, holds the term: descendants too.
    Result<std::vector<std::int64_t>> categories(const search::Term& term);
    /// Articles by the host of their own address.
    Result<std::vector<std::int64_t>> articlesOfSite(const search::Term& term);
    /// Articles by the absolute path of one of their files.
    Result<std::vector<std::int64_t>> articlesOfSource(const search::Term& term);
    Result<std::vector<std::int64_t>> articlesWithNote(const search::Term& term);
    /// `candidates`: FTS5 expression over the main table that finds every article whose title or
    /// text holds the term; empty: all articles are looked at.
    Result<std::vector<std::int64_t>> articlesWithHighlight(const search::Term& term,
                                                            const std::string& candidates);
    /// Articles found by `candidates` whose title or text really holds the term.
    Result<std::vector<std::int64_t>> articlesHolding(const search::Term& term,
                                                      const std::string& candidates);

private:
    StatementCache& m_statements;
    search::Form m_form;
};

} // namespace lectern::store
