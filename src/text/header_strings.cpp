#include "text/header_strings.h"

#include "text/character_references.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

constexpr std::string_view kAsciiSpace = " \t\r\n\f\v";
constexpr std::array<std::string_view, 4> kWideSpaces {"\u00A0", "\u3000", "\u200B", "\uFEFF"};

constexpr std::array<std::string_view, 57> kKnownKeys {
    "title",       "date",      "categories",  "category",      "tags",       "tag",
    "author",      "authors",   "layout",      "headimg",       "thumbnail",  "comments",
    "updated",     "published", "created",     "description",   "permalink",  "slug",
    "source",      "url",       "link",        "cover",         "image",      "excerpt",
    "summary",     "keywords",  "draft",       "toc",           "weight",     "type",
    "lang",        "language",  "pubdate",     "publishdate",   "lastmod",    "id",
    "subtitle",    "aliases",   "mathjax",     "photos",        "banner",     "abbrlink",
    "top",         "password",  "modified",    "outline",       "path",       "guid",
    "redirect_to", "menu",      "sidebar",     "redirect_from", "taxonomies", "menus",
    "copyright",   "top_img",   "original-url"};

bool isAsciiNameByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
        || (byte >= '0' && byte <= '9') || byte == '_' || byte == '-' || byte == '.';
}

bool isBlank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/// `title：文章`, written with an input method's colon: only behind a key of ours.
std::optional<KeyLine> splitAtWideColon(std::string_view line)
{
    constexpr std::string_view colon = "：";
    constexpr std::size_t longestKey = 24;
    const std::size_t at = line.substr(0, longestKey + colon.size()).find(colon);
    const std::string_view key = trimmedEnd(line.substr(0, at));
    if (at == std::string_view::npos || !isKnownKey(asciiLower(key)))
        return std::nullopt;
    return KeyLine {key, trimmed(line.substr(at + colon.size())), false};
}

std::optional<KeyLine> splitQuotedKey(std::string_view line, char separator)
{
    const std::size_t close = line.find(line.front(), 1);
    if (close == std::string_view::npos || close == 1 || close > 64)
        return std::nullopt;
    const std::string_view rest = trimmed(line.substr(close + 1));
    if (!rest.starts_with(separator))
        return std::nullopt;
    return KeyLine {line.substr(1, close - 1), trimmed(rest.substr(1)), false};
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty()) {
        const std::size_t begin = text.find_first_not_of(kAsciiSpace);
        text.remove_prefix(std::min(begin, text.size()));
        text = text.substr(0, text.find_last_not_of(kAsciiSpace) + 1);
        const std::size_t size = text.size();
        for (const std::string_view space : kWideSpaces) {
            if (text.starts_with(space))
                text.remove_prefix(space.size());
            if (text.ends_with(space))
                text.remove_suffix(space.size());
        }
        if (text.size() == size)
            break;
    }
    return text;
}

std::string_view trimmedEnd(std::string_view text)
{
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

std::string collapsed(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (const char byte : trimmed(text)) {
        const bool isSpace = kAsciiSpace.find(byte) != std::string_view::npos;
        if (!isSpace)
            result += byte;
        else if (!result.ends_with(' '))
            result += ' ';
    }
    return result;
}

std::string asciiLower(std::string_view text)
{
    std::string result(text);
    for (char& byte : result)
        if (byte >= 'A' && byte <= 'Z')
            byte = static_cast<char>(byte - 'A' + 'a');
    return result;
}

std::string quotedExcerpt(std::string_view text)
{
    constexpr std::size_t longest = 60;
    std::string line = collapsed(text);
    if (line.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(line[end]) & 0xC0) == 0x80)
            --end; // not amid a character
        line.erase(end);
        line += "…";
    }
    return '"' + line + '"';
}

std::string_view leadingEntity(std::string_view text)
{
    constexpr std::size_t longest = 33; // &CounterClockwiseContourIntegral;
    if (!text.starts_with('&'))
        return {};
    const std::size_t end = text.substr(0, longest).find(';');
    if (end == std::string_view::npos)
        return {};
    const std::string_view entity = text.substr(0, end + 1);
    const std::string_view name = entity.substr(1, end - 1);
    const bool isName = std::ranges::all_of(name.substr(name.starts_with('#')), [](char byte) {
        return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z')
            || (byte >= 'a' && byte <= 'z');
    });
    return isName && decoded(entity, ReferencePlace::Attribute) != entity ? entity
                                                                          : std::string_view {};
}

UndoneEntities undoEntities(std::string& text)
{
    UndoneEntities undone;
    if (text.find('&') == std::string::npos)
        return undone;
    std::string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view entity = leadingEntity(std::string_view(text).substr(at));
        if (entity.empty()) {
            result += text[at++];
            continue;
        }
        const bool isBrace = entity == "&#123;" || entity == "&#125;";
        (isBrace ? undone.braces : undone.others) = true;
        appendDecoded(result, entity, ReferencePlace::Attribute);
        at += entity.size();
    }
    text = std::move(result);
    return undone;
}

std::optional<KeyLine> splitKeyLine(std::string_view line, char separator)
{
    if (line.empty())
        return std::nullopt;
    if (line.front() == '"' || line.front() == '\'')
        return splitQuotedKey(line, separator);
    if (separator == ':')
        if (const auto wide = splitAtWideColon(line))
            return wide;
    std::size_t end = 0;
    bool isAsciiName = true;
    while (end < line.size() && (isAsciiNameByte(line[end]) || (line[end] & 0x80))) {
        isAsciiName = isAsciiName && !(line[end] & 0x80);
        ++end;
    }
    if (end == 0 || end > 64 || line.front() == '-' || line.front() == '.')
        return std::nullopt;
    std::size_t at = end;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    if (at >= line.size() || line[at] != separator)
        return std::nullopt;
    const std::string_view key = line.substr(0, end);
    const bool blankFollows = at + 1 >= line.size() || isBlank(line[at + 1]);
    // `title:text` is what was meant only where the key is one of ours; `http://…` is no key.
    if (separator == ':' && !blankFollows && (!isKnownKey(asciiLower(key)) || line[at + 1] == '/'))
        return std::nullopt;
    return KeyLine {key, trimmed(line.substr(at + 1)), isAsciiName && blankFollows && at == end};
}

bool isKnownKey(std::string_view key)
{
    return std::ranges::find(kKnownKeys, key) != kKnownKeys.end();
}

} // namespace lectern::text
