#include "text/html_body.h"

#include "text/character_references.h"
#include "text/element_rules.h"
#include "text/html_tokens.h"

#include <algorithm>
#include <array>
#include <string>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kBlanks = " \t\r\n\f";

bool isBlank(std::string_view raw)
{
    if (raw.find_first_not_of(kBlanks) == npos)
        return true;
    auto text = decoded(raw, ReferencePlace::Text);
    for (const std::string_view space : {"\u00A0", "\u3000", "\u200B", "\uFEFF"}) {
        for (auto at = text.find(space); at != npos; at = text.find(space, at))
            text.erase(at, space.size());
    }
    return text.find_first_not_of(kBlanks) == npos;
}

/// `# `, `- `, `1. `, a fence, a quote, a table's row, or a link, bold text or code in a paragraph.
bool isMarkdownLine(std::string_view line)
{
    const auto indent = line.find_first_not_of(' ');
    if (indent == npos || indent > 3)
        return false;
    line.remove_prefix(indent);
    static constexpr std::array<std::string_view, 6> inlines {"**", "](", "`", "~~~", "==", "]["};
    const bool hasInline = std::any_of(inlines.begin(), inlines.end(), [&](std::string_view mark) {
        return line.find(mark) != npos;
    });
    if (hasInline || line.front() == '>' || line.front() == '|')
        return true;
    const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const auto marker = digits > 0
        ? digits + (line.substr(digits).find_first_of(".)") == 0 ? 1 : line.size())
        : std::min(line.find_first_not_of("#*+-"), line.size());
    return marker > 0 && marker < line.size() && line[marker] == ' ';
}

/// Whether a text inside an element goes on as Markdown after a blank line.
bool holdsMarkdown(std::string_view text)
{
    bool afterBlankLine = false;
    for (auto end = text.find('\n'); end != npos; end = text.find('\n')) {
        text.remove_prefix(end + 1); // the tag's own line, or the one before
        const auto line = text.substr(0, text.find('\n'));
        if (line.find_first_not_of(kBlanks) == npos)
            afterBlankLine = true;
        else if (afterBlankLine && isMarkdownLine(line))
            return true;
        else
            afterBlankLine = false;
    }
    return false;
}

/// The main format's body: `<div>`, blanks, a line end, and `</div>` at the very end. It is HTML
/// also where tags inside it are so unbalanced that the `<div>` seems to end early.
bool isRobotsDiv(std::string_view body)
{
    const auto begin = body.find_first_not_of(kBlanks);
    if (begin == npos)
        return false;
    const auto end = body.find_last_not_of(kBlanks) + 1;
    body = body.substr(begin, end - begin);
    if (!body.starts_with("<div>") || !body.ends_with("</div>"))
        return false;
    body.remove_prefix(5);
    const auto blanks = body.find_first_not_of(" \t");
    return blanks > 0 && (body[blanks] == '\n' || body[blanks] == '\r');
}

/// The elements that stand side by side in a body, read token by token.
class Roots final {
public:
    /// False where the body is no HTML: something stands beside the elements.
    bool add(const HtmlToken& token)
    {
        if (m_depth > 0) {
            addInside(token);
            return true;
        }
        switch (token.kind) {
        case HtmlToken::Kind::StartTag:
            return addRoot(token);
        case HtmlToken::Kind::EndTag:
            return m_count > 0; // one too many does not matter
        default:
            return isBlank(token.text);
        }
    }

    bool areHtml() const
    {
        // What needs no end tag in HTML may just begin a Markdown text.
        const bool mayEndEarly = m_root == "p" || m_root == "li" || m_root == "dd";
        return m_hasBlock && (m_depth == 0 || !mayEndEarly) && (m_count == 1 || !m_holdsMarkdown);
    }

private:
    bool addRoot(const HtmlToken& token)
    {
        const auto* element = findElementRule(token.name);
        if (!element)
            return false;
        ++m_count;
        m_root = token.name;
        m_hasBlock = m_hasBlock || element->reading == Reading::Skipped
            || (element->layout != Layout::Inline && element->reading == Reading::Normal);
        m_depth = element->reading == Reading::Void ? 0 : 1;
        return true;
    }

    void addInside(const HtmlToken& token)
    {
        const bool starts = token.kind == HtmlToken::Kind::StartTag;
        const bool ends = token.kind == HtmlToken::Kind::EndTag;
        const int step = starts ? 1 : ends ? -1 : 0;
        if (token.name == m_root && step != 0)
            m_depth += step;
        if (token.name == "pre" || token.name == "code")
            m_codeDepth = std::max(0, m_codeDepth + step);
        if (token.kind == HtmlToken::Kind::Text && m_codeDepth == 0 && m_root != "pre")
            m_holdsMarkdown = m_holdsMarkdown || holdsMarkdown(token.text);
    }

    std::string m_root; ///< the element read last that stands beside others
    int m_depth = 0; ///< of elements of that name; 0 beside them
    int m_codeDepth = 0;
    int m_count = 0;
    bool m_hasBlock = false;
    bool m_holdsMarkdown = false;
};

} // namespace

bool isHtmlBody(std::string_view body)
{
    Roots roots;
    HtmlTokens tokens(body);
    HtmlToken token;
    while (tokens.next(token)) {
        if (!roots.add(token))
            return isRobotsDiv(body);
    }
    return roots.areHtml();
}

} // namespace lectern::text
