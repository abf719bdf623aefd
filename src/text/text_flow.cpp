#include "text/text_flow.h"

namespace lectern::text {

namespace {

/// Length of the white space at the start of `text`: HTML's own and the no-break space.
std::size_t blankLength(std::string_view text)
{
    switch (text.front()) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case '\f':
        return 1;
    case '\xC2':
        return text.size() > 1 && text[1] == '\xA0' ? 2 : 0;
    default:
        return 0;
    }
}

std::size_t wordLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && blankLength(text.substr(length)) == 0)
        ++length;
    return length;
}

} // namespace

TextFlow::TextFlow(PlainTextBuilder& plain, HtmlWriter& writer, HighlightCollector& highlights)
    : m_plain(plain)
    , m_writer(writer)
    , m_highlights(highlights)
{
}

void TextFlow::breakBefore(Layout layout)
{
    if (layout == Layout::Block || layout == Layout::Preformatted)
        m_plain.breakLine();
    if (layout == Layout::Preformatted)
        ++m_preDepth;
    if (layout == Layout::Cell)
        m_plain.breakCell();
}

void TextFlow::breakAfter(Layout layout)
{
    if (layout == Layout::Block || layout == Layout::Preformatted)
        m_plain.breakLine();
    if (layout == Layout::Preformatted)
        --m_preDepth;
    if (layout == Layout::Cell)
        m_plain.breakCell();
}

void TextFlow::add(std::string_view utf8)
{
    while (!utf8.empty()) {
        if (const auto blanks = blankLength(utf8); blanks > 0) {
            addBlank(utf8.substr(0, blanks));
            utf8.remove_prefix(blanks);
        } else {
            const auto word = utf8.substr(0, wordLength(utf8));
            addWord(word);
            utf8.remove_prefix(word.size());
        }
    }
}

void TextFlow::addWord(std::string_view word)
{
    m_htmlEndsBlank = false;
    if (m_readingDepth > 0)
        return m_writer.textOutside(word);
    const auto place = m_plain.append(word);
    m_highlights.text(place);
    m_writer.text(word, place);
}

void TextFlow::addBlank(std::string_view blank)
{
    const bool isLineEnd = blank == "\n";
    if (m_preDepth > 0) {
        if (blank == "\r")
            return; // of CR LF
        m_plain.preformattedBlank(blank.size() > 1 ? ' ' : blank[0]);
        m_writer.preformattedBlank(blank);
    } else {
        m_plain.blank();
        if (blank.size() > 1 && !m_writer.waits())
            m_writer.blank(blank);
        else if (!m_htmlEndsBlank)
            m_writer.blank(isLineEnd ? "\n" : " ");
    }
    m_htmlEndsBlank = true;
}

} // namespace lectern::text
