#pragma once

#include "domain/ids.h"
#include "store/library_database.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace lectern::store {

/// A query to which the index and the texts themselves give different answers.
struct SearchDifference {
    std::string query;
    std::vector<ArticleId> onlyInIndex; ///< found, though neither title nor text has it
    std::vector<ArticleId> onlyInTexts; ///< not found, though it is there
};

struct SearchSample {
    std::int64_t queries = 0; ///< asked
    std::int64_t articles = 0; ///< each compared with every query
    std::int64_t found = 0; ///< articles, over all queries
    std::vector<SearchDifference> differences;
};

/// Asks the library for pieces of its own texts, 1 to 10 characters each as they stand there, every
/// second one with variants alike, and compares each answer with a scan of every stored title and
/// text (search::ArticleScan): the proof that the index is exact. Over one snapshot. Costs about
/// a microsecond for each kilobyte of text and query. The same seed draws the same queries of the
/// same library. `progress` is told how many articles were compared; false stops with Cancelled.
Result<SearchSample> sampleSearch(LibraryDatabase& library, std::int64_t queries,
                                  std::uint32_t seed,
                                  const std::function<bool(std::int64_t)>& progress = {});

} // namespace lectern::store
