#include "search/folding.h"

#include <utf8proc.h>

#include <array>
#include <cstddef>

namespace lectern::search {

namespace {

/// The options of utf8proc_NFKC_Casefold, for text with a length.
constexpr auto kNfkcCasefold = static_cast<utf8proc_option_t>(
    UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);

/// Sorting combining marks costs the square of their number, so endless rows of them are folded in
/// stretches of this many bytes.
constexpr std::size_t kLongestCluster = 1024;

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

constexpr auto kLowerAscii = [] {
    std::array<char, 0x80> lower {};
    for (std::size_t c = 0; c < lower.size(); ++c)
        lower[c] = static_cast<char>(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    return lower;
}();

/// A character whose folded form is known without a table: it neither changes, but for the cases
/// handled here, nor joins with what stands before it. `inBytes` 0: not one of these.
struct PlainCharacter {
    std::size_t inBytes = 0;
    std::size_t outBytes = 0;
    std::array<char, 3> out {};
};

PlainCharacter plainThreeBytes(unsigned char b0, unsigned char b1, unsigned char b2)
{
    const unsigned c = (b0 & 0x0Fu) << 12 | (b1 & 0x3Fu) << 6 | (b2 & 0x3Fu);
    const auto within = [c](unsigned first, unsigned last) { return c >= first && c <= last; };
    if (within(0x3400, 0x9FFF) || within(0xAC00, 0xD7A3) || within(0x3001, 0x3029)
        || within(0x3041, 0x3096) || within(0x30A1, 0x30FE) || c == 0x2014 || c == 0x2018
        || c == 0x2019 || c == 0x201C || c == 0x201D) {
        return {3, 3, {static_cast<char>(b0), static_cast<char>(b1), static_cast<char>(b2)}};
    }
    if (within(0xFF01, 0xFF5E))
        return {3, 1, {kLowerAscii[c - 0xFEE0]}};
    if (c == 0x3000)
        return {3, 1, {' '}};
    if (c == 0x2026)
        return {3, 3, {'.', '.', '.'}};
    return {};
}

PlainCharacter plainCharacterAt(std::string_view text, std::size_t position)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[position + i]); };
    const auto continues = [&](std::size_t i) { return (byte(i) & 0xC0) == 0x80; };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {1, 1, {kLowerAscii[first]}};
    const std::size_t left = text.size() - position;
    if (first >= 0xE2 && first <= 0xEF && left >= 3 && continues(1) && continues(2))
        return plainThreeBytes(first, byte(1), byte(2));
    if (first == 0xC2 && left >= 2 && byte(1) == 0xA0)
        return {2, 1, {' '}};
    return {};
}

/// A character by utf8proc; `value` -1 where the byte begins none.
struct DecodedInput {
    utf8proc_int32_t value = -1;
    std::size_t sizeBytes = 1;
};

DecodedInput decodeInput(std::string_view text, std::size_t position)
{
    DecodedInput decoded;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + position);
    const auto length = utf8proc_iterate(
        bytes, static_cast<utf8proc_ssize_t>(text.size() - position), &decoded.value);
    if (length > 0)
        decoded.sizeBytes = static_cast<std::size_t>(length);
    else
        decoded.value = -1;
    return decoded;
}

/// Whether folding may be cut before this character: it neither joins with the character before
/// nor is sorted among its marks. All second halves of compositions are marks or vowel and final
/// jamo; some jamo and voiced marks have compatibility forms.
bool beginsCluster(utf8proc_int32_t c)
{
    if (c < 0)
        return true;
    if ((c >= 0x1100 && c <= 0x11FF) || (c >= 0x3131 && c <= 0x318E) || (c >= 0xD7B0 && c <= 0xD7FF)
        || (c >= 0xFF65 && c <= 0xFFDC))
        return false;
    const auto* property = utf8proc_get_property(c);
    const auto category = property->category;
    const bool isMark = category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_MC
        || category == UTF8PROC_CATEGORY_ME;
    return property->combining_class == 0 && !isMark && !property->ignorable;
}

