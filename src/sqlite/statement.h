#pragma once

#include "domain/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

struct sqlite3_stmt;

namespace lectern::sqlite {

/// A prepared statement with named parameters (":id"). Belongs to its connection's thread and must
/// not outlive it.
///
///     auto row = statement.bind(":id", id).step();     // true: a row stands ready
class Statement final {
public:
    explicit Statement(sqlite3_stmt* handle);
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = default;

    /// Binding an unknown name or a wrong type is a bug of ours and asserts.
    Statement& bind(std::string_view name, std::int64_t value);
    Statement& bind(std::string_view name, double value);
    Statement& bindText(std::string_view name, std::string_view utf8); ///< copied
    Statement& bindBlob(std::string_view name, std::string_view bytes); ///< copied
    Statement& bindNull(std::string_view name);
    Statement& bind(std::string_view name, const std::optional<std::int64_t>& value);

    /// Moves to the next row: true while there is one. Resets itself after the last.
    Result<bool> step();
    /// Calls `take(*this)` on each row that is left, to read its columns.
    template <typename Take>
    Result<void> forEachRow(Take take);
    /// All rows that are left, each as `read(*this)` makes it of the columns.
    template <typename Read>
    auto rows(Read read) -> Result<std::vector<std::invoke_result_t<Read, const Statement&>>>;
    /// Runs a statement without rows and resets it.
    Result<void> run();
    void reset(); ///< also clears the bindings
    std::string_view sql() const; ///< as prepared; valid while the statement lives

    // Columns of the current row, from 0; views are valid until the next step, run or reset.
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;
    std::string_view blob(int column) const;
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    int indexOf(std::string_view name) const;
    struct Finalize {
        void operator()(sqlite3_stmt* handle) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_handle;
};

template <typename Take>
Result<void> Statement::forEachRow(Take take)
{
    for (;;) {
        const auto row = step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        take(std::as_const(*this));
    }
}

template <typename Read>
auto Statement::rows(Read read) -> Result<std::vector<std::invoke_result_t<Read, const Statement&>>>
{
    std::vector<std::invoke_result_t<Read, const Statement&>> all;
    const auto done
        = forEachRow([&](const Statement& row) { all.push_back(std::invoke(read, row)); });
    if (!done)
        return fail(done.error());
    return all;
}

} // namespace lectern::sqlite
