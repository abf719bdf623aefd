#pragma once

#include "domain/highlight.h"
#include "domain/sanitised_document.h"
#include "store/heading_table.h"
#include "store/highlight_table.h"
#include "store/library_database.h"
#include "store/prepared_article.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lectern::store {

/// An article that is to be read again, and what was its newest version when it was asked for.
struct OutdatedArticle {
    ArticleId article;
    VersionId version;

    bool operator==(const OutdatedArticle&) const = default;
};

/// What hangs on a text and is listed with its article. Places are those of the stored text.
struct TextLists {
    std::vector<Highlight> highlights;
    std::vector<Heading> headings;
    std::string plainText; ///< as stored
};

/// What an article's original says by the code of today, the indexed words aside.
struct DerivedArticle {
    OutdatedArticle of;
    TextFacts facts;
    std::optional<TextLists> lists; ///< nothing: those stored are right
};

/// Which articles an older Lectern imported, so that they lack the facts that searches compare
/// (language, length, films), or have highlights and headings as they were understood then. Both
/// are derived from the originals afterwards (importer::completeIndex) and not in a migration,
/// because that takes a while in a large library, and not in each search, because films are known
/// to the original alone. `pipelineVersion` is text::kPipelineVersion.
class FactStore final {
public:
    explicit FactStore(LibraryDatabase& database);

    Result<std::int64_t> missing(); ///< articles without facts
    Result<std::vector<OutdatedArticle>> lacking(int most); ///< of those
    /// Articles whose newest version is by an older pipeline, whatever facts they have.
    Result<std::vector<OutdatedArticle>> outdated(int pipelineVersion, int most);
    /// Articles of either kind, or that wait for their index (index_renewal.h).
    Result<std::int64_t> waiting(int pipelineVersion);
    /// In one transaction. What an import has written in the meantime stays.
    Result<void> record(int pipelineVersion, const std::vector<DerivedArticle>& articles);

private:
    Result<void> recordFacts(const DerivedArticle& derived);
    /// Whether the lists are this one's to write: the newest version is the one that was read.
    Result<bool> claim(int pipelineVersion, const OutdatedArticle& outdated);
    Result<void> recordLists(const DerivedArticle& derived);

    LibraryDatabase& m_database;
    StatementCache m_statements;
    HighlightTable m_highlights;
    HeadingTable m_headings;
};

} // namespace lectern::store
