#include "desktop/page_finder.h"

#include "desktop/reader_page.h"

#include <QVariant>

#include <string_view>

namespace lectern::desktop {

namespace {

/// UTF-16 units of valid UTF-8: each character one, those of four bytes two.
int unitsOf(std::string_view utf8)
{
    int units = 0;
    for (const char c : utf8) {
        const auto byte = static_cast<unsigned char>(c);
        units += (byte & 0xC0) == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1;
    }
    return units;
}

/// Beginnings and ends in turn, as the page counts.
QJsonArray placesInPage(std::string_view utf8, const std::vector<TextSpan>& spans)
{
    QJsonArray places;
    std::size_t done = 0;
    int units = 0;
    const auto add = [&](std::size_t place) {
        units += unitsOf(utf8.substr(done, place - done));
        done = place;
        places.append(units);
    };
    for (const TextSpan& span : spans) {
        add(span.begin);
        add(span.begin + span.length);
    }
    return places;
}

} // namespace

PageFinder::PageFinder(ReaderPage& page)
    : m_page(page)
{
}

void PageFinder::setForm(search::Form form)
{
    m_form = form;
}

void PageFinder::forget()
{
    ++m_serial;
    m_wanted.clear();
    m_findable.reset();
    m_pageText.clear();
}

void PageFinder::find(const QString& text, int step)
{
    if (text == m_wanted && m_findable) {
        if (!text.isEmpty())
            m_page.call(QStringLiteral("finding.step"), {step});
        return;
    }
    m_wanted = text;
    const int serial = ++m_serial;
    if (text.isEmpty())
        return m_page.call(QStringLiteral("finding.clear"));
    if (m_findable)
        return mark(step);
    m_page.call(QStringLiteral("finding.text"), {}, [this, serial, step](const QVariant& answer) {
        if (serial != m_serial)
            return;
        readPage(answer);
        mark(step);
    });
}

void PageFinder::readPage(const QVariant& text)
{
    m_pageText = text.toString().toStdString();
    m_findable.emplace(m_pageText, m_form);
}

void PageFinder::mark(int step)
{
    const auto places = m_findable->find(m_wanted.toStdString());
    m_page.call(QStringLiteral("finding.mark"), {placesInPage(m_pageText, places), step});
}

} // namespace lectern::desktop
