#include "page/note_marks.h"

#include <algorithm>

namespace lectern::page {

namespace {

/// Length of the white space at `at`, 0 where another character stands there.
std::size_t blankAt(std::string_view text, std::size_t at)
{
    const char c = text[at];
    if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r')
        return 1;
    return text.substr(at).starts_with("\xC2\xA0") ? 2 : 0;
}

std::size_t characterAt(std::string_view text, std::size_t at)
{
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        ++end;
    return end - at;
}

/// Goes through a text and counts.
class Counter final {
public:
    explicit Counter(std::string_view text)
        : m_text(text)
    {
    }

    /// Up to a byte of the text; how many characters begin before it.
    std::size_t countTo(std::size_t byte)
    {
        while (m_at < byte && m_at < m_text.size())
            step();
        return m_count;
    }

    /// To the n-th character that is no white space; false where there are not so many.
    bool goTo(std::size_t n)
    {
        while (m_at < m_text.size()) {
            if (m_count == n && blankAt(m_text, m_at) == 0)
                return true;
            step();
        }
        return false;
    }

    std::size_t byte() const { return m_at; }

private:
    void step()
    {
        if (const std::size_t blank = blankAt(m_text, m_at)) {
            m_at += blank;
            return;
        }
        m_at += characterAt(m_text, m_at);
        ++m_count;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_count = 0;
};

} // namespace

std::vector<CountedSpan> countedSpans(std::string_view plainText,
                                      const std::vector<TextSpan>& places)
{
    struct Edge {
        std::size_t byte;
        std::size_t* count;
    };
    std::vector<CountedSpan> spans(places.size());
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < places.size(); ++i) {
        edges.push_back({places[i].begin, &spans[i].begin});
        edges.push_back({places[i].begin + places[i].length, &spans[i].end});
    }
    std::ranges::sort(edges, {}, &Edge::byte);
    Counter counter(plainText);
    for (const Edge& edge : edges)
        *edge.count = counter.countTo(edge.byte);
    return spans;
}

std::optional<TextSpan> placeOf(std::string_view plainText, const CountedSpan& span)
{
    Counter counter(plainText);
    if (span.begin >= span.end || !counter.goTo(span.begin))
        return std::nullopt;
    const std::size_t begin = counter.byte();
    if (!counter.goTo(span.end - 1))
        return std::nullopt;
    return TextSpan {begin, counter.byte() + characterAt(plainText, counter.byte()) - begin};
}

std::string withoutBlanks(std::string_view text)
{
    std::string rest;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t blank = blankAt(text, at);
        if (blank == 0)
            rest += text[at];
        at += std::max<std::size_t>(blank, 1);
    }
    return rest;
}

std::string noteMarks(std::string_view plainText, const std::vector<PlacedAnnotation>& notes)
{
    std::vector<TextSpan> places;
    places.reserve(notes.size());
    for (const auto& note : notes)
        places.push_back(note.place.value_or(TextSpan {}));
    const auto spans = countedSpans(plainText, places);
    std::string json = "[";
    for (std::size_t i = 0; i < notes.size(); ++i) {
        if (!notes[i].place || spans[i].begin == spans[i].end)
            continue;
        const Annotation& annotation = notes[i].annotation;
        json += json.size() > 1 ? ",[" : "[";
        json += std::to_string(annotation.id.value) + ',' + std::to_string(spans[i].begin) + ','
            + std::to_string(spans[i].end) + ",\"" + annotationColourName(annotation.colour) + "\","
            + (annotation.note.empty() ? '0' : '1') + ']';
    }
    return json + ']';
}

} // namespace lectern::page
