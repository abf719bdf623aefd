#include "text/header_scalar.h"

#include "text/header_strings.h"

#include <algorithm>

namespace lectern::text {

namespace {

bool isQuote(char byte)
{
    return byte == '"' || byte == '\'';
}

void appendUtf8(std::string& text, char32_t point)
{
    const auto add = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (point < 0x80) {
        add(point);
    } else if (point < 0x800) {
        add(0xC0 | (point >> 6));
        add(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        add(0xE0 | (point >> 12));
        add(0x80 | ((point >> 6) & 0x3F));
        add(0x80 | (point & 0x3F));
    }
}

/// `\uXXXX` at `at` (behind the `u`), outside the surrogates; 0 where it is none.
char32_t hexEscape(std::string_view text, std::size_t at)
{
    char32_t point = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const std::string_view digits = "0123456789abcdef";
        const std::size_t digit = at + i < text.size()
            ? digits.find(asciiLower(text.substr(at + i, 1)))
            : std::string_view::npos;
        if (digit == std::string_view::npos)
            return 0;
        point = point * 16 + static_cast<char32_t>(digit);
    }
    return point >= 0xD800 && point < 0xE000 ? 0 : point;
}

/// Undoes the backslash at `at`, which moves behind the escape. Unknown ones stay as they stand.
void appendEscape(std::string& text, std::string_view raw, std::size_t& at)
{
    const char named = at + 1 < raw.size() ? raw[at + 1] : '\0';
    const char32_t point = named == 'u' ? hexEscape(raw, at + 2) : 0;
    if (point != 0) {
        appendUtf8(text, point);
        at += 6;
        return;
    }
    at += 2;
    switch (named) {
    case 'n':
        text += '\n';
        break;
    case 't':
        text += '\t';
        break;
    case '"':
    case '\\':
    case '/':
        text += named;
        break;
    default:
        text += '\\';
        if (named != '\0')
            text += named;
    }
}

/// Reads `raw` by YAML's rules; empty where it does not end at the end or before a comment.
std::optional<QuotedText> readWellFormed(std::string_view raw)
{
    const char quote = raw.front();
    QuotedText read {.reading = QuoteReading::WellFormed, .text = {}};
    std::size_t at = 1;
    while (at < raw.size()) {
        if (raw[at] == quote) {
            if (quote != '\'' || at + 1 >= raw.size() || raw[at + 1] != quote)
                break;
            read.text += quote;
            at += 2;
        } else if (raw[at] == '\\' && quote == '"') {
            read.hasEscapes = true;
            appendEscape(read.text, raw, at);
        } else {
            read.text += raw[at++];
        }
    }
    if (at >= raw.size())
        return std::nullopt;
    const std::string_view rest = raw.substr(at + 1);
    if (!trimmed(rest).empty() && !(rest.starts_with(' ') && trimmed(rest).starts_with('#')))
        return std::nullopt;
    return read;
}

/// Takes layers of quotation marks off: `""'SP'""`. Stops before a pair that belongs to the text
/// (`""A" and "B""` means `"A" and "B"`).
int peel(std::string_view& text)
{
    int layers = 0;
    while (text.size() >= 2 && isQuote(text.front()) && text.back() == text.front()) {
        const std::string_view inside = text.substr(1, text.size() - 2);
        const std::string_view core
            = inside.substr(std::min(inside.find_first_not_of("'\""), inside.size()),
                            inside.find_last_not_of("'\"") + 1
                                - std::min(inside.find_first_not_of("'\""), inside.size()));
        const auto marksInside = std::ranges::count(core, text.front());
        if (layers > 0 && marksInside > 0 && marksInside % 2 == 0)
            break;
        text = inside;
        ++layers;
    }
    return layers;
}

bool isFlowItemSafe(std::string_view raw)
{
    return raw.find_first_of("#{}[]&*!|>'\"%@`:?,\\\t") == std::string_view::npos
        && raw.front() != '-';
}

/// One list of a flow, from behind its bracket.
class FlowReader final {
public:
    FlowReader(std::string_view raw, int line)
        : m_raw(raw)
        , m_line(line)
    {
    }

