#pragma once

#include <cstdint>
#include <string>

namespace lectern {

/// A value of the library that what a person is typing may become.
struct Suggestion {
    enum class Kind { Author, Category, Tag, Title } kind = Kind::Author;
    std::string value; ///< as the articles have it; of a category its path, names joined by `/`
    std::int64_t articles = 0; ///< that have it

    bool operator==(const Suggestion&) const = default;
};

} // namespace lectern
