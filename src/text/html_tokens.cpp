#include "text/html_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool isRawElement(std::string_view name)
{
    static constexpr std::array<std::string_view, 7> names {
        "iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp"};
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isEscapableElement(std::string_view name)
{
    return name == "textarea" || name == "title";
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lowerPrefix)
{
    if (text.size() < lowerPrefix.size())
        return false;
    return std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(),
                      [](char a, char b) { return a == lower(b); });
}

} // namespace

HtmlTokens::HtmlTokens(std::string_view html)
    : m_html(html)
    , m_lastEndTag(html.rfind("</"))
{
}

bool HtmlTokens::next(HtmlToken& token)
{
    token.attributes.clear();
    token.selfClosing = false;
    if (!m_rawName.empty() && nextRawText(token))
        return true;
    while (m_at < m_html.size()) {
        token.begin = m_at;
        if (m_html[m_at] != '<')
            return nextText(token, m_at + 1);
        const char second = m_at + 1 < m_html.size() ? m_html[m_at + 1] : '\0';
        const char third = m_at + 2 < m_html.size() ? m_html[m_at + 2] : '\0';
        if (isLetter(second) || (second == '/' && isLetter(third))) {
            if (readTag(token)) {
                if (isRunningText(token)) {
                    token.kind = HtmlToken::Kind::Text;
                    token.text = m_html.substr(token.begin, token.end - token.begin);
                    token.attributes.clear();
                    return true;
                }
                noteElement(token);
                return true;
            }
            m_at = m_html.size(); // a tag cut off by the end of the file is no text
        } else if (second == '!' || second == '?' || (second == '/' && third != '\0')) {
            m_at = skipMarkup();
        } else {
            return nextText(token, m_at + 1);
        }
    }
    return false;
}

bool HtmlTokens::nextText(HtmlToken& token, std::size_t from)
{
    const auto end = std::min(m_html.find('<', from), m_html.size());
    token.kind = HtmlToken::Kind::Text;
    token.text = m_html.substr(m_at, end - m_at);
    token.end = m_at = end;
    return true;
}

// Everything up to the end tag of the same name is text to a browser, tags too.
bool HtmlTokens::nextRawText(HtmlToken& token)
{
    const std::string name = std::exchange(m_rawName, {});
    const std::size_t end
        = name == "plaintext" ? m_html.size() : std::min(findEndTag(name), m_html.size());
    if (end == m_at)
        return false;
    token.kind
        = isEscapableElement(name) ? HtmlToken::Kind::EscapableText : HtmlToken::Kind::RawText;
    token.begin = m_at;
    token.text = m_html.substr(m_at, end - m_at);
    token.name = name;
    token.end = m_at = end;
    return true;
}

std::size_t HtmlTokens::findEndTag(const std::string& name)
{
    if (m_neverClosed.contains(name))
        return npos;
    for (std::size_t end = m_html.find("</", m_at); end != npos; end = m_html.find("</", end + 2)) {
        const auto rest = m_html.substr(end + 2);
        const bool closes = startsWithIgnoringCase(rest, name)
            && (rest.size() == name.size() || isBlank(rest[name.size()]) || rest[name.size()] == '>'
                || rest[name.size()] == '/');
        if (closes)
            return end;
    }
    m_neverClosed.insert(name);
    return npos;
}

// A browser would take the rest of the file for a script's or a field's content and show none of
// it: an article whose words name the `<script>` tag would end there. What a cut-off download
// leaves of a script or a style sheet has no end tags in it, and stays hidden.
bool HtmlTokens::isRunningText(const HtmlToken& token)
{
    const bool isOpening = token.kind == HtmlToken::Kind::StartTag && !token.selfClosing
        && token.attributes.empty() && m_foreignDepth == 0;
    if (!isOpening || !(isRawElement(token.name) || isEscapableElement(token.name))
        || token.name == "plaintext")
        return false;
    const auto before = m_html.substr(0, token.begin).find_last_not_of(" \t");
    const bool isAmidWords = before != npos && m_html[before] != '>' && m_html[before] != '\n'
        && m_html[before] != '\r';
    return isAmidWords && findEndTag(token.name) == npos && m_lastEndTag != npos
        && m_lastEndTag >= m_at;
}

