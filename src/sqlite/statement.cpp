#include "sqlite/statement.h"

#include "sqlite/sqlite_error.h"

#include <sqlite3.h>

#include <array>
#include <cassert>
#include <cstring>

namespace lectern::sqlite {

namespace {

Error statementError(int code, sqlite3_stmt* handle)
{
    return makeError(code, sqlite3_db_handle(handle));
}

} // namespace

Statement::Statement(sqlite3_stmt* handle)
    : m_handle(handle)
{
}

void Statement::Finalize::operator()(sqlite3_stmt* handle) const
{
    sqlite3_finalize(handle);
}

int Statement::indexOf(std::string_view name) const
{
    std::array<char, 64> terminated {};
    assert(name.size() < terminated.size());
    std::memcpy(terminated.data(), name.data(), name.size());
    const int index = sqlite3_bind_parameter_index(m_handle.get(), terminated.data());
    assert(index > 0);
    return index;
}

Statement& Statement::bind(std::string_view name, std::int64_t value)
{
    sqlite3_bind_int64(m_handle.get(), indexOf(name), value);
    return *this;
}

Statement& Statement::bind(std::string_view name, double value)
{
    sqlite3_bind_double(m_handle.get(), indexOf(name), value);
    return *this;
}

Statement& Statement::bindText(std::string_view name, std::string_view utf8)
{
    // An empty view may hold a null pointer, which would bind NULL.
    sqlite3_bind_text64(m_handle.get(), indexOf(name), utf8.empty() ? "" : utf8.data(), utf8.size(),
                        SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(std::string_view name, std::string_view bytes)
{
    sqlite3_bind_blob64(m_handle.get(), indexOf(name), bytes.empty() ? "" : bytes.data(),
                        bytes.size(), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bindNull(std::string_view name)
{
    sqlite3_bind_null(m_handle.get(), indexOf(name));
    return *this;
}

Statement& Statement::bind(std::string_view name, const std::optional<std::int64_t>& value)
{
    return value ? bind(name, *value) : bindNull(name);
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE) {
        reset();
        return false;
    }
    Error error = statementError(code, m_handle.get());
    reset();
    return fail(std::move(error));
}

Result<void> Statement::run()
{
    auto row = step();
    if (!row)
        return fail(row.error());
    if (*row)
        reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle.get());
    sqlite3_clear_bindings(m_handle.get());
}

std::string_view Statement::sql() const
{
    return sqlite3_sql(m_handle.get());
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle.get(), column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_handle.get(), column);
}

std::string_view Statement::text(int column) const
{
    const auto* bytes = sqlite3_column_text(m_handle.get(), column);
    if (!bytes)
        return {};
    const auto length = sqlite3_column_bytes(m_handle.get(), column);
    return {reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

std::string_view Statement::blob(int column) const
{
    const auto* bytes = sqlite3_column_blob(m_handle.get(), column);
    if (!bytes)
        return {};
    const auto length = sqlite3_column_bytes(m_handle.get(), column);
    return {static_cast<const char*>(bytes), static_cast<std::size_t>(length)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle.get(), column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

} // namespace lectern::sqlite
