#pragma once

#include "domain/ids.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lectern::store {

/// Finds the articles that are about what one article is about: those that share its rare terms
/// (search/telling_terms.h), asked of the full-text index as it is; nothing is kept for it. An
/// article's score is the sum, over the shared terms, of their weight times the square of their
/// inverse document frequency, less for long texts, which share more by chance.
///
/// What it costs is bounded: a term that more than kCommon articles hold (or a tenth of the
/// library) is given up as soon as that shows, and after kMostRead hits in all no further term is
/// asked for.
class RelatedArticles final {
public:
    static constexpr std::size_t kMostTerms = 160;
    static constexpr std::int64_t kCommon = 1000;
    static constexpr std::int64_t kMostRead = 60'000;
    /// A single shared term may be chance.
    static constexpr int kFewestShared = 2;

    explicit RelatedArticles(LibraryDatabase& database)
        : m_database(database)
        , m_statements(database.database())
    {
    }

    /// The nearest first, at most `most`; without the article itself. Empty where nothing is near.
    /// NotFound where there is no such article; Cancelled when interrupted.
    Result<std::vector<ArticleId>> nearest(ArticleId id, std::size_t most);

private:
    struct Near {
        ArticleId id;
        double score = 0;
        int shared = 0; ///< terms
    };
    Result<std::vector<Near>> sharers(ArticleId id);
    /// All articles that hold the token; empty where that are more than `limit`.
    Result<std::vector<ArticleId>> holders(std::string_view token, std::int64_t limit);
    Result<void> weighLengths(std::vector<Near>& found);

    LibraryDatabase& m_database;
    StatementCache m_statements;
    std::int64_t m_read = 0; ///< hits, for the article that is asked about
};

} // namespace lectern::store
