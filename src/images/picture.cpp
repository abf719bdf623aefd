#include "images/picture.h"

#include <QByteArray>

#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace lectern::images {

namespace {

using namespace std::string_view_literals;

struct Size {
    int width = 0;
    int height = 0;
};

/// An unsigned number of `count` bytes at `at`; 0 where the bytes end before.
std::uint32_t bigEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    if (at > bytes.size() || count > bytes.size() - at)
        return 0;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::uint32_t littleEndian(std::string_view bytes, std::size_t at, std::size_t count)
{
    if (at > bytes.size() || count > bytes.size() - at)
        return 0;
    std::uint32_t value = 0;
    for (std::size_t i = count; i > 0; --i)
        value = (value << 8) | static_cast<unsigned char>(bytes[at + i - 1]);
    return value;
}

/// A header may say anything: nonsense counts as unknown.
Size sane(std::uint32_t width, std::uint32_t height)
{
    constexpr std::uint32_t kMost = 1'000'000;
    if (width > kMost || height > kMost)
        return {};
    return {static_cast<int>(width), static_cast<int>(height)};
}

Size pngSize(std::string_view bytes)
{
    return sane(bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4));
}

Size gifSize(std::string_view bytes)
{
    return sane(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
}

/// Walks the segments to the frame header, SOF0 to SOF15 without DHT, JPG and DAC (ITU T.81, B.1).
Size jpegSize(std::string_view bytes)
{
    std::size_t at = 2;
    while (at + 9 < bytes.size()) {
        if (static_cast<unsigned char>(bytes[at]) != 0xff)
            return {};
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xff || marker == 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
            at += marker == 0xff ? 1 : 2;
            continue;
        }
        const bool frame = marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8
            && marker != 0xcc;
        if (frame)
            return sane(bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
        at += 2 + std::max<std::size_t>(bigEndian(bytes, at + 2, 2), 2);
    }
    return {};
}

/// https://developers.google.com/speed/webp/docs/riff_container
Size webpSize(std::string_view bytes)
{
    const std::string_view chunk = bytes.substr(12, 4);
    if (chunk == "VP8X")
        return sane(littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1);
    if (chunk == "VP8L") {
        const std::uint32_t bits = littleEndian(bytes, 21, 4);
        return sane((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1);
    }
    if (chunk == "VP8 ")
        return sane(littleEndian(bytes, 26, 2) & 0x3fff, littleEndian(bytes, 28, 2) & 0x3fff);
    return {};
}

Size bmpSize(std::string_view bytes)
{
    if (littleEndian(bytes, 14, 4) == 12) // OS/2's short header
        return sane(littleEndian(bytes, 18, 2), littleEndian(bytes, 20, 2));
    // The height is negative where the rows run from the top.
    const auto height = static_cast<std::int32_t>(littleEndian(bytes, 22, 4));
    return sane(littleEndian(bytes, 18, 4),
                static_cast<std::uint32_t>(std::llabs(std::int64_t {height})));
}

Size iconSize(std::string_view bytes)
{
    const auto edge = [&](std::size_t at) {
        const std::uint32_t value = littleEndian(bytes, at, 1);
        return value == 0 ? 256U : value;
    };
    return sane(edge(6), edge(7));
}

/// The content of the first box of this type among the boxes of `bytes` (ISO/IEC 14496-12, 4.2).
std::string_view box(std::string_view bytes, std::string_view type)
{
    while (bytes.size() >= 8) {
        const std::uint32_t size = bigEndian(bytes, 0, 4);
        const std::size_t end = size == 0 ? bytes.size() : size; // 0: to the end
        if (end < 8 || end > bytes.size())
            return bytes.substr(4, 4) == type ? bytes.substr(8) : std::string_view {};
        if (bytes.substr(4, 4) == type)
            return bytes.substr(8, end - 8);
        bytes.remove_prefix(end);
    }
    return {};
}

Size avifSize(std::string_view bytes)
{
    std::string_view meta = box(bytes, "meta");
    if (meta.size() < 4)
        return {};
    meta.remove_prefix(4); // version and flags
    const std::string_view extent = box(box(box(meta, "iprp"), "ipco"), "ispe");
    return sane(bigEndian(extent, 4, 4), bigEndian(extent, 8, 4));
}

bool isAvif(std::string_view bytes)
{
    if (bytes.size() < 16 || bytes.substr(4, 4) != "ftyp")
        return false;
    const std::size_t end = std::min<std::size_t>(bigEndian(bytes, 0, 4), bytes.size());
    for (std::size_t at = 8; at + 4 <= end; at += 4) {
        if (at != 12 && (bytes.substr(at, 4) == "avif" || bytes.substr(at, 4) == "avis"))
            return true;
    }
    return false;
}

std::string_view withoutBlanks(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n\f");
    return begin == std::string_view::npos ? std::string_view {} : text.substr(begin);
}

/// The root's start tag, past a BOM, the XML declaration, comments and the document type; empty
/// where the root is not `svg`.
std::string_view svgStartTag(std::string_view bytes)
{
    if (bytes.starts_with("\xef\xbb\xbf"sv))
        bytes.remove_prefix(3);
    for (bytes = withoutBlanks(bytes); bytes.starts_with("<?") || bytes.starts_with("<!");
         bytes = withoutBlanks(bytes)) {
        const std::string_view last = bytes.starts_with("<!--") ? "-->"sv : ">"sv;
        // A document type's internal subset holds '>' of its own, and ends with "]>".
        const auto tagEnd = bytes.find(last);
        const bool subset
            = last == ">" && bytes.substr(0, tagEnd).find('[') != std::string_view::npos;
        const auto end = subset ? bytes.find("]>") : tagEnd;
        if (end == std::string_view::npos)
            return {};
        bytes.remove_prefix(end + (subset ? 2 : last.size()));
    }
    for (std::string_view name : {"<svg"sv, "<svg:svg"sv}) {
        if (bytes.starts_with(name) && bytes.size() > name.size()
            && " \t\r\n/>"sv.find(bytes[name.size()]) != std::string_view::npos)
            return bytes.substr(0, bytes.find('>'));
    }
    return {};
}

std::string_view attribute(std::string_view tag, std::string_view name)
{
    for (auto at = tag.find(name); at != std::string_view::npos; at = tag.find(name, at + 1)) {
        if (at == 0 || !std::isspace(static_cast<unsigned char>(tag[at - 1])))
            continue;
        std::string_view rest = withoutBlanks(tag.substr(at + name.size()));
        if (!rest.starts_with('='))
            continue;
        rest = withoutBlanks(rest.substr(1));
        if (!rest.empty() && (rest.front() == '"' || rest.front() == '\''))
            return rest.substr(1, rest.substr(1).find(rest.front()));
    }
    return {};
}

/// A length in pixels; 0 for percentages and other units.
double pixels(std::string_view length)
{
    double value = 0;
    const auto [end, error] = std::from_chars(length.data(), length.data() + length.size(), value);
    if (error != std::errc {} || !(value > 0 && value < 1e6))
        return 0;
    const std::string_view unit(end, static_cast<std::size_t>(length.data() + length.size() - end));
    return unit.empty() || unit == "px" ? value : 0;
}

Size svgSize(std::string_view bytes)
{
    const std::string_view tag = svgStartTag(bytes);
    const double width = pixels(attribute(tag, "width"));
    const double height = pixels(attribute(tag, "height"));
    return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

struct Kind {
    const char* mimeType;
    bool (*is)(std::string_view);
    Size (*size)(std::string_view);
};

constexpr std::array kKinds = {
    Kind {"image/png", [](std::string_view b) { return b.starts_with("\x89PNG\r\n\x1a\n"sv); },
          pngSize},
    Kind {"image/jpeg", [](std::string_view b) { return b.starts_with("\xff\xd8\xff"sv); },
          jpegSize},
    Kind {"image/gif",
          [](std::string_view b) { return b.starts_with("GIF87a") || b.starts_with("GIF89a"); },
          gifSize},
    Kind {"image/webp",
          [](std::string_view b) {
              return b.size() >= 16 && b.starts_with("RIFF") && b.substr(8, 6) == "WEBPVP";
          },
          webpSize},
    Kind {"image/bmp",
          [](std::string_view b) {
              const std::uint32_t header = littleEndian(b, 14, 4);
              return b.starts_with("BM") && header >= 12 && header <= 124;
          },
          bmpSize},
    Kind {"image/avif", isAvif, avifSize},
    Kind {"image/x-icon",
          [](std::string_view b) {
              return b.size() >= 22 && b.starts_with("\0\0\1\0"sv) && littleEndian(b, 4, 2) > 0;
          },
          iconSize},
    Kind {"image/svg+xml", [](std::string_view b) { return !svgStartTag(b).empty(); }, svgSize},
};

} // namespace

std::optional<Picture> identifyPicture(std::string bytes)
{
    for (const Kind& kind : kKinds) {
        if (!kind.is(bytes))
            continue;
        const Size size = kind.size(bytes);
        return Picture {std::move(bytes), kind.mimeType, size.width, size.height};
    }
    return std::nullopt;
}

std::optional<Picture> decodeDataAddress(std::string_view address)
{
    const auto comma = address.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    const QByteArray type
        = QByteArray(address.data(), static_cast<qsizetype>(comma)).simplified().toLower();
    if (!type.startsWith("data:image/"))
        return std::nullopt;
    const std::string_view data = address.substr(comma + 1);
    QByteArray bytes = QByteArray::fromPercentEncoding(
        QByteArray::fromRawData(data.data(), static_cast<qsizetype>(data.size())));
    if (type.endsWith(";base64"))
        bytes = QByteArray::fromBase64(bytes); // skips blanks and line ends
    return identifyPicture(bytes.toStdString());
}

} // namespace lectern::images
