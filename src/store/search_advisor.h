#pragma once

#include "domain/search_advice.h"
#include "search/query.h"
#include "store/article_store.h"

#include <string>
#include <vector>

namespace lectern::store {

/// Says why a search found nothing, and which ones near it find something. Asks for a handful of
/// counts, each as costly as a search. ErrorKind::Cancelled when interrupted.
class SearchAdvisor final {
public:
    /// Of a longer query only so many of the terms that must all hold are looked at.
    static constexpr std::size_t kMostTerms = 8;
    static constexpr std::size_t kMostWithout = 3; ///< searches offered of that kind
    static constexpr std::size_t kMostReadings = 2; ///< the same

    explicit SearchAdvisor(LibraryDatabase& database)
        : m_database(database)
        , m_articles(database)
    {
    }

    /// For a filter that lets nothing through. Empty where it searches for nothing.
    Result<SearchAdvice> advise(const ArticleFilter& filter);

private:
    using Parts = std::vector<search::QueryNode>;

    Result<void> findMissing();
    Result<void> addReadings();
    Result<void> addReadingOf(std::size_t term);
    Result<void> addWithout();
    Result<void> addWithoutMissing();
    Result<void> add(NearSearch search); ///< where it finds anything

    LibraryDatabase& m_database;
    ArticleStore m_articles;
    ArticleFilter m_filter;
    Parts m_asked; ///< what must all hold, the last word as it was looked for
    std::vector<std::string> m_written; ///< the same as typed
    std::vector<std::size_t> m_missing; ///< of these
    SearchAdvice m_advice;
};

} // namespace lectern::store
