#include "text/header_values.h"

#include "text/header_strings.h"

#include <algorithm>

namespace lectern::text {

namespace {

HeaderValue readBlockScalar(bool isLiteral, int line, HeaderBlock block)
{
    std::string text;
    for (const HeaderLine& more : block) {
        if (!text.empty())
            text += isLiteral || more.text.empty() ? '\n' : ' ';
        text += more.text;
    }
    return HeaderValue::scalar(std::move(text), line);
}

} // namespace

bool isProseKey(std::string_view key)
{
    return key == "title" || key == "subtitle";
}

HeaderValue HeaderValueReader::readField(std::string key, std::string_view raw, int line,
                                         HeaderBlock block)
{
    m_key = std::move(key);
    return readValue(raw, line, block, 0);
}

HeaderValue HeaderValueReader::readItemOf(std::string key, std::string_view raw,
                                          const HeaderLine& item)
{
    m_key = std::move(key);
    return readItem(raw, item, {}, 0);
}

HeaderValue HeaderValueReader::readValue(std::string_view raw, int line, HeaderBlock block,
                                         int depth)
{
    if (raw.empty())
        return readBlock(line, block, depth);
    if (raw.starts_with("#") && !isProseKey(m_key)) { // a comment behind the colon
        m_doubts.doubt(line);
        return readBlock(line, block, depth);
    }
    if (raw.front() == '|' || raw.front() == '>') {
        m_doubts.doubt(line);
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

HeaderValue HeaderValueReader::readPlain(std::string_view raw, int line, HeaderBlock block)
{
    if (!isSafePlain(raw))
        m_doubts.doubt(line);
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
std::string HeaderValueReader::joined(std::string_view raw, int line, HeaderBlock block)
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
    m_doubts.doubt(line);
    if (atColumn0)
        m_doubts.repair(
            ProblemKind::TitleOverLines, line,
            "The value of \"" + m_key
                + "\" runs over several lines without indent; they were joined with blanks.");
    return text;
}

std::optional<HeaderValue> HeaderValueReader::readList(std::string_view raw, int line,
                                                       HeaderBlock block)
{
    std::string text(raw);
    if (!block.empty()) {
        m_doubts.doubt(line);
        for (const HeaderLine& more : block)
            (text += ' ') += more.text;
    }
    bool isCertain = true;
    auto list = readFlowList(text, line, isCertain);
    if (!list || !isCertain)
        m_doubts.doubt(line);
    return list;
}

HeaderValue HeaderValueReader::readQuotedValue(std::string_view raw, int line, HeaderBlock block)
{
    QuotedText read = readQuoted(raw);
    if (read.hasEscapes)
        m_doubts.doubt(line);
    std::string more;
    if (!block.empty()) {
        more = joined(raw, line, block);
        read = readQuoted(more);
    }
    tellQuotes(read.reading, line);
    return HeaderValue::scalar(std::move(read.text), line);
}

void HeaderValueReader::tellQuotes(QuoteReading reading, int line)
{
    switch (reading) {
    case QuoteReading::None:
    case QuoteReading::WellFormed:
        break;
    case QuoteReading::Piled:
        m_doubts.repair(
            ProblemKind::PiledQuotes, line,
            "The value of \"" + m_key
                + "\" stands in several layers of quotation marks; all were taken off.");
        break;
    case QuoteReading::Unescaped:
        m_doubts.repair(
            ProblemKind::UnescapedQuote, line,
            "The quoted value of \"" + m_key
                + "\" holds its own quotation mark unescaped; the outermost pair was taken "
                  "off.");
        break;
    case QuoteReading::Unclosed:
        m_doubts.repair(ProblemKind::UnescapedQuote, line,
                        "The quotation mark before the value of \"" + m_key
                            + "\" is never closed; it was taken off.");
        break;
    case QuoteReading::Partial:
        m_doubts.repair(ProblemKind::UnescapedQuote, line,
                        "Quotation marks enclose only a part of the value of \"" + m_key
                            + "\"; the whole line was taken as it stands.");
    }
}

/// What stands below `key:`: a list, a nested mapping, or text.
HeaderValue HeaderValueReader::readBlock(int line, HeaderBlock block, int depth)
{
    const auto first
        = std::ranges::find_if(block, [](const HeaderLine& each) { return !each.isSkippable(); });
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

void HeaderValueReader::noteTabs(HeaderBlock block)
{
    const auto tabbed = std::ranges::find_if(
        block, [](const HeaderLine& each) { return each.hasTabIndent && !each.text.empty(); });
    if (tabbed == block.end() || m_hasToldTabs)
        return;
    m_hasToldTabs = true;
    m_doubts.repair(ProblemKind::TabIndent, tabbed->number,
                    "Line " + std::to_string(tabbed->number)
                        + " is indented with a tab, which YAML forbids; it was read as blanks.");
}

HeaderValue HeaderValueReader::readItems(int line, HeaderBlock block, int depth)
{
    HeaderValue list {.kind = HeaderValue::Kind::List, .line = line};
    std::optional<std::size_t> indent;
    for (std::size_t at = 0; at < block.size();) {
        const HeaderLine& item = block[at++];
        if (item.isSkippable())
            continue;
        if (!item.isItem() || item.hasTabIndent || (indent && *indent != item.indent))
            m_doubts.doubt(item.number);
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

HeaderValue HeaderValueReader::readItem(std::string_view raw, const HeaderLine& item,
                                        HeaderBlock block, int depth)
{
    block = withoutTail(block);
    if (raw.empty() || !block.empty() || raw.starts_with("- "))
        m_doubts.doubt(item.number);
    if (raw.starts_with("- ") && depth < kMaxHeaderNesting) { // its further lines are not seen
        const std::string_view inner = trimmed(raw.substr(2));
        return {.kind = HeaderValue::Kind::List,
                .items = {readItem(inner, item, block, depth + 1)},
                .line = item.number};
    }
    const auto key = splitKeyLine(raw);
    if (!key || raw.front() == '"' || raw.front() == '\'')
        return readValue(raw, item.number, block, depth + 1);
    m_doubts.doubt(item.number);
    HeaderValue map {.kind = HeaderValue::Kind::Map, .line = item.number};
    map.keys.emplace_back(key->key);
    map.items.push_back(readValue(key->value, item.number, {}, depth + 1));
    const HeaderValue rest = readMap(item.number, block, depth + 1);
    map.keys.insert(map.keys.end(), rest.keys.begin(), rest.keys.end());
    map.items.insert(map.items.end(), rest.items.begin(), rest.items.end());
    return map;
}

HeaderValue HeaderValueReader::readMap(int line, HeaderBlock block, int depth)
{
    HeaderValue map {.kind = HeaderValue::Kind::Map, .line = line};
    for (std::size_t at = 0; at < block.size();) {
        const HeaderLine& each = block[at++];
        const auto key = each.isSkippable() ? std::nullopt : splitKeyLine(each.text);
        m_doubts.doubt(each.number);
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

} // namespace lectern::text
