#include "text/html_writer.h"

#include "domain/html_escape.h"

#include <algorithm>

namespace lectern::text {

HtmlWriter::HtmlWriter(const std::vector<BodyMark>& marks)
    : m_marks(marks)
{
}

void HtmlWriter::open(std::string_view name, std::string attributes)
{
    m_open.push_back({name, std::move(attributes)});
}

bool HtmlWriter::describeWaiting(std::string_view name, std::string_view attributes)
{
    for (std::size_t i = m_open.size(); i-- > m_written;) {
        if (m_open[i].name != name)
            continue;
        m_open[i].attributes += attributes;
        return true;
    }
    return false;
}

bool HtmlWriter::close()
{
    const auto name = m_open.back().name;
    const bool written = m_written == m_open.size();
    m_open.pop_back();
    if (!written)
        return false;
    --m_written;
    closeMark();
    m_html += "</";
    m_html += name;
    m_html += '>';
    return true;
}

void HtmlWriter::commit()
{
    if (!waits())
        return;
    closeMark();
    for (; m_written < m_open.size(); ++m_written) {
        m_html += '<';
        m_html += m_open[m_written].name;
        m_html += m_open[m_written].attributes;
        m_html += '>';
    }
}

void HtmlWriter::rawTag(std::string_view tag)
{
    commit();
    closeMark();
    m_html += tag;
}

std::size_t HtmlWriter::tagPlace()
{
    commit();
    closeMark();
    return m_html.size();
}

void HtmlWriter::blank(std::string_view blanks)
{
    m_html += blanks;
}

void HtmlWriter::preformattedBlank(std::string_view blank)
{
    commit(); // the indent of the first line stands inside the <pre>
    m_html += blank;
}

void HtmlWriter::text(std::string_view word, const TextSpan& place)
{
    commit();
    std::size_t at = place.begin;
    const std::size_t end = place.begin + place.length;
    while (at < end) {
        while (m_nextMark < m_marks.size()
               && m_marks[m_nextMark].span.begin + m_marks[m_nextMark].span.length <= at) {
            closeMark();
            ++m_nextMark;
        }
        const bool hasMark = m_nextMark < m_marks.size();
        const auto markBegin = hasMark ? m_marks[m_nextMark].span.begin : end;
        const auto markEnd = hasMark ? markBegin + m_marks[m_nextMark].span.length : end;
        const bool marked = at >= markBegin;
        const auto stop = std::min(end, marked ? markEnd : markBegin);
        if (marked && !m_inMark)
            openMark(m_marks[m_nextMark]);
        appendEscaped(m_html, word.substr(at - place.begin, stop - at));
        at = stop;
        if (marked && at == markEnd)
            finishMark(m_marks[m_nextMark]);
    }
}

void HtmlWriter::textOutside(std::string_view words)
{
    commit();
    closeMark();
    appendEscaped(m_html, words);
}

std::string HtmlWriter::take()
{
    while (!m_open.empty())
        close();
    closeMark();
    return std::move(m_html);
}

void HtmlWriter::openMark(const BodyMark& mark)
{
    if (mark.kind == BodyMark::Kind::Hit)
        m_html += "<mark class=\"lectern-hit\">";
    else
        m_html.append("<mark class=\"lectern-note\" data-colour=\"")
            .append(annotationColourName(mark.colour))
            .append("\">");
    m_inMark = true;
}

void HtmlWriter::finishMark(const BodyMark& mark)
{
    closeMark();
    if (mark.remark == 0)
        return;
    const std::string number = std::to_string(mark.remark);
    const bool isInLink
        = std::ranges::any_of(m_open, [](const Open& open) { return open.name == "a"; });
    m_html += "<sup class=\"lectern-remark-number\">";
    m_html += isInLink ? number : "<a href=\"#lectern-remark-" + number + "\">" + number + "</a>";
    m_html += "</sup>";
}

void HtmlWriter::closeMark()
{
    if (m_inMark)
        m_html += "</mark>";
    m_inMark = false;
}

} // namespace lectern::text
