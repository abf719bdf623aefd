#include "sqlite/database.h"

#include "sqlite/sqlite_error.h"
#include "sqlite/statement.h"

#include <sqlite3.h>

#include <chrono>
#include <cstdint>
#include <thread>

namespace lectern::sqlite {

namespace {

constexpr std::chrono::milliseconds kBusyPause {2};

/// Waits in short steps. SQLite's own handler sleeps up to 100 ms at a time and so misses the short
/// gaps that an import leaves between two batches.
int waitWhileBusy(void* timeoutMs, int attempts)
{
    const auto timeout = static_cast<int>(reinterpret_cast<std::intptr_t>(timeoutMs));
    if (attempts >= timeout / static_cast<int>(kBusyPause.count()))
        return 0;
    std::this_thread::sleep_for(kBusyPause);
    return 1;
}

int openFlags(OpenMode mode)
{
    constexpr int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case OpenMode::ReadOnly:
        return common | SQLITE_OPEN_READONLY;
    case OpenMode::ReadWrite:
        return common | SQLITE_OPEN_READWRITE;
    case OpenMode::Create:
        break;
    }
    return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
}

Result<sqlite3*> openHandle(const std::string& file, int flags)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &handle, flags, nullptr);
    if (code == SQLITE_OK)
        return handle;
    Error error = makeError(code, handle, file);
    sqlite3_close_v2(handle);
    return fail(std::move(error));
}

/// Copies all pages; the database may be written to meanwhile (the copy then starts again).
int copyAllPages(sqlite3* from, sqlite3* to)
{
    sqlite3_backup* backup = sqlite3_backup_init(to, "main", from, "main");
    if (!backup)
        return sqlite3_extended_errcode(to);
    int code = SQLITE_OK;
    do {
        code = sqlite3_backup_step(backup, 4096);
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
            std::this_thread::sleep_for(kBusyPause);
    } while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED);
    const int finished = sqlite3_backup_finish(backup);
    return code == SQLITE_DONE ? finished : code;
}

} // namespace

Database::Database(sqlite3* handle)
    : m_handle(handle)
{
}

Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

void Database::Close::operator()(sqlite3* handle) const
{
    sqlite3_close_v2(handle);
}

Result<Database> Database::open(const std::filesystem::path& file, OpenMode mode, int busyTimeoutMs)
{
    auto handle = openHandle(file.string(), openFlags(mode));
    if (!handle)
        return fail(handle.error());
    // The handler's only state is the number, which travels in the pointer.
    sqlite3_busy_handler(*handle, waitWhileBusy,
                         // NOLINTNEXTLINE(performance-no-int-to-ptr)
                         reinterpret_cast<void*>(static_cast<std::intptr_t>(busyTimeoutMs)));
    // The file is never trusted: no writes to shadow tables, no functions run from its schema.
    sqlite3_db_config(*handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(*handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    return Database(*handle);
}

Result<Database> Database::openInMemory()
{
    return open(":memory:", OpenMode::Create);
}

Result<void> Database::execute(std::string_view sql)
{
    const std::string text(sql);
    const int code = sqlite3_exec(m_handle.get(), text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(makeError(code, m_handle.get()));
    return {};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle.get(), sql.data(), static_cast<int>(sql.size()),
                                        &statement, nullptr);
    if (code != SQLITE_OK)
        return fail(makeError(code, m_handle.get()));
    return Statement(statement);
}

std::int64_t Database::lastInsertId() const
{
    return sqlite3_last_insert_rowid(m_handle.get());
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle.get());
}

std::int64_t Database::totalChanges() const
{
    return sqlite3_total_changes64(m_handle.get());
}

bool Database::inTransaction() const
{
    return sqlite3_get_autocommit(m_handle.get()) == 0;
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle.get());
}

Result<void> Database::backupTo(const std::filesystem::path& file)
{
    std::error_code ignored;
    auto partial = file;
    partial += ".part";
    std::filesystem::remove(partial, ignored);
    {
        auto copy = openHandle(partial.string(), openFlags(OpenMode::Create));
        if (!copy)
            return fail(copy.error());
        const Database owner(*copy);
        if (const int code = copyAllPages(m_handle.get(), *copy); code != SQLITE_OK) {
            Error error = makeError(code, *copy, partial.string());
            std::filesystem::remove(partial, ignored);
            return fail(std::move(error));
        }
    }
    std::error_code failed;
    std::filesystem::rename(partial, file, failed);
    if (!failed)
        return {};
    std::filesystem::remove(partial, ignored);
    return fail(ErrorKind::Database, "The copy of the library could not be put in its place.",
                file.string() + ": " + failed.message());
}

sqlite3* Database::handle() const
{
    return m_handle.get();
}

} // namespace lectern::sqlite
