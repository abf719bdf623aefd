#pragma once

#include "domain/result.h"
#include "sqlite/database.h"

namespace lectern::store {

/// The name under which the tokenizer is known to SQLite: `tokenize='lectern'`.
inline constexpr const char* kTokenizerName = "lectern";

/// Makes the tokenizer known to a connection; without it the full-text tables cannot be used. It
/// cuts what search::indexText and search::compile wrote: tokens separated by one blank; a token
/// with a leading U+0002 stands at the place of the one before (FTS5_TOKEN_COLOCATED). All folding
/// was done there. Interface: https://www.sqlite.org/fts5.html#custom_tokenizers
Result<void> registerTokenizer(sqlite::Database& database);

} // namespace lectern::store
