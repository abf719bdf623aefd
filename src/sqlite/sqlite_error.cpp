#include "sqlite/sqlite_error.h"

#include <sqlite3.h>

namespace lectern::sqlite {

namespace {

const char* sentence(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_INTERRUPT:
        return "The query was stopped.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return "Another program is writing to the library; try again in a moment.";
    case SQLITE_FULL:
        return "The disk is full; nothing more can be written to the library.";
    case SQLITE_CORRUPT:
        return "The library's file is damaged.";
    case SQLITE_NOTADB:
        return "The file is not a SQLite database.";
    case SQLITE_READONLY:
        return "The library cannot be written to.";
    case SQLITE_CANTOPEN:
        return "The library's file cannot be opened.";
    case SQLITE_IOERR:
        return "The library's file could not be read or written.";
    case SQLITE_NOMEM:
        return "There is not enough memory for the library.";
    case SQLITE_CONSTRAINT:
        return "The library refused a row that contradicts its other rows.";
    case SQLITE_TOOBIG:
        return "A value is too large for the library.";
    default:
        return "The library's database refused a request.";
    }
}

ErrorKind kindOf(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_INTERRUPT:
        return ErrorKind::Cancelled;
    case SQLITE_NOTADB:
        return ErrorKind::BadInput;
    default:
        return ErrorKind::Database;
    }
}

} // namespace

Error makeError(int resultCode, sqlite3* handle, const std::string& what)
{
    const int primaryCode = resultCode & 0xff;
    std::string where = what;
    if (!where.empty())
        where += ": ";
    where += handle ? sqlite3_errmsg(handle) : sqlite3_errstr(resultCode);
    return Error {kindOf(primaryCode), sentence(primaryCode), std::move(where)};
}

} // namespace lectern::sqlite
