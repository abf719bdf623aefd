#pragma once

#include "search/fts_query.h"
#include "search/query.h"

#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace lectern::tests {

/// The full-text tables of a library, in memory and nothing else: real FTS5, what `compile` asks
/// it, and a tokenizer that cuts ready-made tokens. Documents are numbered from 1.
class TestIndex final {
public:
    TestIndex();
    ~TestIndex();
    TestIndex(const TestIndex&) = delete;
    TestIndex& operator=(const TestIndex&) = delete;

    void add(const std::string& title, const std::string& text);

    /// The documents the query finds; candidates of a rough query are checked with `matches`.
    std::set<int> find(const search::Query& query);
    /// The most candidates that one question of the last `find` took from the index.
    std::size_t lastCandidates() const { return m_lastCandidates; }

private:
    struct Document {
        std::string title;
        std::string text;
    };

    std::set<int> all() const;
    std::set<int> findNode(const search::IndexQuery& query);
    std::set<int> findMatch(const search::IndexQuery& match);
    std::set<int> findCharacter(const search::IndexQuery& query);
    std::set<int> candidates(const std::string& table, const std::string& expression);
    std::set<int> rowsOf(const std::string& table, const std::string& expression);

    sqlite3* m_database = nullptr;
    std::vector<Document> m_documents;
    std::size_t m_lastCandidates = 0;
};

} // namespace lectern::tests
