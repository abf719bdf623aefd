#include "page/image_layout.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lectern::page {

namespace {

// Elements that leave the line as it is; everything else begins and ends a line.
constexpr std::array<std::string_view, 38> kInline {
    "a",   "abbr", "acronym", "b",    "bdi", "bdo",  "big",   "cite",  "code",   "data",
    "del", "dfn",  "em",      "font", "i",   "ins",  "kbd",   "label", "mark",   "q",
    "rb",  "rp",   "rt",      "ruby", "s",   "samp", "small", "span",  "strike", "strong",
    "sub", "sup",  "time",    "tt",   "u",   "var",  "wbr",   "nobr"};

std::string_view elementName(std::string_view tag)
{
    tag.remove_prefix(tag.starts_with("</") ? 2 : 1);
    return tag.substr(0, tag.find_first_of(" \t\n/>"));
}

/// Place of the `>` that ends the tag at `open`, not one within a quoted value; the text's size
/// where there is none.
std::size_t tagEnd(std::string_view html, std::size_t open)
{
    char quote = 0;
    for (std::size_t at = open; at < html.size(); ++at) {
        const char c = html[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at;
    }
    return html.size();
}

bool isBlank(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    constexpr std::string_view kNoBreakSpaceEntity = "&nbsp;";
    while (!text.empty()) {
        if (text.front() == ' ' || text.front() == '\t' || text.front() == '\n'
            || text.front() == '\r')
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.starts_with(kNoBreakSpaceEntity))
            text.remove_prefix(kNoBreakSpaceEntity.size());
        else
            return false;
    }
    return true;
}

/// Where one line of the text holds images only, their places end up in `alone`.
class LineWatcher final {
public:
    void text(std::string_view text) { m_hasText = m_hasText || !isBlank(text); }

    void tag(std::string_view tag, std::size_t place)
    {
        const std::string_view name = elementName(tag);
        if (name == "img")
            m_images.push_back(place);
        else if (std::find(kInline.begin(), kInline.end(), name) == kInline.end())
            endLine();
    }

    void endLine()
    {
        if (!m_hasText)
            alone.insert(alone.end(), m_images.begin(), m_images.end());
        m_images.clear();
        m_hasText = false;
    }

    std::vector<std::size_t> alone;

private:
    std::vector<std::size_t> m_images;
    bool m_hasText = false;
};

std::vector<std::size_t> standaloneImages(std::string_view html)
{
    LineWatcher line;
    std::size_t at = 0;
    while (at < html.size()) {
        const std::size_t open = std::min(html.find('<', at), html.size());
        line.text(html.substr(at, open - at));
        const std::size_t close = tagEnd(html, open);
        if (close == html.size())
            break;
        line.tag(html.substr(open, close + 1 - open), open);
        at = close + 1;
    }
    line.endLine();
    return line.alone;
}

} // namespace

std::string markStandaloneImages(std::string_view html)
{
    constexpr std::string_view kImage = "<img";
    std::string marked;
    std::size_t copied = 0;
    for (const std::size_t place : standaloneImages(html)) {
        marked += html.substr(copied, place - copied);
        marked += "<img data-lectern-alone";
        copied = place + kImage.size();
    }
    return marked += html.substr(copied);
}

} // namespace lectern::page
