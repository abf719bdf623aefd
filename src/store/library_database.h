#pragma once

#include "domain/result.h"
#include "sqlite/database.h"

#include <cstdint>
#include <filesystem>

namespace lectern::store {

enum class Access {
    ReadOnly, ///< the library must exist and have this program's schema version
    ReadWrite, ///< folder and library are made where they are missing; older schemas are migrated
};

/// How much of the file a connection keeps in memory: 16 MB for one that searches or imports, 4 MB
/// for one that looks up a row here and there, which would fill more with pages nobody asks for
/// again.
enum class Cache { Large, Small };

/// A library's SQLite file (<folder>/library.sqlite) with our tokenizer registered and the pragmas
/// of schema.md set. One object per thread; several may be open on the same library, in this and
/// in other processes (WAL). The stores below are thin faces over it and must not outlive it.
class LibraryDatabase final {
public:
    /// ErrorKind::NotFound: no library there (ReadOnly). BadInput: made by a newer Lectern, or not
    /// a library at all; the file is left alone. Before a migration a copy
    /// "library.sqlite.before-N" is made beside it.
    static Result<LibraryDatabase> open(const std::filesystem::path& folder, Access access,
                                        Cache cache = Cache::Large);
    /// For tests: empty, in memory.
    static Result<LibraryDatabase> openInMemory();

    sqlite::Database& database() { return m_database; }
    const std::filesystem::path& folder() const { return m_folder; }

    /// Changes whenever another connection commits (PRAGMA data_version): time to refresh.
    Result<std::int64_t> dataVersion();
    /// Makes the running query end with ErrorKind::Cancelled; any thread.
    void interrupt() { m_database.interrupt(); }

private:
    LibraryDatabase(sqlite::Database database, std::filesystem::path folder);

    sqlite::Database m_database;
    std::filesystem::path m_folder;
};

} // namespace lectern::store