/// `cluster` is valid UTF-8.
void foldCluster(std::string_view cluster, std::string& out)
{
    std::array<utf8proc_int32_t, 128> small;
    std::vector<utf8proc_int32_t> large;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(cluster.data());
    const auto size = static_cast<utf8proc_ssize_t>(cluster.size());
    utf8proc_int32_t* buffer = small.data();
    // One place stays free: reencode writes a NUL behind the text.
    auto count = utf8proc_decompose(bytes, size, buffer, small.size() - 1, kNfkcCasefold);
    if (count >= static_cast<utf8proc_ssize_t>(small.size())) {
        large.resize(static_cast<std::size_t>(count) + 1);
        buffer = large.data();
        count = utf8proc_decompose(bytes, size, buffer, count, kNfkcCasefold);
    }
    if (count <= 0)
        return;
    const auto written = utf8proc_reencode(buffer, count, kNfkcCasefold);
    if (written > 0)
        out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(written));
}

struct NoOrigin {
    void note(std::size_t, std::size_t) { }
    void noteEach(std::size_t, std::size_t) { }
    void forget(std::size_t) { }
};

struct KeepOrigin {
    std::vector<std::uint32_t>& origin;

    void note(std::size_t from, std::size_t outSize)
    {
        origin.resize(outSize, static_cast<std::uint32_t>(from));
    }
    void noteEach(std::size_t from, std::size_t count)
    {
        for (const std::size_t end = from + count; from < end; ++from)
            origin.push_back(static_cast<std::uint32_t>(from));
    }
    void forget(std::size_t outSize) { origin.resize(outSize); }
};

/// Appends the ASCII characters that stand at `position` and returns how many they are.
std::size_t appendAscii(std::string_view in, std::size_t position, std::string& out)
{
    std::size_t end = position;
    while (end < in.size() && static_cast<unsigned char>(in[end]) < 0x80)
        ++end;
    const std::size_t outBegin = out.size();
    out.append(in.substr(position, end - position));
    for (std::size_t i = outBegin; i < out.size(); ++i)
        out[i] = kLowerAscii[static_cast<unsigned char>(out[i])];
    return end - position;
}

/// Copies plain characters and gives the stretches between to utf8proc, cut into clusters. A plain
/// character with marks after it is taken back and becomes the first of its cluster.
template <typename Origin>
void foldInto(std::string_view in, std::string& out, Origin origin)
{
    constexpr auto kNone = static_cast<std::size_t>(-1);
    out.reserve(in.size() + in.size() / 16);
    std::size_t position = 0;
    std::size_t plainIn = kNone; // the plain character right before `position`
    std::size_t plainOut = 0;
    while (position < in.size()) {
        if (static_cast<unsigned char>(in[position]) < 0x80) {
            const std::size_t count = appendAscii(in, position, out);
            origin.noteEach(position, count);
            position += count;
            plainIn = position - 1;
            plainOut = out.size() - 1;
            continue;
        }
        if (const auto plain = plainCharacterAt(in, position); plain.inBytes > 0) {
            plainIn = position;
            plainOut = out.size();
            out.append(plain.out.data(), plain.outBytes);
            origin.note(position, out.size());
            position += plain.inBytes;
            continue;
        }
        auto next = decodeInput(in, position);
        std::size_t begin = position;
        if (plainIn != kNone && !beginsCluster(next.value)) {
            begin = plainIn;
            out.resize(plainOut);
            origin.forget(plainOut);
        }
        plainIn = kNone;
        if (next.value < 0) {
            out.append(kReplacement);
            origin.note(position, out.size());
            position += next.sizeBytes;
            continue;
        }
        do {
            position += next.sizeBytes;
            if (position >= in.size() || plainCharacterAt(in, position).inBytes > 0)
                break;
            next = decodeInput(in, position);
        } while (!beginsCluster(next.value) && position - begin < kLongestCluster);
        foldCluster(in.substr(begin, position - begin), out);
        origin.note(begin, out.size());
    }
}

} // namespace

std::string fold(std::string_view utf8)
{
    std::string folded;
    foldInto(utf8, folded, NoOrigin {});
    return folded;
}

FoldedText foldWithOrigin(std::string_view utf8)
{
    FoldedText folded;
    folded.origin.reserve(utf8.size() + 1);
    foldInto(utf8, folded.text, KeepOrigin {folded.origin});
    folded.origin.push_back(static_cast<std::uint32_t>(utf8.size()));
    return folded;
}

} // namespace lectern::search
