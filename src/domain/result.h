#pragma once

#include "domain/error.h"

#include <string>
#include <tl/expected.hpp>
#include <utility>

namespace lectern {

/// A value, or the Error that kept us from it. "Nothing found" is a value, not an error.
/// Thin over tl::expected (https://github.com/TartanLlama/expected); all of its members are usable.
template <typename T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
    Result() = default;
};

/// `return fail(ErrorKind::Io, "The file could not be read.", path);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message,
                                                std::string where = {})
{
    return tl::unexpected<Error>(Error {kind, std::move(message), std::move(where)});
}

/// Passes an error on: `return fail(result.error());`
[[nodiscard]] inline tl::unexpected<Error> fail(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace lectern
