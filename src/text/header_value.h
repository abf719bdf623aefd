#pragma once

#include "domain/import_problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A value of a header, whatever format it was written in. Scalars stay text: `1.20` is a version
/// and `2021-10-28` a date as written, not numbers.
struct HeaderValue {
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    std::string text {}; ///< of a scalar
    std::vector<HeaderValue> items {}; ///< of a list, or a map's values
    std::vector<std::string> keys {}; ///< of a map, one for each of `items`
    int line = 0; ///< 1-based line of the file

    static HeaderValue scalar(std::string text, int line)
    {
        return {
            .kind = Kind::Scalar, .text = std::move(text), .items = {}, .keys = {}, .line = line};
    }
    bool isScalar() const { return kind == Kind::Scalar; }
    bool operator==(const HeaderValue&) const = default;
};

/// One `key: value` of a header.
struct HeaderField {
    std::string key; ///< as written, unquoted
    HeaderValue value;
    int line = 0;
};

/// A header read.
struct HeaderFields {
    std::vector<HeaderField> fields; ///< in the order of the file; a key may stand twice
    std::vector<ImportProblem> problems;
};

/// Past these a header is not an article's: strict readers are not asked, the rest is not read.
inline constexpr std::size_t kMaxStrictHeaderBytes = std::size_t {256} * 1024;
inline constexpr std::size_t kMaxHeaderBytes = std::size_t {1024} * 1024;
inline constexpr int kMaxHeaderNesting = 32;
inline constexpr std::size_t kMaxHeaderValues = 20'000;
inline constexpr std::size_t kMaxHeaderFields = 1'000;
inline constexpr std::size_t kMaxHeaderProblems = 50;

} // namespace lectern::text
