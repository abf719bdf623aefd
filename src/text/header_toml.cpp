#include "text/header_toml.h"

#include "text/header_scalar.h"
#include "text/header_strings.h"
#include "text/lines.h"
#include "text/problem.h"

#include <algorithm>
#include <sstream>

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
// A debug build would abort on `[: x]`; without the assertion toml++ reports the error it also
// checks.
#define TOML_ASSERT(expr) static_assert(true)
#include <toml++/toml.h>

namespace lectern::text {

namespace {

class TomlConverter final {
public:
    TomlConverter(std::string_view header, int firstLine)
        : m_firstLine(firstLine)
    {
        for (LineReader lines(header); !lines.atEnd();)
            m_lines.push_back(lines.next().text);
    }

    HeaderValue convert(const toml::node& node, int depth) const
    {
        const int line = lineOf(node);
        HeaderValue value {.line = line};
        if (depth > kMaxHeaderNesting)
            return value;
        if (const auto* text = node.as_string())
            return HeaderValue::scalar(text->get(), line);
        if (const auto* array = node.as_array()) {
            value.kind = HeaderValue::Kind::List;
            for (const toml::node& item : *array)
                value.items.push_back(convert(item, depth + 1));
            return value;
        }
        if (const auto* table = node.as_table()) {
            value.kind = HeaderValue::Kind::Map;
            for (const auto& [key, item] : *table) {
                value.keys.emplace_back(key.str());
                value.items.push_back(convert(item, depth + 1));
            }
            return value;
        }
        return HeaderValue::scalar(asWritten(node), line);
    }

    int lineOf(const toml::node& node) const
    {
        return m_firstLine
            + static_cast<int>(std::max<toml::source_index>(1, node.source().begin.line)) - 1;
    }

private:
    /// Numbers, truth values and dates: what stands between the value's begin and end.
    std::string asWritten(const toml::node& node) const
    {
        const toml::source_region& region = node.source();
        if (region.begin.line == region.end.line && region.begin.line > 0
            && region.begin.line <= m_lines.size()) {
            const std::string_view line = m_lines[region.begin.line - 1];
            const bool isAscii
                = std::ranges::none_of(line, [](char byte) { return (byte & 0x80) != 0; });
            if (isAscii && region.end.column > region.begin.column
                && region.end.column <= line.size() + 1)
                return std::string(trimmed(
                    line.substr(region.begin.column - 1, region.end.column - region.begin.column)));
        }
        std::ostringstream text;
        node.visit([&text](const auto& each) { text << each; });
        return text.str();
    }

    int m_firstLine;
    std::vector<std::string_view> m_lines;
};

/// Every byte beyond ASCII as `~` and two letters, and `~` as `~~`.
std::string asAscii(std::string_view text)
{
    std::string ascii;
    ascii.reserve(text.size() * 2);
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        ascii += value < 0x80 ? byte : '~';
        if (value >= 0x80)
            (ascii += static_cast<char>('a' + value / 16)) += static_cast<char>('a' + value % 16);
        else if (byte == '~')
            ascii += '~';
    }
    return ascii;
}

/// TOML allows letters beyond ASCII in strings and comments only. toml++ 3.3 does not reject
/// others: its is_non_ascii_horizontal_whitespace runs into __builtin_unreachable on most of them.
/// What is a string is for toml++ to say (`20t"…` begins none): outside of strings and comments
/// `~` is as little TOML as the letters.
toml::parse_result parseSafely(std::string_view header)
{
    const bool isAscii = std::ranges::none_of(header, [](char byte) { return (byte & 0x80) != 0; });
    if (!isAscii)
        if (auto rejected = toml::parse(asAscii(header)); !rejected)
            return rejected;
    return toml::parse(header);
}

/// `key = value` lines; what follows a `[table]` line is that table's.
HeaderFields readLines(std::string_view header, int firstLine)
{
    HeaderFields read;
    std::string table;
    for (LineReader lines(header, firstLine); !lines.atEnd();) {
        const Line line = lines.next();
        const std::string_view bare = trimmed(line.text);
        if (bare.starts_with('[') && bare.ends_with(']')) {
            table = std::string(trimmed(bare.substr(1, bare.size() - 2))) + '.';
            continue;
        }
        const auto key = bare.starts_with('#') ? std::nullopt : splitKeyLine(bare, '=');
        if (!key)
            continue;
        bool isCertain = true;
        QuotedText text = readQuoted(key->value);
        if (text.reading == QuoteReading::None) // a number or a date, and perhaps a comment
            text.text = trimmed(key->value.substr(0, key->value.find(" #")));
        HeaderValue value = HeaderValue::scalar(std::move(text.text), line.number);
        if (auto list = readFlowList(key->value, line.number, isCertain))
            value = *std::move(list);
        read.fields.push_back({table + std::string(key->key), std::move(value), line.number});
    }
    return read;
}

} // namespace

HeaderFields readTomlHeader(std::string_view header, int firstLine)
{
    header = header.substr(0, kMaxHeaderBytes);
    int brokenLine = firstLine;
    if (header.size() <= kMaxStrictHeaderBytes) {
        const toml::parse_result result = parseSafely(header);
        if (result) {
            const TomlConverter converter(header, firstLine);
            HeaderFields read;
            for (const auto& [key, node] : result.table())
                read.fields.push_back(
                    {std::string(key.str()), converter.convert(node, 0), converter.lineOf(node)});
            std::ranges::stable_sort(read.fields, {}, &HeaderField::line);
            return read;
        }
        brokenLine
            += static_cast<int>(std::max<toml::source_index>(1, result.error().source().begin.line))
            - 1;
    }
    HeaderFields read = readLines(header, firstLine);
    read.problems.push_back(
        problemAt(brokenLine, ProblemKind::HeaderNotToml,
                  "Line " + std::to_string(brokenLine)
                      + " of the header breaks TOML's rules; the header was read line by "
                        "line instead."));
    return read;
}

} // namespace lectern::text
