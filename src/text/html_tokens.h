#pragma once

#include <cstddef>
#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// One attribute as it stands in the source: references not undone, case as written.
struct RawAttribute {
    std::string_view name;
    std::string_view value;
};

/// One piece of HTML source. All views point into the source.
struct HtmlToken {
    enum class Kind {
        Text, ///< `text`, references not undone
        StartTag,
        EndTag,
        RawText, ///< content of the raw element before it (script, style, xmp …); no references
        EscapableText, ///< content of textarea and title: references, no tags
    };
    Kind kind = Kind::Text;
    std::string_view text;
    std::string name; ///< of a tag, lower case
    std::vector<RawAttribute> attributes; ///< of a start tag, repeated ones included
    bool selfClosing = false; ///< written `<x/>`; means something in svg and math only
    std::size_t begin = 0; ///< where the token stands in the source
    std::size_t end = 0;
};

/// Cuts HTML source into tokens by the rules of browsers; comments, doctypes, processing
/// instructions and CDATA sections are passed over. Other than in browsers, `<script>`, `<title>`
/// and the like amid words, without attributes and never closed, are text where HTML follows, and
/// a `<!--` that nothing closes is passed over alone: what follows is the article's.
/// https://html.spec.whatwg.org/multipage/parsing.html#tokenization
/// Linear in the source whatever it holds.
class HtmlTokens final {
public:
    explicit HtmlTokens(std::string_view html);

    /// False at the end. `token` is reused from call to call to spare allocations.
    bool next(HtmlToken& token);

    /// Whether a `<!--` was met that nothing closes.
    bool hasOpenComment() const { return m_hasOpenComment; }

private:
    bool nextText(HtmlToken& token, std::size_t from);
    bool nextRawText(HtmlToken& token);
    std::size_t findEndTag(const std::string& name); ///< from m_at on; npos: none
    bool isRunningText(const HtmlToken& token);
    bool readTag(HtmlToken& token);
    void readAttribute(HtmlToken& token);
    std::size_t skipMarkup(); ///< end of the comment or declaration at m_at
    void noteElement(const HtmlToken& token);
    std::size_t find(std::string_view what, std::size_t from, bool& missing) const;

    std::string_view m_html;
    std::size_t m_lastEndTag; ///< the last "</"; npos: none
    std::size_t m_at = 0;
    std::string m_rawName; ///< of the raw element just opened, else empty
    int m_foreignDepth = 0; ///< open svg and math elements: nothing is raw in them
    bool m_hasOpenComment = false;
    mutable bool m_noCommentEnd = false; ///< no "-->" in the rest: do not search again
    mutable bool m_noBangEnd = false;
    mutable bool m_noCdataEnd = false;
    mutable bool m_noGreater = false;
    std::set<std::string, std::less<>> m_neverClosed; ///< raw elements with no end tag in the rest
};

} // namespace lectern::text
