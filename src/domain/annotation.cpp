#include "domain/annotation.h"

#include <algorithm>

namespace lectern {

namespace {

bool isContinuation(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

} // namespace

TextQuote quoteAt(std::string_view text, const TextSpan& place)
{
    const std::size_t end = place.begin + place.length;
    std::size_t from = place.begin - std::min(place.begin, TextQuote::kContextBytes);
    while (from < place.begin && isContinuation(text[from]))
        ++from;
    std::size_t to = std::min(text.size(), end + TextQuote::kContextBytes);
    while (to > end && to < text.size() && isContinuation(text[to]))
        --to;
    return {std::string(text.substr(place.begin, place.length)),
            std::string(text.substr(from, place.begin - from)),
            std::string(text.substr(end, to - end))};
}

} // namespace lectern
