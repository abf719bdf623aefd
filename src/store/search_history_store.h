#pragma once

#include "store/library_database.h"

#include <string>
#include <vector>

namespace lectern::store {

/// What was searched for, each once, as typed. Not worth a wait for the disk.
class SearchHistoryStore final {
public:
    static constexpr int kMostKept = 200; ///< the oldest ones go

    explicit SearchHistoryStore(LibraryDatabase& database)
        : m_database(database)
    {
    }

    Result<std::vector<std::string>> newestFirst();
    Result<void> remember(const std::string& query); ///< from now on the newest
    Result<void> forget(const std::string& query);
    Result<void> clear();

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
