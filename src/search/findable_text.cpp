#include "search/findable_text.h"

#include "search/variants.h"

namespace lectern::search {

namespace {

bool isBlank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

/// One blank for each run of white space.
FoldedText collapsed(const FoldedText& folded)
{
    FoldedText all;
    all.text.reserve(folded.text.size());
    all.origin.reserve(folded.origin.size());
    for (std::size_t i = 0; i < folded.text.size(); ++i) {
        const bool blank = isBlank(folded.text[i]);
        if (blank && all.text.ends_with(' '))
            continue;
        all.text += blank ? ' ' : folded.text[i];
        all.origin.push_back(folded.origin[i]);
    }
    all.origin.push_back(folded.origin.back());
    return all;
}

} // namespace

FindableText::FindableText(std::string_view utf8, Form form)
    : m_form(form)
    , m_folded(collapsed(foldWithOrigin(utf8, form)))
{
}

std::vector<TextSpan> FindableText::find(std::string_view wanted) const
{
    const std::string folded = collapsed(foldWithOrigin(wanted, m_form)).text;
    std::vector<TextSpan> places;
    if (folded.find_first_not_of(' ') == std::string::npos)
        return places;
    for (std::size_t at = m_folded.text.find(folded); at != std::string::npos;
         at = m_folded.text.find(folded, at + folded.size()))
        places.push_back(placeOf(at, at + folded.size()));
    return places;
}

/// A character that folds to several ("㈱") belongs to the place as a whole.
TextSpan FindableText::placeOf(std::size_t begin, std::size_t end) const
{
    const auto& origin = m_folded.origin;
    const std::size_t first = origin[begin];
    while (end + 1 < origin.size() && origin[end] == origin[end - 1])
        ++end;
    return {first, origin[end] - first};
}

} // namespace lectern::search
