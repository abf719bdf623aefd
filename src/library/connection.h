#pragma once

#include "domain/result.h"
#include "store/library_database.h"

#include <filesystem>
#include <future>
#include <optional>

namespace lectern::library {

/// Says whether the library could be opened; workers wait for it where they come first.
using OpenGate = std::shared_future<Result<void>>;

/// A worker thread's own connection: made by the first request, closed by close(), always on that
/// thread.
class Connection final {
public:
    Connection(std::filesystem::path folder, store::Access access, store::Cache cache);

    /// The open database; waits for the gate where it was not open yet. The pointer is good until
    /// close().
    Result<store::LibraryDatabase*> database(const OpenGate& gate);
    /// The same without a gate: for the thread that opens the library.
    Result<store::LibraryDatabase*> open();
    store::LibraryDatabase* openedDatabase() { return m_database ? &*m_database : nullptr; }
    void close() { m_database.reset(); }

private:
    std::filesystem::path m_folder;
    store::Access m_access;
    store::Cache m_cache;
    std::optional<store::LibraryDatabase> m_database;
};

} // namespace lectern::library
