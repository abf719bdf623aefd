#pragma once

#include <optional>
#include <string_view>

namespace lectern::page {

/// A tag from `<` to `>`, or the text between two tags. Views into the HTML given.
struct HtmlPiece {
    enum class Kind { Text, OpenTag, CloseTag } kind = Kind::Text;
    std::string_view source; ///< never empty
    std::string_view element; ///< name as written; empty for text
};

/// Cuts the Sanitiser's output at its tags: every attribute value quoted, no `<` in text. Linear.
/// A tag that never ends comes as text.
class HtmlPieces final {
public:
    explicit HtmlPieces(std::string_view html)
        : m_rest(html)
    {
    }

    std::optional<HtmlPiece> next();

private:
    std::string_view m_rest;
};

} // namespace lectern::page
