#include "text/han_emphasis.h"

#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

// U+10A7F, a sign of Old South Arabian inscriptions, is punctuation to cmark.
constexpr std::string_view kSign = "\xF0\x90\xA9\xBF";
constexpr std::string_view kEscapedSign = "%F0%90%A9%BF"; // in an address

constexpr UChar32 kNone = 0;

UChar32 characterAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<UChar32>(nextCodePoint(text, at)) : kNone;
}

UChar32 characterBefore(std::string_view text, std::size_t at)
{
    if (at == 0)
        return kNone;
    const auto isContinuation
        = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    do
        --at;
    while (at > 0 && isContinuation(text[at]));
    return characterAt(text, at);
}

bool isLetter(UChar32 character)
{
    return character > 0x20 && !u_isspace(character) && !u_ispunct(character);
}

bool opens(UChar32 character)
{
    const auto category = u_charType(character);
    return category == U_START_PUNCTUATION || category == U_INITIAL_PUNCTUATION;
}

/// A sign that ends a phrase: 。：？」 and ” too, which may also be an opening one elsewhere.
bool ends(UChar32 character)
{
    return character > 0x20 && u_ispunct(character) && !opens(character) && character != '"'
        && character != '\'' && character != '*' && character != '\\';
}

std::string without(std::string_view text, std::string_view what)
{
    std::string out;
    out.reserve(text.size());
    for (auto at = text.find(what); at != npos; at = text.find(what)) {
        out += text.substr(0, at);
        text.remove_prefix(at + what.size());
    }
    out += text;
    return out;
}

} // namespace

std::string withEmphasisSigns(std::string_view markdown)
{
    if (markdown.find(kSign) != npos)
        return {};
    std::string out;
    std::size_t done = 0;
    for (auto at = markdown.find("**"); at != npos;) {
        const auto end = std::min(markdown.find_first_not_of('*', at), markdown.size());
        const auto before = characterBefore(markdown, at);
        const auto after = characterAt(markdown, end);
        const bool isBold = end - at == 2 && (before > 0x7F || after > 0x7F);
        const bool endsHere = isBold && ends(before) && isLetter(after);
        const bool opensHere = isBold && isLetter(before) && opens(after);
        if (endsHere || opensHere) {
            const auto place = endsHere ? end : at;
            out += markdown.substr(done, place - done);
            out += kSign;
            done = place;
        }
        at = markdown.find("**", end);
    }
    if (done > 0)
        out += markdown.substr(done);
    return out;
}

std::string withoutEmphasisSigns(std::string_view html)
{
    return without(without(html, kSign), kEscapedSign);
}

} // namespace lectern::text