    std::optional<HeaderValue> read(int depth)
    {
        if (depth > kMaxHeaderNesting)
            return std::nullopt;
        HeaderValue list {.kind = HeaderValue::Kind::List, .line = m_line};
        while (true) {
            skipBlanks();
            if (m_at >= m_raw.size())
                return std::nullopt;
            if (m_raw[m_at] == ']') {
                ++m_at;
                return list;
            }
            if (m_raw[m_at] == ',') {
                ++m_at;
                continue;
            }
            auto item = m_raw[m_at] == '[' ? readNested(depth) : readItem();
            if (!item)
                return std::nullopt;
            list.items.push_back(*std::move(item));
        }
    }

    std::string_view rest() const { return m_raw.substr(m_at); }
    bool isCertain() const { return m_isCertain; }

private:
    void skipBlanks()
    {
        while (m_at < m_raw.size() && (m_raw[m_at] == ' ' || m_raw[m_at] == '\t'))
            ++m_at;
    }

    std::optional<HeaderValue> readNested(int depth)
    {
        ++m_at;
        return read(depth + 1);
    }

    std::optional<HeaderValue> readItem()
    {
        const std::size_t begin = m_at;
        if (isQuote(m_raw[m_at])) { // to the mark before a comma or bracket
            const char quote = m_raw[m_at];
            for (std::size_t i = m_at + 1; i < m_raw.size(); ++i) {
                if (m_raw[i] != quote)
                    continue;
                const std::size_t after = m_raw.find_first_not_of(" \t", i + 1);
                if (after == std::string_view::npos || m_raw[after] == ',' || m_raw[after] == ']') {
                    m_at = i + 1;
                    return quoted(m_raw.substr(begin, m_at - begin));
                }
            }
        }
        m_at = std::min(m_raw.find_first_of(",]", begin), m_raw.size());
        const std::string_view item = trimmed(m_raw.substr(begin, m_at - begin));
        m_isCertain = m_isCertain && !item.empty() && isFlowItemSafe(item);
        if (isNullWord(item))
            return HeaderValue {.line = m_line};
        return HeaderValue::scalar(std::string(item), m_line);
    }

    HeaderValue quoted(std::string_view raw)
    {
        QuotedText read = readQuoted(raw);
        m_isCertain = m_isCertain && read.reading == QuoteReading::WellFormed && !read.hasEscapes;
        return HeaderValue::scalar(std::move(read.text), m_line);
    }

    std::string_view m_raw;
    int m_line;
    std::size_t m_at = 0;
    bool m_isCertain = true;
};

} // namespace

QuotedText readQuoted(std::string_view raw)
{
    if (raw.empty() || !isQuote(raw.front()))
        return {QuoteReading::None, std::string(raw)};
    if (auto read = readWellFormed(raw))
        return *std::move(read);
    std::string_view inside = raw;
    const int layers = peel(inside);
    if (layers > 0)
        return {layers > 1 ? QuoteReading::Piled : QuoteReading::Unescaped, std::string(inside)};
    if (raw.find(raw.front(), 1) == std::string_view::npos)
        return {QuoteReading::Unclosed, std::string(raw.substr(1))};
    return {QuoteReading::Partial, std::string(raw)};
}

bool isSafePlain(std::string_view raw)
{
    constexpr std::string_view indicators = ",[]{}#&*!|>'\"%@`";
    if (indicators.find(raw.front()) != std::string_view::npos)
        return false;
    const bool isIndicator = raw.front() == '-' || raw.front() == '?' || raw.front() == ':';
    if (isIndicator && (raw.size() == 1 || raw[1] == ' '))
        return false;
    if (raw.ends_with(':') || raw.find(": ") != std::string_view::npos
        || raw.find(" #") != std::string_view::npos)
        return false;
    return std::ranges::none_of(raw,
                                [](unsigned char byte) { return byte < 0x20 || byte == 0x7F; });
}

std::optional<HeaderValue> readFlowList(std::string_view raw, int line, bool& isCertain)
{
    if (!raw.starts_with('['))
        return std::nullopt;
    FlowReader reader(raw.substr(1), line);
    auto list = reader.read(1);
    if (!list)
        return std::nullopt;
    const std::string_view rest = reader.rest();
    if (!trimmed(rest).empty() && !(rest.starts_with(' ') && trimmed(rest).starts_with('#')))
        return std::nullopt;
    isCertain = isCertain && reader.isCertain();
    return list;
}

bool isNullWord(std::string_view raw)
{
    return raw == "~" || raw == "null" || raw == "Null" || raw == "NULL";
}

} // namespace lectern::text
