#pragma once

#include "domain/saved_search.h"
#include "store/library_database.h"

#include <string>
#include <vector>

namespace lectern::store {

/// The searches that a person keeps, in the order the person gave them. Each change is one durable
/// transaction. Names are trimmed and compared exactly; one without any character is BadInput.
class SavedSearchStore final {
public:
    explicit SavedSearchStore(LibraryDatabase& database)
        : m_database(database)
    {
    }

    Result<std::vector<SavedSearch>> all();

    /// At the end; one of that name takes on the new search and keeps its place. BadInput where the
    /// filter searches for nothing.
    Result<SavedSearchId> save(const std::string& name, const ArticleFilter& filter);
    /// BadInput where another one has that name; NotFound where it is gone.
    Result<void> rename(SavedSearchId id, const std::string& name);
    Result<void> remove(SavedSearchId id); ///< NotFound where it is gone
    /// So that `position` (0: the first) is its place; a higher one than there is means the last.
    Result<void> move(SavedSearchId id, std::size_t position);

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
