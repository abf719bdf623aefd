#pragma once

#include "search/query_words.h"

namespace lectern::search {

/// What a person most likely meant by a value that the field does not know; nothing where no value
/// is near. In this order:
///
///     is:star           is:starred      the beginning of one value alone, two characters or more
///     is:red            is:read         one slip (a character more, less, another, two swapped),
///     on:lsat-yeer      on:last-year    two where the value has six characters and more
///     has:unread        is:unread       a value of the other field, `is:` or `has:`
///     on:2021-02-30     on:2021-02      a date without its last part
///     length:3000       length:>=3000   a length without a sign
std::optional<Condition> nearestCondition(const FieldWord& word, std::string_view value);

} // namespace lectern::search
