#include "exporter/formulas.h"

#include "exporter/markdown_escape.h"

#include <algorithm>
#include <optional>

namespace lectern::exporter {

namespace {

constexpr std::size_t kLongest = 2000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isPunctuation(char c)
{
    return c > ' ' && c < 0x7f && !isDigit(c) && !isLetter(c);
}

/// A price is no formula: TeX has commands, raised or lowered signs, or groups.
bool looksLikeTex(std::string_view inside)
{
    return inside.find_first_of("\\^_{=") != std::string_view::npos;
}

/// The length of the formula that begins at `at`, its dollars counted, by pandoc's rule
/// (https://pandoc.org/MANUAL.html#math): no blank inside its single dollars, no digit behind.
std::optional<std::size_t> formulaLength(std::string_view text, std::size_t at)
{
    const bool isDisplay = text.substr(at).starts_with("$$");
    const std::string_view sign = isDisplay ? "$$" : "$";
    const std::size_t begin = at + sign.size();
    const std::size_t end = text.find('$', begin);
    if (end == std::string_view::npos || end == begin || end - begin > kLongest
        || !text.substr(end).starts_with(sign))
        return std::nullopt;
    const std::string_view inside = text.substr(begin, end - begin);
    const std::size_t after = end + sign.size();
    const bool isWhole = at == 0 || text[at - 1] != '\\';
    const bool isInline = inside.front() != ' ' && inside.back() != ' '
        && (after == text.size() || !isDigit(text[after]));
    if (!isWhole || (!isDisplay && !isInline) || !looksLikeTex(inside))
        return std::nullopt;
    return after - at;
}

/// Whether CommonMark, GFM and Lectern read the sign at `at` of a formula as it stands.
bool isPlain(std::string_view formula, std::size_t at, bool inCell)
{
    const char before = formula[at - 1]; // a dollar stands at either end
    const char next = formula[at + 1];
    switch (formula[at]) {
    case '\\':
        return !isPunctuation(next);
    case '*':
    case '`':
    case '~':
        return false;
    case '_': // behind a letter it opens nothing
        return isLetter(before) || isDigit(before);
    case '<':
        return !isLetter(next) && std::string_view("/!?").find(next) == std::string_view::npos;
    case '&':
        return !isLetter(next) && next != '#';
    case '=':
        return next != '=';
    case '{':
        return next != '#';
    case ']':
        return next != '(' && next != '[' && next != ':';
    case '[':
        return next != '^' && before != '!';
    case '|':
        return !inCell;
    default:
        return true;
    }
}

bool isPlain(std::string_view formula, bool inCell)
{
    for (std::size_t i = 1; i + 1 < formula.size(); ++i) {
        if (!isPlain(formula, i, inCell))
            return false;
    }
    // A single bracket may belong to a link around the formula.
    return std::ranges::count(formula, '[') == std::ranges::count(formula, ']');
}

std::string written(std::string_view formula, bool inCell)
{
    if (isPlain(formula, inCell))
        return std::string(formula);
    if (formula.starts_with("$$"))
        return escapedMarkdown(formula, inCell);
    return '$' + codeSpan(std::string(formula.substr(1, formula.size() - 2)), inCell) + '$';
}

} // namespace

std::string escapedWithFormulas(std::string_view text, bool inCell)
{
    std::string escaped;
    std::size_t done = 0;
    for (std::size_t at = text.find('$'); at != std::string_view::npos; at = text.find('$', at)) {
        const auto length = formulaLength(text, at);
        if (!length) {
            at += text.substr(at).starts_with("$$") ? 2 : 1;
            continue;
        }
        escaped += escapedMarkdown(text.substr(done, at - done), inCell);
        escaped += written(text.substr(at, *length), inCell);
        done = at += *length;
    }
    return escaped + escapedMarkdown(text.substr(done), inCell);
}

} // namespace lectern::exporter
