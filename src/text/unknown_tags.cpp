#include "text/unknown_tags.h"

#include "text/element_rules.h"

#include <algorithm>

namespace lectern::text {

namespace {

bool isInlineCode(std::string_view name)
{
    return name == "code" || name == "tt" || name == "kbd" || name == "samp";
}

void count(int& depth, const HtmlToken& tag)
{
    depth = std::max(0, depth + (tag.kind == HtmlToken::Kind::StartTag ? 1 : -1));
}

/// Whether an element could be called so: "o:p", "my-card", "g1", not "string," or "string[]".
bool isElementName(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
    });
}

} // namespace

UnknownTags::UnknownTags(std::string_view html)
    : m_html(html)
{
}

void UnknownTags::passKnown(const HtmlToken& tag)
{
    if (tag.name == "pre" || tag.name == "listing")
        return count(m_preDepth, tag);
    if (isInlineCode(tag.name))
        return count(m_codeDepth, tag);
    // What was never closed ends with its paragraph.
    const auto* element = m_codeDepth > 0 ? findElementRule(tag.name) : nullptr;
    if (element && element->layout != Layout::Inline)
        m_codeDepth = 0;
}

bool UnknownTags::isText(const HtmlToken& tag)
{
    const bool isText = m_preDepth > 0 || m_codeDepth > 0 || isTextOutsideCode(tag);
    if (isText)
        m_textEnd = tag.end;
    return isText;
}

bool UnknownTags::isTextOutsideCode(const HtmlToken& tag)
{
    if (tag.kind == HtmlToken::Kind::EndTag)
        return false;
    const auto source = m_html.substr(tag.begin, tag.end - tag.begin);
    if (source.find("://") != std::string_view::npos) // <https://host/>
        return source.find_first_of(" =\"'\n") == std::string_view::npos;
    if (!isElementName(tag.name))
        return true;
    const bool isOfSomeone = tag.name.find_first_of(":-") != std::string::npos;
    const bool hasAttributes = source.find('=') != std::string_view::npos;
    const bool hasCapitals
        = std::any_of(source.begin(), source.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return !isOfSomeone && !hasAttributes && !tag.selfClosing && (hasCapitals || standsInText(tag))
        && !isClosedSomewhere(tag.name);
}

bool UnknownTags::standsInText(const HtmlToken& tag) const
{
    const auto before = m_html.substr(0, tag.begin).find_last_not_of(" \t\r\n");
    return before != std::string_view::npos && (m_html[before] != '>' || before + 1 == m_textEnd);
}

bool UnknownTags::isClosedSomewhere(const std::string& name)
{
    if (!m_closed) {
        m_closed.emplace();
        HtmlTokens tokens(m_html);
        HtmlToken token;
        while (tokens.next(token)) {
            if (token.kind == HtmlToken::Kind::EndTag)
                m_closed->insert(token.name);
        }
    }
    return m_closed->contains(name);
}

} // namespace lectern::text
