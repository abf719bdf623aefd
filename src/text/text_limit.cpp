#include "text/text_limit.h"

#include <algorithm>

namespace lectern::text {

namespace {

constexpr std::string_view kPictureMark = ";base64,";
constexpr std::size_t kNearBytes = std::size_t {64} * 1024;

bool isBase64(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+'
        || c == '/' || c == '=';
}

/// Where the text is as long as it may be, pictures not counted.
std::size_t limitOf(std::string_view bytes, std::size_t maximumBytes)
{
    std::size_t counted = 0;
    for (std::size_t at = 0;;) {
        const std::size_t mark = std::min(bytes.find(kPictureMark, at), bytes.size());
        if (counted + (mark - at) > maximumBytes)
            return at + (maximumBytes - counted);
        counted += mark - at;
        if (mark == bytes.size())
            return mark;
        const auto picture = bytes.substr(mark + kPictureMark.size());
        const auto end = std::ranges::find_if_not(picture, isBase64);
        at = mark + kPictureMark.size() + static_cast<std::size_t>(end - picture.begin());
        counted += kPictureMark.size();
    }
}

} // namespace

std::string_view readablePart(std::string_view bytes, std::size_t maximumBytes)
{
    if (bytes.size() <= maximumBytes)
        return bytes;
    const std::size_t limit = limitOf(bytes, maximumBytes);
    if (limit >= bytes.size())
        return bytes;
    const auto near = bytes.substr(0, limit);
    const std::size_t end = near.find_last_of("\n>");
    const bool isWide = near.substr(near.size() - std::min(near.size(), kNearBytes)).find('\0')
        != std::string_view::npos;
    if (!isWide && end != std::string_view::npos && near.size() - end < kNearBytes)
        return near.substr(0, end + 1);
    return near.substr(0, near.size() / 4 * 4); // whole units of UTF-16 and UTF-32
}

} // namespace lectern::text
