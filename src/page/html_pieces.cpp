#include "page/html_pieces.h"

#include <algorithm>

namespace lectern::page {

namespace {

/// Length of the tag at the start, to the `>` that is not within a quoted value; 0 where it never
/// ends.
std::size_t tagLength(std::string_view html)
{
    char quote = 0;
    for (std::size_t at = 0; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
    }
    return 0;
}

std::string_view elementName(std::string_view tag)
{
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\n/>"));
}

} // namespace

std::optional<HtmlPiece> HtmlPieces::next()
{
    if (m_rest.empty())
        return std::nullopt;
    HtmlPiece piece;
    std::size_t length = std::min(m_rest.find('<'), m_rest.size());
    if (length == 0) {
        length = tagLength(m_rest);
        if (length > 0) {
            piece.kind
                = m_rest.starts_with("</") ? HtmlPiece::Kind::CloseTag : HtmlPiece::Kind::OpenTag;
            piece.element = elementName(m_rest.substr(0, length));
        } else {
            length = m_rest.size();
        }
    }
    piece.source = m_rest.substr(0, length);
    m_rest.remove_prefix(length);
    return piece;
}

} // namespace lectern::page
