#pragma once

#include "domain/error.h"

#include <string>

struct sqlite3;

namespace lectern::sqlite {

/// What a result code means for a person, with SQLite's own words (and the file) in `where`.
/// SQLITE_INTERRUPT is ErrorKind::Cancelled, SQLITE_NOTADB BadInput, everything else Database.
Error makeError(int resultCode, sqlite3* handle, const std::string& what = {});

} // namespace lectern::sqlite
