#pragma once

#include "domain/suggestion.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::store {

/// What a person's few letters may become: authors, categories and tags that hold them, titles that
/// begin with them. Keeps every different author, category and tag in memory, so make one for a
/// connection and keep it. The first call reads a line of every article, and so does one after
/// something was written, but never more than a twentieth of the time.
class SuggestionStore final {
public:
    explicit SuggestionStore(LibraryDatabase& database)
        : m_database(database)
        , m_statements(database.database())
    {
    }

    /// Of one kind, at most `limit`: those that begin with the text before those that hold it
    /// somewhere, the more frequent first; titles by their letters. Case, width, traditional and
    /// simplified characters do not matter, but for titles the last. Without a text the most
    /// frequent ones, and no titles.
    Result<std::vector<Suggestion>> suggest(Suggestion::Kind kind, std::string_view text,
                                            std::size_t limit);

private:
    struct Entry {
        Suggestion suggestion;
        std::string folded;
    };
    using Entries = std::vector<Entry>;

    Result<void> refresh();
    Result<Entries> counted(const char* sql, Suggestion::Kind kind);
    Result<Entries> categories();
    Result<std::vector<Suggestion>> titles(std::string_view text, std::size_t limit);
    const Entries& entriesOf(Suggestion::Kind kind) const;

    LibraryDatabase& m_database;
    StatementCache m_statements;
    Entries m_authors; ///< each by frequency
    Entries m_tags;
    Entries m_categories;
    /// The data version and this connection's own changes that these are of.
    std::optional<std::pair<std::int64_t, std::int64_t>> m_version;
    std::chrono::steady_clock::time_point m_mayReadAgain;
};

} // namespace lectern::store
