#include "text/plain_text_builder.h"

namespace lectern::text {

void PlainTextBuilder::breakLine()
{
    m_gap = Gap::Line;
    m_preformatted.clear();
}

void PlainTextBuilder::breakCell()
{
    if (m_gap != Gap::Line)
        m_gap = Gap::Cell;
}

void PlainTextBuilder::blank()
{
    if (m_gap == Gap::None)
        m_gap = Gap::Blank;
}

void PlainTextBuilder::preformattedBlank(char c)
{
    // A line end straight after the block's own would leave an empty line.
    if (c == '\n' && m_preformatted.empty() && m_gap == Gap::Line)
        return;
    m_preformatted += c;
}

TextSpan PlainTextBuilder::append(std::string_view word)
{
    if (!m_text.empty()) {
        if (m_gap == Gap::Line)
            m_text += '\n';
        else if (m_gap == Gap::Cell)
            m_text += '\t';
        else if (m_gap == Gap::Blank && m_preformatted.empty())
            m_text += ' ';
    }
    m_text += m_preformatted;
    m_preformatted.clear();
    m_gap = Gap::None;
    const TextSpan place {m_text.size(), word.size()};
    m_text += word;
    return place;
}

} // namespace lectern::text
