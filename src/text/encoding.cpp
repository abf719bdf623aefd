#include "text/encoding.h"

#include "text/common_characters.h"
#include "text/decoding_report.h"
#include "text/icu_decoder.h"
#include "text/problem.h"
#include "text/unmarked_text.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lectern::text {

namespace {

constexpr std::size_t kSampleBytes = 8192;

struct ByteOrderMark {
    std::string_view bytes;
    std::string_view encoding;
};

// The longer ones first: the mark of UTF-32LE begins with that of UTF-16LE.
constexpr std::array kByteOrderMarks {
    ByteOrderMark {std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
    ByteOrderMark {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
    ByteOrderMark {"\xEF\xBB\xBF", "UTF-8"},
    ByteOrderMark {"\xFF\xFE", "UTF-16LE"},
    ByteOrderMark {"\xFE\xFF", "UTF-16BE"},
};

const ByteOrderMark* findByteOrderMark(std::string_view bytes)
{
    const auto mark = std::ranges::find_if(
        kByteOrderMarks, [&](const ByteOrderMark& each) { return bytes.starts_with(each.bytes); });
    return mark == kByteOrderMarks.end() ? nullptr : &*mark;
}

/// UTF-16 without a mark: blanks, digits and line ends put NULs on one side only, and what comes
/// out are no control characters. Text that is UTF-8 with stray NULs has them on both sides, or
/// few.
std::optional<std::string_view> utf16ByPattern(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, kSampleBytes);
    std::array<std::size_t, 2> nuls {};
    for (std::size_t i = 0; i < sample.size(); ++i)
        nuls[i % 2] += sample[i] == '\0';
    const std::size_t more = std::max(nuls[0], nuls[1]);
    const std::size_t fewer = std::min(nuls[0], nuls[1]);
    if (more < 2 || fewer * 20 > more)
        return std::nullopt;
    const bool isMostlyAscii = more * 4 >= sample.size();
    const Utf8Survey survey = surveyUtf8(sample);
    // Cyrillic is all seven bits, but half of its bytes are what no text holds.
    const auto odd = std::ranges::count_if(sample, [](char byte) { return byte > 0 && byte < 9; });
    const bool isText = survey.wellFormed >= 4 * survey.damaged && odd * 10 < std::ssize(sample);
    if (!isMostlyAscii && isText)
        return std::nullopt;
    const std::string_view name = nuls[0] > nuls[1] ? "UTF-16BE" : "UTF-16LE";
    const IcuDecoded decoded
        = decodeWithIcu(sample.substr(0, sample.size() / 2 * 2), std::string(name));
    const auto controls
        = std::ranges::count_if(decoded.utf8, [](unsigned char byte) { return byte < 9; });
    if (decoded.damaged > 1 || controls * 100 > std::ssize(sample))
        return std::nullopt;
    return name;
}

/// UTF-16 of which hardly anything is ASCII: its two readings differ like text and noise.
std::optional<std::string_view> utf16ByCharacters(std::string_view bytes)
{
    constexpr double sure = 0.4;
    const std::string_view sample = bytes.substr(0, kSampleBytes);
    const Utf8Survey survey = surveyUtf8(sample);
    if (bytes.size() % 2 != 0 || survey.damaged * 4 <= survey.wellFormed)
        return std::nullopt;
    for (const std::string_view name : {"UTF-16LE", "UTF-16BE"}) {
        const IcuDecoded decoded = decodeWithIcu(sample, std::string(name));
        if (decoded.damaged <= 1 && plausibility(decoded.utf8, Writing::EastAsian) >= sure)
            return name;
    }
    return std::nullopt;
}

std::optional<std::string_view> unmarkedUtf16(std::string_view bytes)
{
    if (bytes.find('\0') != std::string_view::npos) {
        if (const auto name = utf16ByPattern(bytes))
            return name;
    }
    return utf16ByCharacters(bytes);
}

DecodedText decodeAs(std::string_view bytes, std::string_view encoding)
{
    IcuDecoded decoded = decodeWithIcu(bytes, std::string(encoding));
    DecodedText text {std::move(decoded.utf8), std::string(encoding), {}};
    reportNotUtf8(text);
    const std::size_t firstAt = std::min(text.utf8.find("\uFFFD"), text.utf8.size());
    reportDamage(text, decoded.damaged, lineOf(text.utf8, firstAt));
    return text;
}

void removeNuls(DecodedText& text)
{
    const std::size_t first = text.utf8.find('\0');
    if (first == std::string::npos)
        return;
    const std::size_t line = lineOf(text.utf8, first);
    const std::size_t count = std::erase(text.utf8, '\0');
    text.problems.push_back(problemAt(static_cast<int>(line), ProblemKind::NulBytes,
                                      times(count, "NUL byte was", "NUL bytes were")
                                          + " removed, the first in line " + std::to_string(line)
                                          + '.'));
}

bool hasPictureOrArchiveMagic(std::string_view bytes)
{
    using namespace std::string_view_literals;
    constexpr std::array magics {"\x89PNG\r\n"sv,
                                 "\xFF\xD8\xFF"sv,
                                 "GIF87a"sv,
                                 "GIF89a"sv,
                                 "%PDF-"sv,
                                 "PK\x03\x04"sv,
                                 "\x1F\x8B"sv,
                                 "\x7F"
                                 "ELF"sv,
                                 "RIFF"sv,
                                 "7z\xBC\xAF"sv,
                                 "\xD0\xCF\x11\xE0"sv};
    const auto format = bytes.substr(std::min<std::size_t>(bytes.size(), 8), 4); // of RIFF
    return std::ranges::any_of(magics, [&](std::string_view magic) {
        return bytes.starts_with(magic)
            && (magic != "RIFF" || format == "WEBP" || format == "WAVE");
    });
}

/// A crash may leave a text with stretches of NULs: what stands between them is UTF-8 without
/// control characters.
bool isTextAmongNuls(std::string_view sample)
{
    std::string rest(sample);
    std::erase(rest, '\0');
    const auto controls = std::ranges::count_if(rest, [](unsigned char byte) {
        return byte < 9 || (byte > 13 && byte < 32 && byte != 27) || byte == 127;
    });
    const Utf8Survey survey = surveyUtf8(rest);
    return !rest.empty() && controls == 0 && survey.damaged <= 1; // the sample's end may cut one
}

} // namespace

DecodedText decodeToUtf8(std::string_view bytes)
{
    DecodedText text;
    if (const ByteOrderMark* mark = findByteOrderMark(bytes)) {
        bytes.remove_prefix(mark->bytes.size());
        while (mark->encoding == "UTF-8" && bytes.starts_with(mark->bytes))
            bytes.remove_prefix(mark->bytes.size()); // each tool on the way put its own before it
        text = mark->encoding != "UTF-8" ? decodeAs(bytes, mark->encoding) : decodeUnmarked(bytes);
    } else if (const auto utf16 = unmarkedUtf16(bytes)) {
        text = decodeAs(bytes, *utf16);
    } else {
        text = decodeUnmarked(bytes);
    }
    removeNuls(text);
    return text;
}

bool looksBinary(std::string_view bytes)
{
    const std::string_view sample = bytes.substr(0, kSampleBytes);
    if (hasPictureOrArchiveMagic(sample))
        return true;
    if (findByteOrderMark(sample) || unmarkedUtf16(sample))
        return false;
    std::size_t nuls = 0;
    std::size_t controls = 0;
    for (const char byte : sample) {
        nuls += byte == '\0';
        controls += (byte > 0 && byte < 9) || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)
            || byte == 127;
    }
    if (nuls > 0 && isTextAmongNuls(sample))
        return false;
    const std::size_t odd = nuls + controls;
    if (nuls * 10 > sample.size() * 3)
        return true;
    return odd > 1 && odd * 20 > sample.size() && (nuls > 1 || controls * 10 > sample.size());
}

} // namespace lectern::text
