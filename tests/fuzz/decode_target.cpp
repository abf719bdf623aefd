#include "fuzz/fuzz_target.h"
#include "text/encoding.h"

#include <unicode/ucnv.h>

#include <array>

namespace lectern::fuzz {

const char* const targetName = "decode";

namespace {

/// A text in another encoding; empty where ICU cannot.
std::string encodedAs(const char* encoding, const std::string& utf8)
{
    std::string bytes(utf8.size() * 4 + 16, '\0');
    UErrorCode error = U_ZERO_ERROR;
    const auto size
        = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                       utf8.data(), static_cast<std::int32_t>(utf8.size()), &error);
    if (U_FAILURE(error))
        return {};
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

} // namespace

std::vector<std::string> targetSeeds()
{
    static constexpr std::array encodings {"GB18030",  "Big5",         "Shift_JIS",  "EUC-JP",
                                           "EUC-KR",   "windows-1252", "UTF-16",     "UTF-16LE",
                                           "UTF-16BE", "UTF-32LE",     "ISO-2022-JP"};
    auto seeds = sampleFiles();
    const std::size_t count = std::min<std::size_t>(seeds.size(), 40);
    for (std::size_t i = 0; i < count; ++i) {
        const std::string begin = asDecodedText(seeds[i].substr(0, 3'000));
        for (const char* encoding : encodings)
            seeds.push_back(encodedAs(encoding, begin));
    }
    return seeds;
}

void tryInput(std::string_view input)
{
    static_cast<void>(text::looksBinary(input));
    const auto decoded = text::decodeToUtf8(input);
    require(text::isValidUtf8(decoded.utf8), "The decoded text is no valid UTF-8.");
    require(decoded.utf8.find('\0') == std::string::npos, "The decoded text holds a NUL.");
    require(!decoded.encoding.empty(), "The encoding has no name.");
    // A damaged byte becomes three (U+FFFD); a character takes at most four.
    require(decoded.utf8.size() <= input.size() * 4, "The text grew beyond every encoding.");
}

} // namespace lectern::fuzz
