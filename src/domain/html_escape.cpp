#include "domain/html_escape.h"

namespace lectern {

namespace {

constexpr std::string_view escapeOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return {};
    }
}

} // namespace

void appendEscaped(std::string& out, std::string_view text)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto escape = escapeOf(text[i]);
        if (escape.empty())
            continue;
        out += text.substr(done, i - done);
        out += escape;
        done = i + 1;
    }
    out += text.substr(done);
}

std::string escaped(std::string_view text)
{
    std::string html;
    html.reserve(text.size() + text.size() / 8);
    appendEscaped(html, text);
    return html;
}

} // namespace lectern
