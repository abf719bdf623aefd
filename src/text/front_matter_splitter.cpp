#include "text/front_matter.h"
#include "text/header_strings.h"
#include "text/header_value.h"
#include "text/lines.h"
#include "text/problem.h"
#include "text/repeated_header.h"

#include <limits>
#include <optional>

namespace lectern::text {

namespace {

/// Lines looked at where no fence says that there is a header at all, or where it ends.
constexpr int kMaxUnfencedLines = 400;
/// How far a value may run over lines that look like nothing before a known key must follow.
constexpr int kMaxStrayLines = 20;

/// What a line could be in a YAML header.
enum class LineLook { Blank, Fence, Key, KnownKey, Item, Indented, Comment, Markup, Stray };

bool isFence(std::string_view line, char mark)
{
    const std::string_view bare = trimmedEnd(line);
    return bare.size() >= 3 && bare.find_first_not_of(mark) == std::string_view::npos;
}

bool isClosingFence(std::string_view line)
{
    return isFence(line, '-') || trimmedEnd(line) == "...";
}

LineLook look(std::string_view line)
{
    if (trimmed(line).empty())
        return LineLook::Blank;
    if (isClosingFence(line))
        return LineLook::Fence;
    const char first = line.front();
    if (first == '<')
        return LineLook::Markup;
    if (first == ' ' || first == '\t')
        return LineLook::Indented;
    if (line == "-" || line.starts_with("- ") || line.starts_with("-\t"))
        return LineLook::Item;
    if (first == '#')
        return LineLook::Comment;
    const auto key = splitKeyLine(line);
    if (!key)
        return LineLook::Stray;
    return isKnownKey(asciiLower(key->key)) ? LineLook::KnownKey : LineLook::Key;
}

/// Whether indented markup below this line is its value: `key:`, `key: |`, `key: >-`.
bool opensBlock(std::string_view line)
{
    const auto key = splitKeyLine(trimmed(line));
    return key && key->value.find_first_not_of("|>+-0123456789") == std::string_view::npos;
}

/// How far the lines from the reader's place on look like a header.
struct HeaderExtent {
    std::size_t end = 0; ///< offset behind the last line that belongs to it
    int endLine = 0; ///< number of the first line that does not
    // The same where no fence closes it: behind a blank line `Note: …` or a list is the article's,
    // unless a known key follows.
    std::size_t openEnd = 0;
    int openEndLine = 0;
    bool beginsBlank = false; ///< its first line is blank
    int keys = 0;
    int knownKeys = 0;
    bool onlyHeaderLines = true; ///< up to the fence or the limit
    std::optional<Line> fence; ///< the first closing fence
};

/// Reads on to the first closing fence. Lines that look like nothing belong to the header where a
/// known key follows soon: a title may run over several lines at column 0.
HeaderExtent measureHeader(LineReader lines, int maxLines)
{
    HeaderExtent extent;
    int strays = 0;
    bool isInBody = false;
    bool isInBlock = false;
    bool isAfterBlank = false;
    bool isDoubtful = false;
    for (int read = 0; !lines.atEnd() && read < maxLines; ++read) {
        const Line line = lines.next();
        // A fence this far behind the last header line is a rule of the body.
        if (line.next > kMaxHeaderBytes || (isInBody && read > kMaxUnfencedLines))
            break;
        LineLook found = look(line.text);
        if (found == LineLook::Indented && extent.keys == 0)
            found = look(trimmed(line.text)); // a header may be indented as a whole
        if (found == LineLook::Fence) {
            extent.fence = line;
            break;
        }
        if (found == LineLook::Blank || isInBody) {
            extent.beginsBlank = extent.beginsBlank || read == 0;
            isAfterBlank = true;
            continue;
        }
        if (found == LineLook::Indented && !isInBlock && trimmed(line.text).starts_with('<'))
            found = LineLook::Markup;
        strays = found == LineLook::Stray ? strays + 1 : strays;
        const bool isKey = found == LineLook::Key || found == LineLook::KnownKey;
        const bool pastStrays = strays > 0 && found != LineLook::KnownKey;
        if (found == LineLook::Markup || strays > kMaxStrayLines
            || (extent.keys == 0 && !isKey && found != LineLook::Comment)) {
            extent.onlyHeaderLines = false;
            isInBody = true;
            continue;
        }
        isDoubtful = found != LineLook::KnownKey
            && (isDoubtful || (isAfterBlank && extent.keys > 0 && (isKey || !isInBlock)));
        isAfterBlank = false;
        isInBlock = isKey ? opensBlock(line.text) : isInBlock;
        extent.keys += isKey;
        extent.knownKeys += found == LineLook::KnownKey;
        // A comment is also a Markdown heading: it is the header's only if more header follows.
        if (pastStrays || found == LineLook::Comment)
            continue;
        strays = 0;
        extent.end = line.next;
        extent.endLine = line.number + 1;
        if (isDoubtful)
            continue;
        extent.openEnd = extent.end;
        extent.openEndLine = extent.endLine;
    }
    extent.onlyHeaderLines = extent.onlyHeaderLines && strays == 0;
    return extent;
}

SplitText noHeader(std::string_view text)
{
    SplitText split;
    split.body = text;
    split.problems.push_back(problemAt(1, ProblemKind::NoHeader,
                                       "The file has no header; all of it was read as the body."));
    return split;
}

/// The header between `begin` (at `beginLine`) and a closing fence.
SplitText closedHeader(std::string_view text, HeaderKind kind, const Line& opening,
                       const Line& closing)
{
    SplitText split;
    split.kind = kind;
    split.header = text.substr(opening.next, closing.begin - opening.next);
    split.headerLine = opening.number + 1;
    split.body = text.substr(closing.next);
    split.bodyLine = closing.number + 1;
    return split;
}

SplitText unclosedHeader(std::string_view text, HeaderKind kind, std::size_t begin, int beginLine,
                         const HeaderExtent& extent)
{
    SplitText split;
    split.kind = kind;
    split.header = text.substr(begin, extent.openEnd - begin);
    split.headerLine = beginLine;
    split.body = text.substr(extent.openEnd);
    split.bodyLine = extent.openEndLine;
    split.problems.push_back(problemAt(extent.openEndLine - 1, ProblemKind::HeaderNotClosed,
                                       "The header is never closed; it was taken to end after line "
                                           + std::to_string(extent.openEndLine - 1)
                                           + ", its last line that looks like a header."));
    return split;
}

bool isBlankText(std::string_view text)
{
    return trimmed(text).empty();
}

SplitText splitYaml(std::string_view text, const Line& opening)
{
    LineReader lines(text.substr(opening.next), opening.number + 1);
    const int maxLines = std::numeric_limits<int>::max();
    HeaderExtent extent = measureHeader(lines, maxLines);
    extent.end += opening.next;
    extent.openEnd += opening.next;
    if (extent.fence) {
        Line closing = *extent.fence;
        closing.begin += opening.next;
        closing.next += opening.next;
        const std::string_view between = text.substr(opening.next, closing.begin - opening.next);
        const std::string_view stripped = trimmed(between);
        const bool isJson = stripped.starts_with('{') && stripped.ends_with('}');
        // What stands behind the last key must not be the article (the next `---` is then a rule).
        const bool endsAsHeader = extent.onlyHeaderLines
            || (extent.knownKeys > 0 && closing.number - extent.endLine <= kMaxStrayLines
                && between.substr(extent.end - opening.next).find('<') == std::string_view::npos
                && !isBlankText(between.substr(0, extent.end - opening.next))
                && between.substr(extent.end - opening.next).find("\n\n")
                    == std::string_view::npos);
        const bool isEmpty = stripped.empty();
        // `---`, a blank line, `Note: …`, `---` are a paragraph between two rules.
        const bool holdsKeys = extent.knownKeys > 0
            || (extent.keys > 0 && extent.onlyHeaderLines && !extent.beginsBlank);
        if (isJson)
            return closedHeader(text, HeaderKind::Json, opening, closing);
        if (isEmpty || (holdsKeys && endsAsHeader))
            return closedHeader(text, HeaderKind::Yaml, opening, closing);
    }
    if (extent.knownKeys == 0)
        return noHeader(text);
    SplitText split
        = unclosedHeader(text, HeaderKind::Yaml, opening.next, opening.number + 1, extent);
    return split;
}

SplitText splitToml(std::string_view text, const Line& opening)
{
    HeaderExtent extent;
    LineReader lines(text.substr(opening.next), opening.number + 1);
    bool isStillHeader = true;
    while (!lines.atEnd()) {
        Line line = lines.next();
        line.begin += opening.next;
        line.next += opening.next;
        if (isFence(line.text, '+')) {
            const bool isEmpty = isBlankText(text.substr(opening.next, line.begin - opening.next));
            if (extent.keys == 0 && !isEmpty)
                break;
            return closedHeader(text, HeaderKind::Toml, opening, line);
        }
        if (!isStillHeader)
            continue;
        const std::string_view bare = trimmed(line.text);
        const bool isKey = splitKeyLine(bare, '=').has_value();
        isStillHeader = bare.empty() || isKey || bare.starts_with('[') || bare.starts_with('"')
            || bare.starts_with(']') || bare.starts_with('\'');
        extent.keys += isKey;
        if (isStillHeader && !bare.empty()) {
            extent.openEnd = line.next;
            extent.openEndLine = line.number + 1;
        }
    }
    if (extent.keys == 0)
        return noHeader(text);
    SplitText split
        = unclosedHeader(text, HeaderKind::Toml, opening.next, opening.number + 1, extent);
    return split;
}

/// Offset behind the brace that closes the one at `begin`; npos where it stays open.
std::size_t endOfJsonObject(std::string_view text, std::size_t begin)
{
    int depth = 0;
    bool inString = false;
    for (std::size_t i = begin; i < text.size(); ++i) {
        const char byte = text[i];
        if (inString) {
            i += byte == '\\';
            inString = byte != '"';
        } else if (byte == '"') {
            inString = true;
        } else if (byte == '{') {
            ++depth;
        } else if (byte == '}' && --depth == 0) {
            return i + 1;
        }
    }
    return std::string_view::npos;
}

/// Cuts at the line that begins at or behind `offset`; lines are counted from the text's start.
SplitText cutJson(std::string_view text, std::size_t begin, std::size_t end, int beginLine)
{
    SplitText split;
    split.kind = HeaderKind::Json;
    split.header = text.substr(begin, end - begin);
    split.headerLine = beginLine;
    LineReader lines(text.substr(begin), beginLine);
    Line line;
    while (!lines.atEnd() && begin + line.next < end)
        line = lines.next();
    // The rest of the object's last line, and Hexo's `;;;` behind it, are not the body's.
    if (isBlankText(text.substr(end, begin + line.next - end))) {
        LineReader ahead = lines;
        if (!ahead.atEnd()) {
            const Line fence = ahead.next();
            if (isFence(fence.text, ';'))
                line = fence;
        }
        end = begin + line.next;
    }
    split.body = text.substr(end);
    split.bodyLine = begin + line.next == end ? line.number + 1 : line.number;
    return split;
}

/// `{ "title": … }`, not `{{ page.title }}`, `{% include %}` or `{: .class}`.
std::optional<SplitText> splitJsonObject(std::string_view text, const Line& first)
{
    const std::size_t begin = first.begin + first.text.find('{');
    const std::string_view inside = trimmed(text.substr(begin + 1, 4096));
    if (!inside.starts_with('"') && !inside.starts_with('}'))
        return std::nullopt;
    const std::size_t end = endOfJsonObject(text, begin);
    if (end == std::string_view::npos)
        return std::nullopt;
    return cutJson(text, begin, end, first.number);
}

/// Hexo's JSON: `"title": "…",` lines without braces, ended (and perhaps begun) by `;;;`.
std::optional<SplitText> splitSemicolons(std::string_view text, const Line& first)
{
    const bool isOpened = isFence(first.text, ';');
    if (!isOpened && !trimmed(first.text).starts_with('"'))
        return std::nullopt;
    const std::size_t begin = isOpened ? first.next : first.begin;
    LineReader lines(text.substr(begin), isOpened ? first.number + 1 : first.number);
    for (int read = 0; !lines.atEnd() && read < kMaxUnfencedLines; ++read) {
        Line line = lines.next();
        if (!isFence(line.text, ';'))
            continue;
        SplitText split;
        split.kind = HeaderKind::Json;
        split.header = text.substr(begin, line.begin);
        split.headerLine = isOpened ? first.number + 1 : first.number;
        split.body = text.substr(begin + line.next);
        split.bodyLine = line.number + 1;
        return split;
    }
    return std::nullopt;
}

SplitText splitLctt(std::string_view text, const Line& first)
{
    SplitText split;
    split.kind = HeaderKind::Lctt;
    split.headerLine = first.number;
    LineReader lines(text.substr(first.begin), first.number);
    std::size_t end = 0;
    split.bodyLine = first.number;
    while (!lines.atEnd()) {
        const Line line = lines.next();
        if (!line.text.starts_with("[#]:"))
            break;
        end = line.next;
        split.bodyLine = line.number + 1;
    }
    split.header = text.substr(first.begin, end);
    split.body = text.substr(first.begin + end);
    return split;
}

/// Hexo allows a header without its opening fence: key lines, then `---`. The line under a Markdown
/// heading looks the same, so known keys must stand there.
SplitText splitUnopened(std::string_view text, const Line& first)
{
    const LineReader lines(text.substr(first.begin), first.number);
    HeaderExtent extent = measureHeader(lines, kMaxUnfencedLines);
    const bool isClosed = extent.fence && extent.onlyHeaderLines && extent.knownKeys > 0;
    if (!isClosed && extent.knownKeys < 2)
        return noHeader(text);
    SplitText split;
    if (isClosed) {
        split.kind = HeaderKind::Yaml;
        split.header = text.substr(first.begin, extent.fence->begin);
        split.headerLine = first.number;
        split.body = text.substr(first.begin + extent.fence->next);
        split.bodyLine = extent.fence->number + 1;
    } else {
        extent.openEnd += first.begin;
        split = unclosedHeader(text, HeaderKind::Yaml, first.begin, first.number, extent);
    }
    split.problems.insert(split.problems.begin(),
                          problemAt(first.number, ProblemKind::NoOpeningFence,
                                    "The header has no opening line; it was taken to begin in line "
                                        + std::to_string(first.number) + '.'));
    return split;
}

} // namespace

SplitText splitFrontMatter(std::string_view text)
{
    LineReader lines(text);
    Line first;
    do {
        if (lines.atEnd())
            return noHeader(text);
        first = lines.next();
    } while (isBlankText(first.text));

    if (isFence(first.text, '-')) {
        SplitText split = splitYaml(text, first);
        passRepeatedHeader(split);
        return split;
    }
    if (isFence(first.text, '+'))
        return splitToml(text, first);
    if (first.text.starts_with("[#]:"))
        return splitLctt(text, first);
    if (trimmed(first.text).starts_with('{'))
        if (auto split = splitJsonObject(text, first))
            return *std::move(split);
    if (auto split = splitSemicolons(text, first))
        return *std::move(split);
    const LineLook found = look(first.text);
    if (found == LineLook::KnownKey || found == LineLook::Key)
        return splitUnopened(text, first);
    return noHeader(text);
}

} // namespace lectern::text
