#pragma once

#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;

namespace lectern::sqlite {

class Statement;

enum class OpenMode {
    ReadOnly,
    ReadWrite, ///< the file must exist
    Create, ///< made where it does not exist
};

/// Owns one connection. A connection belongs to one thread at a time; only interrupt() may be
/// called from another. Every failure is ErrorKind::Database with SQLite's own words in `where`.
class Database final {
public:
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// Opens with extended result codes and a busy timeout of `busyTimeoutMs`.
    static Result<Database> open(const std::filesystem::path& file, OpenMode mode,
                                 int busyTimeoutMs = 30'000);
    /// A private database in memory, for tests.
    static Result<Database> openInMemory();

    /// Runs statements that return no rows, separated by semicolons.
    Result<void> execute(std::string_view sql);
    Result<Statement> prepare(std::string_view sql);

    std::int64_t lastInsertId() const;
    std::int64_t changes() const; ///< rows changed by the last statement
    std::int64_t totalChanges() const; ///< rows changed since the connection was opened
    bool inTransaction() const; ///< between BEGIN and COMMIT or ROLLBACK

    /// Makes the statement running on this connection fail with ErrorKind::Cancelled.
    /// The one member that any thread may call while the object lives (sqlite3_interrupt).
    void interrupt();

    /// Copies the whole database into `file` with SQLite's backup interface; `file` is complete or
    /// absent.
    Result<void> backupTo(const std::filesystem::path& file);

    sqlite3* handle() const; ///< for the registration of the tokenizer only

private:
    explicit Database(sqlite3* handle);
    struct Close {
        void operator()(sqlite3* handle) const;
    };
    std::unique_ptr<sqlite3, Close> m_handle;
};

} // namespace lectern::sqlite
