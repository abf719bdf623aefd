#include "text/header_literals.h"

#include "text/header_strings.h"
#include "text/header_values.h"

#include <algorithm>

namespace lectern::text {

namespace {

/// The feed robot of the main format, which puts quotation marks around a title and escapes
/// nothing inside.
bool isRobots(HeaderBlock lines)
{
    const auto has = [&lines](std::string_view begin) {
        return std::ranges::any_of(lines, [begin](const HeaderLine& line) {
            return line.indent == 0 && line.text.starts_with(begin);
        });
    };
    return has("comments: false") && (has("headimg:") || has("thumbnail:"));
}

/// `\b`, `\e` and the like, which YAML turns into control characters: a title has none.
bool hasControlEscape(std::string_view raw)
{
    for (std::size_t at = 0; (at = raw.find('\\', at)) < raw.size() - 1; at += 2)
        if (std::string_view("0abefrv").find(raw[at + 1]) != std::string_view::npos)
            return true;
    return false;
}

/// Fields that hold names: categories and tags.
bool isNamesKey(std::string_view key)
{
    return key == "categories" || key == "category" || key == "tags" || key == "tag";
}

/// `#name`, not the comment `# words`.
bool isHashName(std::string_view raw)
{
    return raw.size() > 1 && raw.front() == '#' && raw[1] != ' ' && raw[1] != '\t' && raw[1] != '#';
}

std::vector<HeaderValue> namesBetweenBlanks(std::string_view raw, int line)
{
    std::vector<HeaderValue> names;
    for (std::size_t at = 0; at < raw.size();) {
        const std::size_t end = std::min(raw.find_first_of(" \t", at), raw.size());
        if (end > at)
            names.push_back(HeaderValue::scalar(std::string(raw.substr(at, end - at)), line));
        at = end + 1;
    }
    return names;
}

/// An item that is a name to people only: `-a`, `- #a`.
bool isOddItem(const HeaderLine& item)
{
    return !item.isItem() || isHashName(trimmed(item.text.substr(1)));
}

/// The first of a list's items that is odd; empty where none is, or where other lines stand there.
std::string_view firstOddItem(HeaderBlock block)
{
    std::string_view odd;
    for (const HeaderLine& item : block) {
        if (item.isSkippable())
            continue;
        if (!item.text.starts_with('-') || item.text.starts_with("--"))
            return {};
        if (odd.empty() && isOddItem(item))
            odd = item.text;
    }
    return odd;
}

/// A title in double quotes whose backslashes are the author's.
bool hasOwnBackslashes(std::string_view raw, bool isRobots)
{
    return raw.size() > 2 && raw.starts_with('"') && raw.ends_with('"') && raw[1] != '"'
        && raw.find('\\') != std::string_view::npos && (isRobots || hasControlEscape(raw));
}

} // namespace

HeaderLiterals::HeaderLiterals(HeaderBlock lines)
    : m_lines(lines)
    , m_isRobots(isRobots(lines))
{
}

std::optional<HeaderLiteral> HeaderLiterals::title(std::string_view raw, int line) const
{
    if (raw.empty())
        return std::nullopt;
    if (hasOwnBackslashes(raw, m_isRobots))
        return HeaderLiteral {
            HeaderValue::scalar(std::string(raw.substr(1, raw.size() - 2)), line),
            "YAML would read the title's backslashes as escapes; they were kept as they stand."};
    const std::size_t hash = raw.find(" #");
    const bool isCut = hash != std::string_view::npos && hash + 2 < raw.size()
        && (raw[hash + 2] != ' ' || m_isRobots) && raw.front() != '"' && raw.front() != '\'';
    const bool isOperator = std::string_view("#[{").find(raw.front()) != std::string_view::npos
        || (raw.front() == '!' && !raw.starts_with("!!")) // `!!str 5` is a type
        || (raw.front() == '&' && !isAliased(raw));
    if (!isCut && !isOperator)
        return std::nullopt;
    HeaderLiteral literal {HeaderValue::scalar(std::string(raw), line), {}};
    if (!leadingEntity(raw).empty())
        return literal; // told as EntityBraces or HeaderEntities
    literal.told = isOperator ? "YAML would not read the title's first character, \""
            + std::string(1, raw.front()) + "\", as text; the whole line was taken as the title."
                              : "YAML would cut the title before \"#\"; the whole line was taken "
                                "as the title.";
    return literal;
}

std::optional<HeaderLiteral> HeaderLiterals::names(const std::string& key, std::string_view raw,
                                                   int line, HeaderBlock block,
                                                   HeaderDoubts& doubts) const
{
    if (!isNamesKey(key))
        return std::nullopt;
    HeaderValue names {.kind = HeaderValue::Kind::List, .line = line};
    std::string_view odd;
    if (block.empty() && isHashName(raw)) {
        odd = raw;
        names.items = namesBetweenBlanks(raw, line);
    } else if (raw.empty()) {
        odd = firstOddItem(block);
        for (const HeaderLine& item : odd.empty() ? HeaderBlock {} : block) {
            if (item.isSkippable())
                continue;
            const std::string_view name = trimmed(item.text.substr(1));
            names.items.push_back(isOddItem(item)
                                      ? HeaderValue::scalar(std::string(name), item.number)
                                      : HeaderValueReader(doubts).readItemOf(key, name, item));
        }
    }
    if (odd.empty())
        return std::nullopt;
    return HeaderLiteral {std::move(names),
                          "YAML would not read " + quotedExcerpt(odd) + " below \"" + key
                              + "\" as names; they were taken as such."};
}

/// Whether `&name …` is an anchor that the header uses as `*name` elsewhere.
bool HeaderLiterals::isAliased(std::string_view raw) const
{
    const std::string alias = '*' + std::string(raw.substr(1, raw.find(' ') - 1));
    return std::ranges::any_of(m_lines, [&alias](const HeaderLine& each) {
        return each.text.find(alias) != std::string_view::npos;
    });
}

} // namespace lectern::text
