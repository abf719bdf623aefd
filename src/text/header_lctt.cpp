#include "text/header_lctt.h"

#include "text/header_strings.h"
#include "text/lines.h"

namespace lectern::text {

namespace {

constexpr std::string_view kMark = "[#]:";

bool isPair(char open, char close)
{
    return (open == '(' && close == ')') || (open == '"' && close == '"')
        || (open == '\'' && close == '\'');
}

std::string_view unwrapped(std::string_view value)
{
    if (value.size() >= 2 && isPair(value.front(), value.back()))
        value = trimmed(value.substr(1, value.size() - 2));
    return value;
}

/// "Don Watkins https://opensource.com/users/don-watkins" -> "Don Watkins".
std::string_view withoutAddress(std::string_view author)
{
    const std::size_t address = author.find("http");
    if (address == std::string_view::npos || address == 0)
        return author;
    const std::string_view name = trimmed(author.substr(0, address));
    return name.ends_with('(') ? trimmed(name.substr(0, name.size() - 1)) : name;
}

/// ASCII letters only: one file writes `sub·ject`.
std::string cleanKey(std::string_view written)
{
    std::string key;
    for (const char byte : asciiLower(written))
        if (byte >= 'a' && byte <= 'z')
            key += byte;
    return key == "subject" ? "title" : key;
}

} // namespace

HeaderFields readLcttHeader(std::string_view header, int firstLine)
{
    HeaderFields read;
    for (LineReader lines(header.substr(0, kMaxHeaderBytes), firstLine); !lines.atEnd();) {
        const Line line = lines.next();
        const std::string_view rest
            = trimmed(line.text.substr(std::min(kMark.size(), line.text.size())));
        const std::size_t colon = rest.find(':');
        if (colon == std::string_view::npos)
            continue;
        const std::string key = cleanKey(rest.substr(0, colon));
        std::string_view value = unwrapped(trimmed(rest.substr(colon + 1)));
        if (key == "author")
            value = withoutAddress(value);
        HeaderValue field {.line = line.number};
        if (!value.empty())
            field = HeaderValue::scalar(std::string(value), line.number);
        read.fields.push_back({key, std::move(field), line.number});
    }
    return read;
}

} // namespace lectern::text
