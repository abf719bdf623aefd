#include "text/header_lines.h"

#include "text/header_scalar.h"
#include "text/header_strings.h"
#include "text/lines.h"
#include "text/problem.h"

#include <algorithm>
#include <span>

namespace lectern::text {

namespace {

/// A line with its indent taken off. Tabs count as four columns, as people see them.
struct HeaderLine {
    std::string_view text; ///< trimmed
    std::size_t indent = 0;
    bool hasTabIndent = false;
    int number = 0;

    bool isItem() const { return text == "-" || text.starts_with("- ") || text.starts_with("-\t"); }
    bool isSkippable() const { return text.empty() || text.starts_with('#'); }
};

HeaderLine headerLine(const Line& line)
{
    HeaderLine read {.text = {}, .number = line.number};
    std::size_t at = 0;
    for (; at < line.text.size() && (line.text[at] == ' ' || line.text[at] == '\t'); ++at) {
        read.hasTabIndent = read.hasTabIndent || line.text[at] == '\t';
        read.indent += line.text[at] == '\t' ? 4 - read.indent % 4 : 1;
    }
    const std::string_view rest = line.text.substr(at);
    read.text = rest.substr(0, rest.find_last_not_of(" \t\v\f") + 1);
    return read;
}

using Block = std::span<const HeaderLine>;

/// How far a quoted title may run over lines that look like keys.
constexpr std::size_t kMaxQuotedLines = 20;

/// The feed robot of the main format, which puts quotation marks around a title and escapes
/// nothing inside.
bool isRobots(const std::vector<HeaderLine>& lines)
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

/// Fields whose text is prose: `#`, `[` and the like at their start are the author's.
bool isProseKey(std::string_view key)
{
    return key == "title" || key == "subtitle";
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

class HeaderScanner final {
public:
    explicit HeaderScanner(std::vector<HeaderLine> lines)
        : m_lines(std::move(lines))
        , m_isRobots(isRobots(m_lines))
    {
    }

    ScannedHeader scan()
    {
        std::size_t at = 0;
        while (at < m_lines.size()) {
            const HeaderLine& line = m_lines[at];
            const auto key = line.isSkippable() ? std::nullopt : splitKeyLine(line.text);
            ++at;
            if (!line.text.empty() && (line.indent > 0 || !key || line.hasTabIndent))
                doubtUnless(line.isSkippable() && !line.hasTabIndent, line);
            if (!key)
                continue;
            if (!key->isPlainKey)
                doubt(line.number);
            const std::size_t end = std::max(endOfBlock(at, line.indent), endOfQuotes(*key, at));
            readField(*key, line, Block(m_lines).subspan(at, end - at));
            at = end;
        }
        return std::move(m_result);
    }

private:
    void doubt(int line)
    {
        if (m_result.isCertain)
            m_result.doubtLine = line;
        m_result.isCertain = false;
    }
    void doubtUnless(bool fine, const HeaderLine& line)
    {
        if (!fine)
            doubt(line.number);
    }
    void repair(ProblemKind kind, int line, std::string message)
    {
        doubt(line);
        m_result.read.problems.push_back(problemAt(line, kind, std::move(message)));
    }

    /// The lines that belong to the key before `at`: up to the next key line of the same depth.
    std::size_t endOfBlock(std::size_t at, std::size_t indent) const
    {
        while (at < m_lines.size()
               && (m_lines[at].indent > indent || m_lines[at].isSkippable() || m_lines[at].isItem()
                   || !splitKeyLine(m_lines[at].text)))
            ++at;
        return at;
    }

    /// Behind the line that closes the quotation mark a title opens; `at` where it opens none.
    /// Lines between may look like keys (`second line: x`), but not like one of ours.
    std::size_t endOfQuotes(const KeyLine& key, std::size_t at) const
    {
        const std::string_view raw = key.value;
        const bool isOpen = isProseKey(asciiLower(key.key)) && !raw.empty()
            && (raw.front() == '"' || raw.front() == '\'')
            && (raw.size() == 1 || raw.back() != raw.front());
        const std::size_t limit = std::min(m_lines.size(), at + kMaxQuotedLines);
        for (std::size_t next = at; isOpen && next < limit; ++next) {
            const auto other = splitKeyLine(m_lines[next].text);
            if (other && isKnownKey(asciiLower(other->key)))
                break;
            if (m_lines[next].text.ends_with(raw.front()))
                return next + 1;
        }
        return at;
    }

    void readField(const KeyLine& key, const HeaderLine& line, Block block)
    {
        while (!block.empty() && block.back().isSkippable())
            block = block.first(block.size() - 1);
        m_key = asciiLower(key.key);
        const bool isProse = isProseKey(m_key);
        if (auto names = readOddNames(key.value, line.number, block)) {
            m_result.read.fields.push_back({std::string(key.key), *std::move(names), line.number});
            m_result.literals.push_back(m_result.read.fields.back());
            return;
        }
        m_result.read.fields.push_back(
            {std::string(key.key), readValue(key.value, line.number, block, 0), line.number});
        if (isProse && block.empty())
            keepLiteral(key, line.number);
    }

    /// `tags: #a #b`, a comment to YAML, and lists with items like `-a` (one text to YAML) and
    /// `- #a` (nothing): names all the same. Empty where YAML reads what was meant.
    std::optional<HeaderValue> readOddNames(std::string_view raw, int line, Block block)
    {
        if (!isNamesKey(m_key))
            return std::nullopt;
        HeaderValue names {.kind = HeaderValue::Kind::List, .line = line};
        std::string_view odd;
        if (block.empty() && isHashName(raw)) {
            odd = raw;
            for (std::size_t at = 0; at < raw.size();) {
                const std::size_t end = std::min(raw.find_first_of(" \t", at), raw.size());
                if (end > at)
                    names.items.push_back(
                        HeaderValue::scalar(std::string(raw.substr(at, end - at)), line));
                at = end + 1;
            }
        } else if (raw.empty()) {
            for (const HeaderLine& item : block) {
                if (item.isSkippable())
                    continue;
                if (!item.text.starts_with('-') || item.text.starts_with("--"))
                    return std::nullopt;
                const std::string_view name = trimmed(item.text.substr(1));
                const bool isOdd = isHashName(name) || !item.isItem();
                odd = isOdd && odd.empty() ? item.text : odd;
                names.items.push_back(isOdd ? HeaderValue::scalar(std::string(name), item.number)
                                            : readItem(name, item, {}, 0));
            }
        }
        if (odd.empty())
            return std::nullopt;
        m_result.literalProblems.push_back(
            problemAt(line, ProblemKind::HeaderNotYaml,
                      "YAML would not read " + quotedExcerpt(odd) + " below \"" + m_key
                          + "\" as names; they were taken as such."));
        return names;
    }

    /// Whether `&name …` is an anchor that the header uses as `*name` elsewhere.
    bool isAliased(std::string_view raw) const
    {
        const std::string alias = '*' + std::string(raw.substr(1, raw.find(' ') - 1));
        return std::ranges::any_of(m_lines, [&alias](const HeaderLine& each) {
            return each.text.find(alias) != std::string_view::npos;
        });
    }

    /// Where YAML would not read a one-line title as it stands, but not reject it either.
    void keepLiteral(const KeyLine& key, int line)
    {
        const std::string_view raw = key.value;
        if (raw.empty())
            return;
        if (keepBackslashes(raw, line))
            return;
        const std::size_t hash = raw.find(" #");
        const bool isCut = hash != std::string_view::npos && hash + 2 < raw.size()
            && (raw[hash + 2] != ' ' || m_isRobots) && raw.front() != '"' && raw.front() != '\'';
        const bool isOperator = std::string_view("#[{").find(raw.front()) != std::string_view::npos
            || (raw.front() == '!' && !raw.starts_with("!!")) // `!!str 5` is a type
            || (raw.front() == '&' && !isAliased(raw));
        if (!isCut && !isOperator)
            return;
        m_result.read.fields.back().value = HeaderValue::scalar(std::string(raw), line);
        m_result.literals.push_back(m_result.read.fields.back());
        if (raw.starts_with("&#12"))
            return; // told as EntityBraces
        m_result.literalProblems.push_back(problemAt(
            line, ProblemKind::HeaderNotYaml,
            isOperator ? "YAML would not read the title's first character, \""
                    + std::string(1, raw.front())
                    + "\", as text; the whole line was taken as the title."
                       : "YAML would cut the title before \"" + std::string(raw.substr(hash + 1, 1))
                    + "\"; the whole line was taken as the title."));
    }

    /// A title in double quotes whose backslashes are the author's: `"C:\new's"` of the robot.
    bool keepBackslashes(std::string_view raw, int line)
    {
        const bool isOneQuoted = raw.size() > 2 && raw.starts_with('"') && raw.ends_with('"')
            && raw[1] != '"' && raw.find('\\') != std::string_view::npos;
        if (!isOneQuoted || !(m_isRobots || hasControlEscape(raw)))
            return false;
        const std::string_view inside = raw.substr(1, raw.size() - 2);
        m_result.read.fields.back().value = HeaderValue::scalar(std::string(inside), line);
        m_result.literals.push_back(m_result.read.fields.back());
        m_result.literalProblems.push_back(
            problemAt(line, ProblemKind::HeaderNotYaml,
                      "YAML would read the title's backslashes as escapes; they were kept as they "
                      "stand."));
        return true;
    }

    HeaderValue readValue(std::string_view raw, int line, Block block, int depth)
    {
        if (raw.empty())
            return readBlock(line, block, depth);
        if (raw.starts_with("#") && !isProseKey(m_key)) { // a comment behind the colon
            doubt(line);
            return readBlock(line, block, depth);
        }
        if (raw.front() == '|' || raw.front() == '>') {
            doubt(line);
            if (raw.find_first_not_of("|>+-0123456789") == std::string_view::npos)
                return readBlockScalar(raw.front() == '|', line, block);
        }
        if (raw.front() == '[')
            if (auto list = readList(raw, line, block))
                return *std::move(list);
        if (raw.front() == '"' || raw.front() == '\'')
            return readQuotedValue(raw, line, block);
        return readPlain(raw, line, block);
    }

    HeaderValue readPlain(std::string_view raw, int line, Block block)
    {
        if (!isSafePlain(raw))
            doubt(line);
        // In a title only a mark with a blank behind it begins a comment: `C# #1` is a title.
        const std::size_t comment = raw.find(isProseKey(m_key) ? " # " : " #");
        if (comment != std::string_view::npos)
            raw = trimmed(raw.substr(0, comment));
        if (block.empty()) {
            if (isNullWord(raw))
                return {.line = line};
            return HeaderValue::scalar(std::string(raw), line);
        }
        return HeaderValue::scalar(joined(raw, line, block), line);
    }

    /// The value and its further lines as one, joined with a blank.
    std::string joined(std::string_view raw, int line, Block block)
    {
        std::string text(raw);
        bool atColumn0 = false;
        for (const HeaderLine& more : block) {
            if (more.text.empty())
                continue;
            atColumn0 = atColumn0 || more.indent == 0;
            if (!text.empty())
                text += ' ';
            text += more.text;
        }
        doubt(line);
        if (atColumn0)
            repair(
                ProblemKind::TitleOverLines, line,
                "The value of \"" + m_key
                    + "\" runs over several lines without indent; they were joined with blanks.");
        return text;
    }

    HeaderValue readBlockScalar(bool isLiteral, int line, Block block)
    {
        std::string text;
        for (const HeaderLine& more : block) {
            if (!text.empty())
                text += isLiteral || more.text.empty() ? '\n' : ' ';
            text += more.text;
        }
        return HeaderValue::scalar(std::move(text), line);
    }

    std::optional<HeaderValue> readList(std::string_view raw, int line, Block block)
    {
        std::string text(raw);
        if (!block.empty()) {
            doubt(line);
            for (const HeaderLine& more : block)
                (text += ' ') += more.text;
        }
        bool isCertain = true;
        auto list = readFlowList(text, line, isCertain);
        if (!list || !isCertain)
            doubt(line);
        return list;
    }

    HeaderValue readQuotedValue(std::string_view raw, int line, Block block)
    {
        QuotedText read = readQuoted(raw);
        if (read.hasEscapes)
            doubt(line);
        std::string more;
        if (!block.empty()) {
            more = joined(raw, line, block);
            read = readQuoted(more);
        }
        switch (read.reading) {
        case QuoteReading::None:
        case QuoteReading::WellFormed:
            break;
        case QuoteReading::Piled:
            repair(ProblemKind::PiledQuotes, line,
                   "The value of \"" + m_key
                       + "\" stands in several layers of quotation marks; all were taken off.");
            break;
        case QuoteReading::Unescaped:
            repair(ProblemKind::UnescapedQuote, line,
                   "The quoted value of \"" + m_key
                       + "\" holds its own quotation mark unescaped; the outermost pair was taken "
                         "off.");
            break;
        case QuoteReading::Unclosed:
            repair(ProblemKind::UnescapedQuote, line,
                   "The quotation mark before the value of \"" + m_key
                       + "\" is never closed; it was taken off.");
            break;
        case QuoteReading::Partial:
            repair(ProblemKind::UnescapedQuote, line,
                   "Quotation marks enclose only a part of the value of \"" + m_key
                       + "\"; the whole line was taken as it stands.");
        }
        return HeaderValue::scalar(std::move(read.text), line);
    }

    /// What stands below `key:`: a list, a nested mapping, or text.
    HeaderValue readBlock(int line, Block block, int depth)
    {
        const auto first = std::ranges::find_if(
            block, [](const HeaderLine& each) { return !each.isSkippable(); });
        if (first == block.end())
            return {.line = line};
        noteTabs(block);
        if (depth >= kMaxHeaderNesting)
            return {.line = line};
        if (first->isItem())
            return readItems(line, block, depth);
        if (first->indent > 0 && splitKeyLine(first->text))
            return readMap(line, block, depth);
        return HeaderValue::scalar(joined({}, line, block), line);
    }

    void noteTabs(Block block)
    {
        const auto tabbed = std::ranges::find_if(
            block, [](const HeaderLine& each) { return each.hasTabIndent && !each.text.empty(); });
        if (tabbed == block.end() || m_hasToldTabs)
            return;
        m_hasToldTabs = true;
        repair(ProblemKind::TabIndent, tabbed->number,
               "Line " + std::to_string(tabbed->number)
                   + " is indented with a tab, which YAML forbids; it was read as blanks.");
    }

    HeaderValue readItems(int line, Block block, int depth)
    {
        HeaderValue list {.kind = HeaderValue::Kind::List, .line = line};
        std::optional<std::size_t> indent;
        for (std::size_t at = 0; at < block.size();) {
            const HeaderLine& item = block[at++];
            if (item.isSkippable())
                continue;
            if (!item.isItem() || item.hasTabIndent || (indent && *indent != item.indent))
                doubt(item.number);
            if (!indent)
                indent = item.indent;
            std::size_t end = at;
            while (end < block.size() && !block[end].isItem())
                ++end;
            const std::string_view raw = item.isItem() ? trimmed(item.text.substr(1)) : item.text;
            list.items.push_back(readItem(raw, item, block.subspan(at, end - at), depth));
            at = end;
        }
        return list;
    }

    HeaderValue readItem(std::string_view raw, const HeaderLine& item, Block block, int depth)
    {
        while (!block.empty() && block.back().isSkippable())
            block = block.first(block.size() - 1);
        if (raw.empty() || !block.empty() || raw.starts_with("- "))
            doubt(item.number);
        if (raw.starts_with("- ") && depth < kMaxHeaderNesting) { // its further lines are not seen
            const std::string_view inner = trimmed(raw.substr(2));
            return {.kind = HeaderValue::Kind::List,
                    .items = {readItem(inner, item, block, depth + 1)},
                    .line = item.number};
        }
        const auto key = splitKeyLine(raw);
        if (!key || raw.front() == '"' || raw.front() == '\'')
            return readValue(raw, item.number, block, depth + 1);
        doubt(item.number);
        HeaderValue map {.kind = HeaderValue::Kind::Map, .line = item.number};
        map.keys.emplace_back(key->key);
        map.items.push_back(readValue(key->value, item.number, {}, depth + 1));
        const HeaderValue rest = readMap(item.number, block, depth + 1);
        map.keys.insert(map.keys.end(), rest.keys.begin(), rest.keys.end());
        map.items.insert(map.items.end(), rest.items.begin(), rest.items.end());
        return map;
    }

    HeaderValue readMap(int line, Block block, int depth)
    {
        HeaderValue map {.kind = HeaderValue::Kind::Map, .line = line};
        for (std::size_t at = 0; at < block.size();) {
            const HeaderLine& each = block[at++];
            const auto key = each.isSkippable() ? std::nullopt : splitKeyLine(each.text);
            doubt(each.number);
            if (!key)
                continue;
            std::size_t end = at;
            while (end < block.size() && (block[end].indent > each.indent || block[end].isItem()))
                ++end;
            map.keys.emplace_back(key->key);
            map.items.push_back(
                depth >= kMaxHeaderNesting
                    ? HeaderValue {.line = each.number}
                    : readValue(key->value, each.number, block.subspan(at, end - at), depth + 1));
            at = end;
        }
        return map;
    }

    std::vector<HeaderLine> m_lines;
    bool m_isRobots;
    ScannedHeader m_result;
    std::string m_key; ///< of the field being read, for sentences
    bool m_hasToldTabs = false;
};

} // namespace

ScannedHeader scanHeaderLines(std::string_view header, int firstLine)
{
    std::vector<HeaderLine> lines;
    for (LineReader reader(header, firstLine); !reader.atEnd();)
        lines.push_back(headerLine(reader.next()));
    return HeaderScanner(std::move(lines)).scan();
}

} // namespace lectern::text
