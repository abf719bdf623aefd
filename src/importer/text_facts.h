#pragma once

#include "domain/result.h"
#include "store/library_database.h"

#include <cstdint>
#include <functional>
#include <stop_token>

namespace lectern::importer {

/// What searches cannot answer yet.
struct IndexGaps {
    std::int64_t withoutFacts = 0; ///< articles whose language, length and films are not known
    std::int64_t outdated = 0; ///< articles indexed by an older tokenizer: accents count in them

    bool operator==(const IndexGaps&) const = default;
};

Result<IndexGaps> indexGaps(store::LibraryDatabase& database);

/// How many articles an older Lectern imported whose derived rows or index are not those of today.
Result<std::int64_t> articlesToComplete(store::LibraryDatabase& database);

/// Derives from their originals what an older Lectern did not note of its articles (language,
/// length and films) or understood otherwise (highlights and headings, where the version was made
/// by an older text::kPipelineVersion), then indexes anew what an older tokenizer indexed, in small
/// transactions: others may write in between, and whoever stops or kills it loses no more than one
/// batch, which the next call takes again. Text and everything of a person's stay as they are.
/// Returns how many articles were done. One whose stored text is damaged keeps what it has and
/// counts as having no facts (`check` tells of it). `show` hears after each batch what is missing.
Result<std::int64_t> completeIndex(store::LibraryDatabase& database, const std::stop_token& stop,
                                   const std::function<void(const IndexGaps&)>& show);

} // namespace lectern::importer
