#pragma once

#include "search/query.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::search {

/// The words of the query language: what may stand before a colon, and after `is:` and `has:`.
/// Names are English or Chinese; ASCII letters count in any case, and so does the full-width colon.

enum class FieldKind { Text, Date, Is, Has, Language, Length };

struct FieldWord {
    std::string_view name; ///< `title`; the first of a meaning is the canonical one
    FieldKind kind = FieldKind::Text;
    Field field = Field::Any; ///< of Text
    DateCondition::Side side = DateCondition::Side::On; ///< of Date
};

struct TraitWord {
    FieldKind kind = FieldKind::Is;
    std::string_view name; ///< `unread`
    Trait trait = Trait::Unread;
};

/// All of them; names of one meaning stand side by side.
std::span<const FieldWord> fieldWords();
bool isSameField(const FieldWord& one, const FieldWord& other); ///< under whichever name
std::string nameWithColon(const FieldWord& word); ///< `title:`, `标题：`

/// The field whose name and colon the text begins with, and how many bytes those are.
std::optional<std::pair<FieldWord, std::size_t>> fieldAtBeginning(std::string_view text);

/// The names of fields that begin with the text, with a colon as wide as they are; of several with
/// one meaning the first.
std::vector<std::string> fieldNamesBeginning(std::string_view text);

/// The condition of a field that is not Text, where it knows the value.
std::optional<Condition> conditionOf(const FieldWord& word, std::string_view value);

/// The same of what may stand behind such a field: `unread`, `last-year`.
std::vector<std::string> choicesBeginning(FieldKind kind, std::string_view text);
/// All of them, under each of their names.
std::vector<std::string> choicesOf(FieldKind kind);

std::optional<Trait> traitOf(FieldKind kind, std::string_view name);

// The canonical names, with their colon: `title:`, `after:`, `is:unread`.
std::string prefixOf(Field field); ///< empty for Any
std::string prefixOf(DateCondition::Side side);
std::string prefixOf(FieldKind kind); ///< of a kind that is one field: `lang:`
std::string textOf(Trait trait);

/// How many bytes at the beginning of `text` are one of `forms`, the longest first; 0 for none.
/// ASCII letters of the text count in any case; `forms` are in lower case.
template <typename Forms>
std::size_t sizeOfForm(std::string_view text, const Forms& forms)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (const std::string_view form : forms) {
        std::size_t same = 0;
        while (same < form.size() && same < text.size() && lower(text[same]) == form[same])
            ++same;
        if (same == form.size())
            return same;
    }
    return 0;
}

} // namespace lectern::search
