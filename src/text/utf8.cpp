#include "text/utf8.h"

#include "text/encoding.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace lectern::text {

namespace {

std::uint8_t byteAt(std::string_view text, std::size_t at)
{
    return at < text.size() ? static_cast<std::uint8_t>(text[at]) : 0;
}

bool isContinuation(std::uint8_t byte)
{
    return (byte & 0xC0) == 0x80;
}

/// The allowed range of a sequence's second byte, and how long the sequence is.
struct LeadByte {
    std::size_t length = 0;
    std::uint8_t lowest = 0x80;
    std::uint8_t highest = 0xBF;
};

LeadByte leadByte(std::uint8_t byte)
{
    if (byte < 0x80)
        return {1};
    if (byte < 0xC2 || byte > 0xF4)
        return {};
    if (byte < 0xE0)
        return {2};
    if (byte < 0xF0) {
        if (byte == 0xE0)
            return {3, 0xA0, 0xBF};
        return byte == 0xED ? LeadByte {3, 0x80, 0x9F} : LeadByte {3};
    }
    if (byte == 0xF0)
        return {4, 0x90, 0xBF};
    return byte == 0xF4 ? LeadByte {4, 0x80, 0x8F} : LeadByte {4};
}

/// How many bytes one U+FFFD stands for: the damaged sequence as far as it could have become one.
std::size_t damagedLength(std::string_view text, std::size_t at)
{
    const LeadByte lead = leadByte(byteAt(text, at));
    const std::uint8_t second = byteAt(text, at + 1);
    if (lead.length < 3 || at + 1 >= text.size() || second < lead.lowest || second > lead.highest)
        return 1;
    std::size_t length = 2;
    while (length < lead.length && at + length < text.size()
           && isContinuation(byteAt(text, at + length)))
        ++length;
    return length;
}

/// Offset of the first byte from `at` on that is not ASCII.
std::size_t skipAscii(std::string_view text, std::size_t at)
{
    constexpr std::uint64_t highBits = 0x8080808080808080U;
    while (at + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, text.data() + at, sizeof word);
        if (word & highBits)
            break;
        at += sizeof word;
    }
    while (at < text.size() && byteAt(text, at) < 0x80)
        ++at;
    return at;
}

} // namespace

std::size_t utf8SequenceLength(std::string_view text, std::size_t at)
{
    const LeadByte lead = leadByte(byteAt(text, at));
    if (lead.length < 2)
        return lead.length;
    if (at + lead.length > text.size())
        return 0;
    const std::uint8_t second = byteAt(text, at + 1);
    if (second < lead.lowest || second > lead.highest)
        return 0;
    for (std::size_t i = 2; i < lead.length; ++i)
        if (!isContinuation(byteAt(text, at + i)))
            return 0;
    return lead.length;
}

bool isValidUtf8(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    std::size_t at = 0;
    while (true) {
        at = skipAscii(text, at);
        // Chinese, Japanese and Korean: runs of three bytes, lead E1 to EC or EE, EF.
        while (at + 3 <= text.size() && bytes[at] > 0xE0 && bytes[at] < 0xF0 && bytes[at] != 0xED
               && isContinuation(bytes[at + 1]) && isContinuation(bytes[at + 2]))
            at += 3;
        if (at >= text.size())
            return true;
        const std::size_t length = utf8SequenceLength(text, at);
        if (length == 0)
            return false;
        at += length;
    }
}

Utf8Survey surveyUtf8(std::string_view text)
{
    Utf8Survey survey;
    for (std::size_t at = skipAscii(text, 0); at < text.size(); at = skipAscii(text, at)) {
        const std::size_t length = utf8SequenceLength(text, at);
        survey.wellFormed += length > 1;
        survey.longOnes += length > 2;
        survey.damaged += length == 0;
        at += length ? length : damagedLength(text, at);
    }
    return survey;
}

std::string repairUtf8(std::string_view text, std::vector<std::size_t>& damagedAt)
{
    std::string repaired;
    repaired.reserve(text.size() + 16);
    std::size_t copied = 0;
    for (std::size_t at = skipAscii(text, 0); at < text.size(); at = skipAscii(text, at)) {
        if (const std::size_t length = utf8SequenceLength(text, at)) {
            at += length;
            continue;
        }
        repaired.append(text, copied, at - copied);
        repaired += "\uFFFD";
        damagedAt.push_back(at);
        at += damagedLength(text, at);
        copied = at;
    }
    repaired.append(text.substr(copied));
    return repaired;
}

char32_t nextCodePoint(std::string_view text, std::size_t& at)
{
    const std::uint8_t lead = byteAt(text, at);
    const std::size_t length = std::max<std::size_t>(1, utf8SequenceLength(text, at));
    char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        point = (point << 6) | (byteAt(text, at + i) & 0x3FU);
    at += length;
    return point;
}

} // namespace lectern::text
