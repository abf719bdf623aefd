#include "store/library_database.h"

#include "sqlite/statement.h"
#include "store/fts_tokenizer.h"
#include "store/migrations.h"
#include "store/schema.h"

#include <unistd.h>

namespace lectern::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFileName = "library.sqlite";

// Once per file, before the first table. auto_vacuum lets an import give back the pages that
// merging the full-text index leaves empty.
constexpr const char* kNewFilePragmas
    = "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL";

// synchronous=FULL is set by StateStore around its writes. mmap_size stays 0: measured, cold
// queries take ten times as long with it.
constexpr const char* kConnectionPragmas = R"sql(
PRAGMA mmap_size = 0;
PRAGMA synchronous = NORMAL;
PRAGMA foreign_keys = ON;
PRAGMA cell_size_check = ON;
PRAGMA journal_size_limit = 67108864;
PRAGMA temp_store = MEMORY;
)sql";

// Negative: KiB.
constexpr const char* kLargeCache = "PRAGMA cache_size = -16384";
constexpr const char* kSmallCache = "PRAGMA cache_size = -4096";

/// Asked of the file system only. To open the file here and close it again would take this
/// process's other connections the locks they hold on it; another program would then throw away the
/// WAL they write to, and with it what they write. https://www.sqlite.org/howtocorrupt.html (2.2)
bool isFilled(const fs::path& file)
{
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    return !failed && size > 0;
}

Result<std::int64_t> integerOf(sqlite::Database& database, const char* sql)
{
    auto statement = database.prepare(sql);
    if (!statement)
        return fail(statement.error());
    if (auto row = statement->step(); !row)
        return fail(row.error());
    return statement->integer(0);
}

Error notALibrary(const fs::path& file)
{
    return Error {ErrorKind::BadInput, "This file is not a Lectern library; it was left alone.",
                  file.string()};
}

/// Reads only, so that a file of someone else's is left as it is.
Result<void> checkItIsOurs(sqlite::Database& database, const fs::path& file, Access access)
{
    const auto application = integerOf(database, "PRAGMA application_id");
    if (!application)
        return fail(application.error().kind == ErrorKind::BadInput ? notALibrary(file)
                                                                    : application.error());
    const auto version = schemaVersion(database);
    if (!version)
        return fail(version.error());
    if (*application == kApplicationId) {
        if (*version > kSchemaVersion)
            return fail(ErrorKind::BadInput,
                        "This library was made by a newer version of Lectern; please update "
                        "Lectern to open it. Nothing was changed.",
                        file.string());
        if (*version < kSchemaVersion && access == Access::ReadOnly)
            return fail(ErrorKind::BadInput,
                        "This library was made by an older version of Lectern; open it in the "
                        "window or import into it once to bring it up to date.",
                        file.string());
        return {};
    }
    // A database without any table is one whose making was interrupted.
    const auto tables = integerOf(database, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return fail(tables.error());
    if (*application != 0 || *version != 0 || *tables != 0)
        return fail(notALibrary(file));
    if (access == Access::ReadOnly)
        return fail(ErrorKind::NotFound, "There is no library here yet.", file.string());
    return {};
}

/// Whether the folder can take the files that SQLite keeps beside a library in use.
bool isWritable(const fs::path& folder)
{
    return ::access(folder.c_str(), W_OK) == 0;
}

/// A reader of a WAL library needs its `-shm` file, which it may have to make.
Error explained(Error error, const fs::path& folder)
{
    if (error.kind == ErrorKind::Database && !isWritable(folder))
        error.message = "The library lies in a folder that cannot be written to, so it cannot be "
                        "opened; copy it to a place where you may write.";
    return error;
}

Result<void> makeFolder(const fs::path& folder)
{
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return fail(ErrorKind::Io, "The library's folder could not be made.",
                    folder.string() + ": " + failed.message());
    return {};
}

Result<void> prepareConnection(sqlite::Database& database, Cache cache)
{
    if (auto registered = registerTokenizer(database); !registered)
        return fail(registered.error());
    if (auto set = database.execute(kConnectionPragmas); !set)
        return fail(set.error());
    return database.execute(cache == Cache::Large ? kLargeCache : kSmallCache);
}

/// A program that was killed while it made the file, before that was in WAL mode, leaves a journal
/// that only a connection that may write can roll back.
void rollBackJournal(const fs::path& file)
{
    std::error_code ignored;
    if (!fs::exists(file.native() + "-journal", ignored))
        return;
    // Where this fails, the reader's own attempt says why.
    if (auto writer = sqlite::Database::open(file, sqlite::OpenMode::ReadWrite))
        static_cast<void>(integerOf(*writer, "SELECT count(*) FROM sqlite_schema"));
}

Result<sqlite::Database> openFile(const fs::path& file, Access access, Cache cache)
{
    if (access == Access::ReadOnly)
        rollBackJournal(file);
    auto database = sqlite::Database::open(
        file, access == Access::ReadOnly ? sqlite::OpenMode::ReadOnly : sqlite::OpenMode::Create);
    if (!database)
        return fail(database.error());
    if (auto ours = checkItIsOurs(*database, file, access); !ours)
        return fail(ours.error());
    if (access == Access::ReadWrite) {
        if (auto set = database->execute(kNewFilePragmas); !set)
            return fail(set.error());
    }
    if (auto prepared = prepareConnection(*database, cache); !prepared)
        return fail(prepared.error());
    if (access == Access::ReadWrite) {
        if (auto migrated = migrate(*database, file); !migrated)
            return fail(migrated.error());
    }
    return database;
}

} // namespace

LibraryDatabase::LibraryDatabase(sqlite::Database database, fs::path folder)
    : m_database(std::move(database))
    , m_folder(std::move(folder))
{
}

Result<LibraryDatabase> LibraryDatabase::open(const fs::path& folder, Access access, Cache cache)
{
    const auto file = folder / kFileName;
    std::error_code ignored;
    if (fs::exists(file, ignored) && !fs::is_regular_file(file, ignored))
        return fail(notALibrary(file));
    if (access == Access::ReadOnly && !isFilled(file))
        return fail(ErrorKind::NotFound, "There is no library here yet.", file.string());
    if (access == Access::ReadWrite) {
        if (auto made = makeFolder(folder); !made)
            return fail(made.error());
    }
    auto database = openFile(file, access, cache);
    if (!database)
        return fail(explained(database.error(), folder));
    return LibraryDatabase(std::move(*database), folder);
}

Result<LibraryDatabase> LibraryDatabase::openInMemory()
{
    auto database = sqlite::Database::openInMemory();
    if (!database)
        return fail(database.error());
    if (auto prepared = prepareConnection(*database, Cache::Large); !prepared)
        return fail(prepared.error());
    if (auto migrated = migrate(*database, {}); !migrated)
        return fail(migrated.error());
    return LibraryDatabase(std::move(*database), {});
}

Result<std::int64_t> LibraryDatabase::dataVersion()
{
    return integerOf(m_database, "PRAGMA data_version");
}

} // namespace lectern::store