bool HtmlTokens::readTag(HtmlToken& token)
{
    const bool isEnd = m_html[m_at + 1] == '/';
    token.kind = isEnd ? HtmlToken::Kind::EndTag : HtmlToken::Kind::StartTag;
    token.text = {};
    m_at += isEnd ? 2 : 1;
    token.name.clear();
    while (m_at < m_html.size() && !isBlank(m_html[m_at]) && m_html[m_at] != '/'
           && m_html[m_at] != '>')
        token.name += lower(m_html[m_at++]);
    while (m_at < m_html.size()) {
        const char c = m_html[m_at];
        if (c == '>') {
            token.end = ++m_at;
            return true;
        }
        if (c == '/' || isBlank(c)) {
            token.selfClosing = c == '/' && m_at + 1 < m_html.size() && m_html[m_at + 1] == '>';
            ++m_at;
        } else {
            readAttribute(token);
        }
    }
    return false;
}

void HtmlTokens::readAttribute(HtmlToken& token)
{
    const auto size = m_html.size();
    const auto skipBlanks = [&] {
        while (m_at < size && isBlank(m_html[m_at]))
            ++m_at;
    };
    const auto nameBegin = m_at++; // a leading '=' belongs to the name
    while (m_at < size && !isBlank(m_html[m_at]) && m_html[m_at] != '/' && m_html[m_at] != '>'
           && m_html[m_at] != '=')
        ++m_at;
    RawAttribute attribute {m_html.substr(nameBegin, m_at - nameBegin), {}};
    skipBlanks();
    if (m_at < size && m_html[m_at] == '=') {
        ++m_at;
        skipBlanks();
        const char quote = m_at < size ? m_html[m_at] : '\0';
        if (quote == '"' || quote == '\'') {
            const auto end = std::min(m_html.find(quote, m_at + 1), size);
            attribute.value = m_html.substr(m_at + 1, end - m_at - 1);
            m_at = std::min(end + 1, size);
        } else {
            const auto begin = m_at;
            while (m_at < size && !isBlank(m_html[m_at]) && m_html[m_at] != '>')
                ++m_at;
            attribute.value = m_html.substr(begin, m_at - begin);
        }
    }
    token.attributes.push_back(attribute);
}

std::size_t HtmlTokens::find(std::string_view what, std::size_t from, bool& missing) const
{
    if (missing)
        return npos;
    const auto found = m_html.find(what, from);
    missing = found == npos;
    return found;
}

std::size_t HtmlTokens::skipMarkup()
{
    const auto rest = m_html.substr(m_at);
    if (rest.starts_with("<!--")) {
        if (rest.starts_with("<!-->"))
            return m_at + 5;
        if (rest.starts_with("<!--->"))
            return m_at + 6;
        const auto end = find("-->", m_at + 4, m_noCommentEnd);
        const auto bangEnd = end == npos ? find("--!>", m_at + 4, m_noBangEnd)
                                         : m_html.substr(0, end).find("--!>", m_at + 4);
        if (bangEnd != npos)
            return bangEnd + 4;
        if (end != npos)
            return end + 3;
        m_hasOpenComment = true; // a browser would show nothing of the rest
        return m_at + 4;
    }
    if (m_foreignDepth > 0 && rest.starts_with("<![CDATA[")) {
        const auto end = find("]]>", m_at, m_noCdataEnd);
        return end == npos ? m_html.size() : end + 3;
    }
    const auto end = find(">", m_at, m_noGreater);
    return end == npos ? m_html.size() : end + 1;
}

void HtmlTokens::noteElement(const HtmlToken& token)
{
    const bool foreign = token.name == "svg" || token.name == "math";
    if (token.kind == HtmlToken::Kind::EndTag) {
        if (foreign && m_foreignDepth > 0)
            --m_foreignDepth;
    } else if (foreign) {
        m_foreignDepth += token.selfClosing ? 0 : 1;
    } else if (m_foreignDepth == 0
               && (isRawElement(token.name) || isEscapableElement(token.name))) {
        m_rawName = token.name;
    }
}

} // namespace lectern::text
