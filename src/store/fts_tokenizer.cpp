#include "store/fts_tokenizer.h"

#include <sqlite3.h>

#include <algorithm>
#include <string_view>

namespace lectern::store {

namespace {

constexpr char kColocated = '\x02';

// The tokenizer has no state; FTS5 only wants a pointer that is not null.
char tokenizerInstance = 0;

int createTokenizer(void*, const char**, int, Fts5Tokenizer** tokenizer)
{
    *tokenizer = reinterpret_cast<Fts5Tokenizer*>(&tokenizerInstance);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) { }

using TokenSink = int (*)(void*, int, const char*, int, int, int);

int cutTokens(Fts5Tokenizer*, void* context, int, const char* bytes, int length, TokenSink sink)
{
    const std::string_view text(bytes, static_cast<std::size_t>(length));
    std::size_t begin = 0;
    while (begin < text.size()) {
        const auto end = std::min(text.find(' ', begin), text.size());
        if (end > begin) {
            const bool colocated = text[begin] == kColocated;
            const auto token
                = text.substr(begin + (colocated ? 1 : 0), end - begin - (colocated ? 1 : 0));
            const int code = sink(context, colocated ? FTS5_TOKEN_COLOCATED : 0, token.data(),
                                  static_cast<int>(token.size()), static_cast<int>(begin),
                                  static_cast<int>(end));
            if (code != SQLITE_OK)
                return code;
        }
        begin = end + 1;
    }
    return SQLITE_OK;
}

/// FTS5 hands its interface out through a query, https://www.sqlite.org/fts5.html#extending_fts5
fts5_api* fts5Interface(sqlite3* handle)
{
    fts5_api* api = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    sqlite3_finalize(statement);
    return api;
}

} // namespace

Result<void> registerTokenizer(sqlite::Database& database)
{
    fts5_api* api = fts5Interface(database.handle());
    if (!api)
        return fail(ErrorKind::Database, "This SQLite was built without full-text search (FTS5).",
                    sqlite3_errmsg(database.handle()));
    fts5_tokenizer functions {createTokenizer, deleteTokenizer, cutTokens};
    if (api->xCreateTokenizer(api, kTokenizerName, nullptr, &functions, nullptr) != SQLITE_OK)
        return fail(ErrorKind::Database, "The library's tokenizer could not be registered.",
                    sqlite3_errmsg(database.handle()));
    return {};
}

} // namespace lectern::store
