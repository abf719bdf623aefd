#include "exporter/markdown_escape.h"

#include "domain/html_escape.h"

#include <algorithm>

namespace lectern::exporter {

namespace {

bool isAsciiWord(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `snake_case` is no emphasis to anyone.
bool standsInWord(std::string_view text, std::size_t at)
{
    return at > 0 && at + 1 < text.size() && isAsciiWord(text[at - 1]) && isAsciiWord(text[at + 1]);
}

bool mustEscape(std::string_view text, std::size_t at, bool inCell)
{
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    switch (text[at]) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '~':
        return true;
    case '_':
        return !standsInWord(text, at);
    case '&':
        return next == '#' || isAsciiWord(next);
    case '=':
        return next == '=' || (at > 0 && text[at - 1] == '=');
    case '{':
        return next == '#';
    case '#': // a heading's end
        return next == '\0';
    case '|':
        return inCell;
    default:
        return false;
    }
}

std::size_t longestRun(std::string_view text, char c)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char each : text) {
        run = each == c ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

void escapeBars(std::string& text)
{
    for (auto at = text.find('|'); at != std::string::npos; at = text.find('|', at + 2))
        text.insert(at, 1, '\\');
}

/// "12." or "3)" of an ordered list: the place of its sign, else npos.
std::size_t listSign(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && isDigit(line[at]))
        ++at;
    const bool isSign = at > 0 && at <= 9 && at < line.size()
        && (line[at] == '.' || line[at] == ')') && (at + 1 == line.size() || line[at + 1] == ' ');
    return isSign ? at : std::string_view::npos;
}

} // namespace

std::string escapedMarkdown(std::string_view text, bool inCell)
{
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (mustEscape(text, i, inCell))
            escaped += '\\';
        escaped += text[i];
    }
    return escaped;
}

std::string escapedLineStart(std::string line)
{
    if (line.empty())
        return line;
    const char next = line.size() > 1 ? line[1] : ' ';
    const char first = line[0];
    if (const auto sign = listSign(line); sign != std::string_view::npos)
        return line.insert(sign, 1, '\\');
    if (const auto end = line.find("]:"); line.starts_with("[^") && end == line.find(']'))
        return line.insert(end + 1, 1, '\\'); // a reference is not yet a note
    const bool isHeading = first == '#' && line.find_first_not_of('#') != 0
        && (line.find_first_not_of('#') == std::string::npos
            || line[line.find_first_not_of('#')] == ' ');
    const bool isList = (first == '-' && (next == ' ' || next == '-'))
        || (first == '+' && next == ' ') || (first == ':' && next == '-');
    if (isHeading || isList || first == '>' || first == '=' || first == '|')
        line.insert(0, 1, '\\');
    return line;
}

std::string escapedAttribute(std::string_view value)
{
    std::string escaped;
    appendEscaped(escaped, value);
    return escaped;
}

std::string linkTarget(const std::string& address, const std::string& title, MarkdownPlace place)
{
    const bool needsBrackets
        = address.empty() || address.find_first_of(" \t\n()<>\\") != std::string::npos;
    std::string target;
    for (std::size_t i = 0; i < address.size(); ++i) {
        const char c = address[i];
        if (c == '<' || c == '>' || c == '\\')
            target += '\\';
        if (c == '\n')
            target += "%0A";
        else if (c == '&' && mustEscape(address, i, false))
            target += "&amp;";
        else
            target += c;
    }
    if (needsBrackets)
        target = '<' + target + '>';
    if (!title.empty()) {
        std::string quoted = escapedMarkdown(title, false);
        std::ranges::replace(quoted, '\n', ' ');
        for (auto at = quoted.find('"'); at != std::string::npos; at = quoted.find('"', at + 2))
            quoted.insert(at, 1, '\\');
        target += " \"" + quoted + '"';
    }
    if (place == MarkdownPlace::Cell)
        escapeBars(target);
    return target;
}

bool isPlainAddress(std::string_view address)
{
    return (address.starts_with("http://") || address.starts_with("https://"))
        && address.find_first_of(" \t\n<>|\\`") == std::string_view::npos;
}

std::string codeSpan(std::string code, bool inCell)
{
    std::ranges::replace(code, '\n', ' ');
    if (code.find_first_not_of(' ') == std::string::npos)
        return {};
    const std::string fence(longestRun(code, '`') + 1, '`');
    const bool needsBlanks
        = code.front() == '`' || code.back() == '`' || (code.front() == ' ' && code.back() == ' ');
    if (inCell)
        escapeBars(code);
    const std::string blank = needsBlanks ? " " : "";
    return fence + blank + code + blank + fence;
}

std::string codeBlock(std::string_view code, std::string_view language)
{
    while (code.ends_with('\n'))
        code.remove_suffix(1);
    const std::string fence(std::max<std::size_t>(3, longestRun(code, '`') + 1), '`');
    return fence + std::string(language) + '\n' + std::string(code) + '\n' + fence;
}

} // namespace lectern::exporter
