#include "search/completion.h"

#include "search/folding.h"
#include "search/query_words.h"

#include <algorithm>
#include <array>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;
using Kind = CompletionPlace::Kind;

constexpr std::array kBlanks {" "sv, "\t"sv, "　"sv, "\u00A0"sv};
constexpr std::array kOpeners {"-"sv, "－"sv, "−"sv, "("sv, "（"sv};
constexpr std::array kQuotes {"\""sv, "“"sv, "”"sv, "„"sv, "＂"sv, "「"sv, "」"sv, "『"sv, "』"sv};

/// Where the word begins that ends at the cursor: blanks inside quotation marks are its own.
std::size_t wordBegin(std::string_view typed, std::size_t cursor)
{
    std::size_t begin = 0;
    bool isQuoted = false;
    for (std::size_t at = 0; at < cursor;) {
        const auto rest = typed.substr(at);
        const std::size_t quote = sizeOfForm(rest, kQuotes);
        const std::size_t blank = sizeOfForm(rest, kBlanks);
        isQuoted = isQuoted != (quote > 0);
        at += std::max<std::size_t>({quote, blank, 1});
        if (blank > 0 && !isQuoted)
            begin = at;
    }
    return begin;
}

bool isAtWordEnd(std::string_view typed, std::size_t cursor)
{
    return cursor == typed.size() || sizeOfForm(typed.substr(cursor), kBlanks) > 0
        || typed[cursor] == ')';
}

bool hasValues(Field field)
{
    return field == Field::Author || field == Field::Category || field == Field::Tag
        || field == Field::Title;
}

void takeValue(CompletionPlace& place, const FieldWord& word)
{
    if (word.kind != FieldKind::Text) {
        place.choices = choicesBeginning(word.kind, place.text);
        place.kind = place.choices.empty() ? Kind::Nothing : Kind::Choice;
        return;
    }
    place.field = word.field;
    const std::string_view text = place.text;
    const std::size_t quote = sizeOfForm(text, kQuotes);
    place.text = text.substr(quote);
    const bool isClosed = quote > 0 && std::ranges::any_of(kQuotes, [&](std::string_view mark) {
                              return place.text.find(mark) != std::string::npos;
                          });
    place.kind = hasValues(word.field) && !isClosed ? Kind::Value : Kind::Nothing;
}

} // namespace

CompletionPlace completionPlace(std::string_view typed, std::size_t cursor)
{
    if (cursor > typed.size() || !isAtWordEnd(typed, cursor))
        return {};
    CompletionPlace place;
    place.begin = wordBegin(typed, cursor);
    place.end = cursor;
    while (const auto size = sizeOfForm(typed.substr(0, cursor).substr(place.begin), kOpeners))
        place.begin += size;
    const auto word = typed.substr(place.begin, cursor - place.begin);
    if (const auto field = fieldAtBeginning(word)) {
        place.begin += field->second;
        place.text = word.substr(field->second);
        takeValue(place, field->first);
        return place;
    }
    place.text = word;
    const bool isBare = sizeOfForm(word, kQuotes) == 0;
    place.kind = isBare && !fold(word).empty() ? Kind::Word : Kind::Nothing;
    return place;
}

std::string writtenValue(std::string_view value)
{
    // As any text field writes it; the prefix is not part of it.
    const std::string prefix = prefixOf(Field::Tag);
    return tagQuery(value).substr(prefix.size());
}

std::string writtenTerm(Field field, std::string_view value)
{
    return prefixOf(field) + writtenValue(value);
}

Completed complete(std::string_view typed, const CompletionPlace& place, std::string_view written)
{
    Completed completed;
    completed.text = typed.substr(0, place.begin);
    completed.text += written;
    const auto rest = typed.substr(place.end);
    const bool goesOn = written.ends_with(':') || written.ends_with("：");
    if (!goesOn && rest.empty())
        completed.text += ' ';
    completed.cursor = completed.text.size();
    completed.text += rest;
    return completed;
}

} // namespace lectern::search
