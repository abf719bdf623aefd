#pragma once

#include "search/query.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

/// What a person may be about to type at the cursor, of the query language.
///
///     微信 au|         Word "au"
///     微信 author:张|   Value "张" of the field author; also 作者：“张
///     is:un|          Choice "un"
///     微|信, "微|       Nothing: inside a word, and inside a quotation without a field
struct CompletionPlace {
    enum class Kind {
        Nothing,
        Word, ///< the beginning of anything
        Value, ///< of a field whose values the library has: author, category, tag, title
        Choice, ///< of a field with words of its own: is, has, dates
    } kind
        = Kind::Nothing;
    std::string text; ///< what stands there; never empty for Word
    Field field = Field::Any; ///< of Value
    std::vector<std::string> choices {}; ///< of Choice: those that begin so, one of each meaning
    std::size_t begin = 0; ///< bytes of what was typed that a completion takes the place of
    std::size_t end = 0;

    bool operator==(const CompletionPlace&) const = default;
};

/// `cursor`: bytes of `typed` before it.
CompletionPlace completionPlace(std::string_view typed, std::size_t cursor);

/// How a value is written behind the colon of its field: in quotes where it has to be.
std::string writtenValue(std::string_view value);

/// A term of that field and value: `author:张三`.
std::string writtenTerm(Field field, std::string_view value);

/// What was typed with something else at the place, and where the cursor goes (bytes).
struct Completed {
    std::string text;
    std::size_t cursor = 0;

    bool operator==(const Completed&) const = default;
};
/// A blank follows what is whole; behind a field's name the value is typed at once.
Completed complete(std::string_view typed, const CompletionPlace& place, std::string_view written);

} // namespace lectern::search
