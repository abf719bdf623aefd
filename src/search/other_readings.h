#pragma once

#include "search/query.h"

#include <vector>

namespace lectern::search {

/// What a person may have meant by a term that nothing has, where a field's name is misspelt, Han,
/// kana or hangul stands beside Latin letters or digits, or a whole word was asked for and it may
/// go on; the nearest first. Each is what stands in the term's place, one condition or an All of
/// several:
///
///     titel:微信     title:微信           where the field is the only one near (unknown_field.h)
///     "R 语言"      R语言               without the blank
///     title:2024年   title:"2024 年"     with a blank, as many people type it
///                    title:2024 title:年  both, wherever they stand
///     wat            wat*                a word that begins so
///
/// Empty where there is no other reading.
std::vector<QueryNode> otherReadings(const Term& term);

} // namespace lectern::search
