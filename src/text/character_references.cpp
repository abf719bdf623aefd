#include "text/character_references.h"

#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace lectern::text {

namespace {

// Names that HTML also reads without a semicolon, in byte order.
// https://html.spec.whatwg.org/multipage/named-characters.html
constexpr std::array<std::string_view, 106> kBareNames {
    "AElig",  "AMP",    "Aacute", "Acirc",  "Agrave", "Aring",  "Atilde", "Auml",   "COPY",
    "Ccedil", "ETH",    "Eacute", "Ecirc",  "Egrave", "Euml",   "GT",     "Iacute", "Icirc",
    "Igrave", "Iuml",   "LT",     "Ntilde", "Oacute", "Ocirc",  "Ograve", "Oslash", "Otilde",
    "Ouml",   "QUOT",   "REG",    "THORN",  "Uacute", "Ucirc",  "Ugrave", "Uuml",   "Yacute",
    "aacute", "acirc",  "acute",  "aelig",  "agrave", "amp",    "aring",  "atilde", "auml",
    "brvbar", "ccedil", "cedil",  "cent",   "copy",   "curren", "deg",    "divide", "eacute",
    "ecirc",  "egrave", "eth",    "euml",   "frac12", "frac14", "frac34", "gt",     "iacute",
    "icirc",  "iexcl",  "igrave", "iquest", "iuml",   "laquo",  "lt",     "macr",   "micro",
    "middot", "nbsp",   "not",    "ntilde", "oacute", "ocirc",  "ograve", "ordf",   "ordm",
    "oslash", "otilde", "ouml",   "para",   "plusmn", "pound",  "quot",   "raquo",  "reg",
    "sect",   "shy",    "sup1",   "sup2",   "sup3",   "szlig",  "thorn",  "times",  "uacute",
    "ucirc",  "ugrave", "uml",    "uuml",   "yacute", "yen",    "yuml"};

// What browsers make of &#128; to &#159;: the characters of windows-1252.
constexpr std::array<char16_t, 32> kWindows1252 {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

constexpr std::size_t kLongestName = 32; // "CounterClockwiseContourIntegral" has 31

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int digitValue(char c, int base)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return base == 16 && lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/// Length of the reference `&#…` at the start of `text`, 0 where it is none.
std::size_t decodeNumber(std::string& out, std::string_view text)
{
    std::size_t at = 2;
    const int base = at < text.size() && (text[at] | 0x20) == 'x' ? 16 : 10;
    at += base == 16 ? 1 : 0;
    const std::size_t firstDigit = at;
    std::uint32_t value = 0;
    for (; at < text.size() && digitValue(text[at], base) >= 0; ++at) {
        if (value <= 0x10FFFF)
            value = value * static_cast<std::uint32_t>(base)
                + static_cast<std::uint32_t>(digitValue(text[at], base));
    }
    if (at == firstDigit)
        return 0;
    if (value >= 128 && value < 160)
        value = kWindows1252[value - 128];
    appendCodePoint(out, value == 0 ? char32_t {0xFFFD} : char32_t {value});
    return at < text.size() && text[at] == ';' ? at + 1 : at;
}

/// `name` ends with its semicolon.
bool appendNamed(std::string& out, std::string_view name)
{
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 16);
    const auto used
        = houdini_unescape_ent(&buffer, reinterpret_cast<const std::uint8_t*>(name.data()),
                               static_cast<bufsize_t>(name.size()));
    if (used > 0)
        out.append(reinterpret_cast<const char*>(buffer.ptr),
                   static_cast<std::size_t>(buffer.size));
    cmark_strbuf_free(&buffer);
    return used > 0;
}

std::size_t decodeBareName(std::string& out, std::string_view name, char after,
                           ReferencePlace place)
{
    for (std::size_t length = std::min<std::size_t>(name.size(), 6); length >= 2; --length) {
        const auto prefix = name.substr(0, length);
        if (!std::binary_search(kBareNames.begin(), kBareNames.end(), prefix))
            continue;
        const char next = length < name.size() ? name[length] : after;
        if (place == ReferencePlace::Attribute && (next == '=' || isAlnum(next)))
            return 0;
        return appendNamed(out, std::string(prefix) + ';') ? length + 1 : 0;
    }
    return 0;
}

/// Length of the reference `&name;` or `&name` at the start of `text`, 0 where it is none.
std::size_t decodeName(std::string& out, std::string_view text, ReferencePlace place)
{
    std::size_t end = 1;
    while (end < text.size() && end <= kLongestName && isAlnum(text[end]))
        ++end;
    if (end < text.size() && text[end] == ';' && appendNamed(out, text.substr(1, end)))
        return end + 1;
    const char after = end < text.size() ? text[end] : ' ';
    return decodeBareName(out, text.substr(1, end - 1), after, place);
}

} // namespace

void appendCodePoint(std::string& out, char32_t codePoint)
{
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = 0xFFFD;
    const auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
    if (codePoint < 0x80) {
        put(codePoint);
    } else if (codePoint < 0x800) {
        put(0xC0 | (codePoint >> 6));
        put(0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
        put(0xE0 | (codePoint >> 12));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    } else {
        put(0xF0 | (codePoint >> 18));
        put(0x80 | ((codePoint >> 12) & 0x3F));
        put(0x80 | ((codePoint >> 6) & 0x3F));
        put(0x80 | (codePoint & 0x3F));
    }
}

void appendDecoded(std::string& out, std::string_view text, ReferencePlace place)
{
    while (!text.empty()) {
        const auto amp = text.find('&');
        out.append(text.substr(0, amp));
        if (amp == std::string_view::npos)
            return;
        text.remove_prefix(amp);
        std::size_t used = 0;
        if (text.size() > 1 && text[1] == '#')
            used = decodeNumber(out, text);
        else if (text.size() > 1 && isAlnum(text[1]))
            used = decodeName(out, text, place);
        if (used == 0)
            out += text[0];
        text.remove_prefix(std::max<std::size_t>(used, 1));
    }
}

std::string decoded(std::string_view text, ReferencePlace place)
{
    std::string out;
    out.reserve(text.size());
    appendDecoded(out, text, place);
    return out;
}

} // namespace lectern::text
