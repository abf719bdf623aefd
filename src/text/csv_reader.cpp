#include "text/csv_reader.h"

#include "text/header_strings.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

std::string_view withoutMark(std::string_view text)
{
    return text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

/// Where the quoted field whose opening quote is at `open` closes; npos: nowhere.
std::size_t closingQuote(std::string_view text, std::size_t open)
{
    for (std::size_t at = open + 1;; at += 2) {
        at = text.find('"', at);
        if (at == npos || text.substr(at, 2) != "\"\"")
            return at;
    }
}

/// Where a field that begins at `from` has its opening quote; npos: it is not quoted.
std::size_t openingQuote(std::string_view text, std::size_t from)
{
    const std::size_t at = text.find_first_not_of(" \t", from);
    return at != npos && text[at] == '"' ? at : npos;
}

std::string unquoted(std::string_view inner)
{
    std::string text;
    for (std::size_t at = 0;;) {
        const std::size_t quote = inner.find("\"\"", at);
        text += inner.substr(at, quote == npos ? npos : quote + 1 - at);
        if (quote == npos)
            return text;
        at = quote + 2;
    }
}

} // namespace

std::vector<std::string> csvFields(std::string_view record)
{
    record = withoutMark(record);
    while (record.ends_with('\n') || record.ends_with('\r'))
        record.remove_suffix(1);
    std::vector<std::string> fields;
    for (std::size_t at = 0;;) {
        const std::size_t open = openingQuote(record, at);
        const std::size_t close = open == npos ? npos : closingQuote(record, open);
        const std::size_t comma
            = std::min(record.find(',', close == npos ? at : close), record.size());
        if (open == npos)
            fields.emplace_back(record.substr(at, comma - at));
        else if (close == npos) // never closed: it is cut off
            fields.push_back(unquoted(record.substr(open + 1)));
        else
            fields.push_back(unquoted(record.substr(open + 1, close - open - 1)));
        const bool isLast = comma == record.size() || (open != npos && close == npos);
        if (isLast)
            return fields;
        at = comma + 1;
    }
}

std::size_t csvRecordLength(std::string_view text)
{
    for (std::size_t at = text.size() - withoutMark(text).size();;) {
        const std::size_t open = openingQuote(text, at);
        if (open != npos) {
            at = closingQuote(text, open);
            if (at == npos)
                return npos;
            ++at;
        }
        at = text.find_first_of(",\n\r", at);
        if (at == npos)
            return npos;
        if (text[at] == ',') {
            ++at;
            continue;
        }
        if (text[at] == '\r' && at + 1 == text.size())
            return npos; // a line feed may follow
        return at + (text.substr(at, 2) == "\r\n" ? 2 : 1);
    }
}

LinkColumns linkColumns(const std::vector<std::string>& header)
{
    using Column = std::size_t LinkColumns::*;
    constexpr std::array<std::pair<std::string_view, Column>, 25> kNames {{
        {"url", &LinkColumns::url},
        {"link", &LinkColumns::url},
        {"href", &LinkColumns::url},
        {"address", &LinkColumns::url},
        {"title", &LinkColumns::title},
        {"name", &LinkColumns::title},
        {"tags", &LinkColumns::tags},
        {"labels", &LinkColumns::tags},
        {"document tags", &LinkColumns::tags},
        {"folder", &LinkColumns::folder},
        {"collection", &LinkColumns::folder},
        {"note", &LinkColumns::note},
        {"notes", &LinkColumns::note},
        {"excerpt", &LinkColumns::excerpt},
        {"description", &LinkColumns::excerpt},
        {"selection", &LinkColumns::excerpt},
        {"time_added", &LinkColumns::created},
        {"created", &LinkColumns::created},
        {"timestamp", &LinkColumns::created},
        {"saved date", &LinkColumns::created},
        {"status", &LinkColumns::status},
        {"location", &LinkColumns::status},
        {"cover", &LinkColumns::cover},
        {"favorite", &LinkColumns::favourite},
        {"highlights", &LinkColumns::highlights},
    }};
    LinkColumns columns;
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string name = asciiLower(collapsed(header[i]));
        const auto known
            = std::ranges::find(kNames, name, &std::pair<std::string_view, Column>::first);
        if (known != kNames.end() && columns.*known->second == npos)
            columns.*known->second = i;
    }
    return columns;
}

} // namespace lectern::text
