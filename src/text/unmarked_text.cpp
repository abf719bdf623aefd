#include "text/unmarked_text.h"

#include "text/charset_guess.h"
#include "text/decoding_report.h"
#include "text/encoding_runs.h"
#include "text/icu_decoder.h"
#include "text/problem.h"
#include "text/utf8.h"

#include <algorithm>
#include <optional>

namespace lectern::text {

namespace {

using Kind = EncodingRun::Kind;

constexpr std::size_t kSampleBytes = std::size_t {64} * 1024;

// When the parts of a text that are not UTF-8 are taken for another encoding, not for damage.
constexpr double kPlausible = 0.35;
constexpr double kWesternPlausible = 0.8;
constexpr double kMaxDamagedShare = 0.2;
constexpr std::size_t kFewCharacters = 3;

DecodedText repairDamagedUtf8(std::string_view bytes)
{
    std::vector<std::size_t> damagedAt;
    DecodedText text {repairUtf8(bytes, damagedAt), "UTF-8", {}};
    reportDamage(text, damagedAt.size(), damagedAt.empty() ? 0 : lineOf(bytes, damagedAt.front()));
    return text;
}

std::string reasonFor(const Charset& charset, std::string_view declared)
{
    const Charset named = charsetNamed(declared);
    if (declared.empty())
        return ", as its characters show";
    if (named.name == charset.name)
        return ", as it says itself";
    return ", as its characters show, though it says " + std::string(declared);
}

DecodedText decodeWhole(std::string_view bytes, const Charset& charset, std::string_view declared)
{
    IcuDecoded decoded = decodeWithIcu(bytes, charset.converter);
    DecodedText text {std::move(decoded.utf8), charset.name, {}};
    reportNotUtf8(text, reasonFor(charset, declared));
    reportDamage(text, decoded.damaged,
                 decoded.damaged ? lineOf(bytes, decoded.firstDamagedAt) : 0);
    return text;
}

bool isHigh(char byte)
{
    return (byte & 0x80) != 0;
}

std::size_t highBytes(std::string_view bytes)
{
    return static_cast<std::size_t>(std::ranges::count_if(bytes, isHigh));
}

bool isConvincing(const CharsetGuess& guess)
{
    const bool isWestern = guess.charset.writing == Writing::Western;
    return guess.damagedShare <= kMaxDamagedShare
        && guess.plausibility >= (isWestern ? kWesternPlausible : kPlausible)
        && (isWestern || guess.characters >= kFewCharacters);
}

/// A text of which parts are UTF-8 and parts are not.
class MixedText final {
public:
    MixedText(std::string_view bytes, std::vector<EncodingRun> runs)
        : m_bytes(bytes)
        , m_runs(std::move(runs))
    {
        for (const EncodingRun& run : m_runs)
            (run.kind == Kind::Utf8 ? m_utf8Bytes : m_foreignBytes) += highBytes(part(run));
    }

    bool isMostlyForeign() const { return m_foreignBytes > 4 * m_utf8Bytes; }

    std::string foreignSample() const
    {
        std::string sample;
        for (const EncodingRun& run : m_runs) {
            if (run.kind == Kind::Foreign && sample.size() < kSampleBytes)
                sample += tellingSample(part(run), kSampleBytes);
        }
        return sample;
    }

    DecodedText decode(const Charset& foreign)
    {
        for (const EncodingRun& run : m_runs) {
            if (run.kind == Kind::Utf8)
                m_utf8 += part(run);
            else if (auto decoded = readForeign(run, foreign))
                addForeign(*decoded);
            else
                addDamaged(run);
        }
        DecodedText text {
            std::move(m_utf8), m_foreignBytes > m_utf8Bytes ? foreign.name : "UTF-8", {}};
        report(text, foreign);
        return text;
    }

private:
    std::string_view part(const EncodingRun& run) const
    {
        return m_bytes.substr(run.begin, run.end - run.begin);
    }

    /// Nothing where the run is rather a character of UTF-8 that was cut.
    std::optional<std::string> readForeign(const EncodingRun& run, const Charset& foreign) const
    {
        constexpr std::size_t cutCharacter = 3;
        IcuDecoded decoded = decodeWithIcu(part(run), foreign.converter);
        const std::size_t high = highBytes(part(run));
        const bool isDamaged = decoded.damaged > 0 && decoded.damaged * 10 > high;
        const bool isOdd = high <= cutCharacter && m_utf8Bytes > m_foreignBytes
            && plausibility(decoded.utf8, foreign.writing) <= 0;
        if (isDamaged || isOdd)
            return std::nullopt;
        return std::move(decoded.utf8);
    }

    std::size_t lineHere() const
    {
        return 1 + static_cast<std::size_t>(std::ranges::count(m_utf8, '\n'));
    }

    void addForeign(const std::string& utf8)
    {
        if (m_foreignParts++ == 0)
            m_firstForeignLine = lineHere();
        m_utf8 += utf8;
    }

    void addDamaged(const EncodingRun& run)
    {
        std::vector<std::size_t> damagedAt;
        const std::string repaired = repairUtf8(part(run), damagedAt);
        if (m_damaged == 0)
            m_firstDamagedLine = lineHere();
        m_damaged += damagedAt.size();
        m_utf8 += repaired;
    }

    void report(DecodedText& text, const Charset& foreign) const
    {
        if (m_foreignParts > 0)
            text.problems.push_back(
                problemAt(static_cast<int>(m_firstForeignLine), ProblemKind::MixedEncodings,
                          times(m_foreignParts, "part of the file is", "parts of the file are")
                              + " encoded in " + foreign.name + ", the first in line "
                              + std::to_string(m_firstForeignLine)
                              + ", and the rest in UTF-8; each was decoded from its own."));
        reportDamage(text, m_damaged, m_firstDamagedLine);
    }

    std::string_view m_bytes;
    std::vector<EncodingRun> m_runs;
    std::size_t m_utf8Bytes = 0; ///< beyond ASCII
    std::size_t m_foreignBytes = 0;
    std::string m_utf8;
    std::size_t m_foreignParts = 0;
    std::size_t m_firstForeignLine = 0;
    std::size_t m_damaged = 0;
    std::size_t m_firstDamagedLine = 0;
};

DecodedText decodeForeign(std::string_view bytes)
{
    const std::string declared = declaredCharset(bytes);
    const CharsetGuess guess = guessCharset(tellingSample(bytes, kSampleBytes), declared);
    return decodeWhole(bytes, guess.charset, declared);
}

DecodedText decodeInvalid(std::string_view bytes)
{
    auto runs = splitByEncoding(bytes);
    if (runs.size() == 1) {
        // Accents of UTF-8 look foreign by themselves; a text cut or patched by a robot is damaged
        // in few places, and another encoding read as UTF-8 in most.
        const Utf8Survey survey = surveyUtf8(bytes);
        return survey.wellFormed > 4 * survey.damaged ? repairDamagedUtf8(bytes)
                                                      : decodeForeign(bytes);
    }
    MixedText mixed(bytes, std::move(runs));
    const CharsetGuess guess = guessCharset(mixed.foreignSample(), declaredCharset(bytes));
    if (isConvincing(guess))
        return mixed.decode(guess.charset);
    return mixed.isMostlyForeign() ? decodeForeign(bytes) : repairDamagedUtf8(bytes);
}

/// A short text of GBK may be valid UTF-8 by accident (“联通” is): then the file's own word counts.
std::optional<DecodedText> decodeAccident(std::string_view bytes)
{
    constexpr std::size_t longestAccident = 64;
    const auto first = std::ranges::find_if(bytes, isHigh);
    if (first == bytes.end() || static_cast<unsigned char>(*first) >= 0xE0)
        return std::nullopt; // nearly every file ends here
    const Utf8Survey survey = surveyUtf8(bytes);
    if (survey.longOnes > 0 || survey.wellFormed > longestAccident)
        return std::nullopt;
    const std::string declared = declaredCharset(bytes);
    const Charset charset = charsetNamed(declared);
    const bool isEastAsian = !charset.name.empty()
        && (charset.writing == Writing::EastAsian || charset.writing == Writing::Japanese);
    if (!isEastAsian)
        return std::nullopt;
    const IcuDecoded decoded = decodeWithIcu(bytes, charset.converter);
    const bool isBetter = decoded.damaged == 0
        && plausibility(decoded.utf8, charset.writing) > plausibilityAsUtf8(bytes);
    return isBetter ? std::optional(decodeWhole(bytes, charset, declared)) : std::nullopt;
}

/// Escape sequences of seven bits: what Japanese mail and old pages are in.
bool isIso2022Jp(std::string_view bytes)
{
    const bool hasEscape = bytes.find("\x1B$B") != std::string_view::npos
        || bytes.find("\x1B$@") != std::string_view::npos;
    return hasEscape && highBytes(bytes) == 0 && decodeWithIcu(bytes, "ISO-2022-JP").damaged == 0;
}

/// Saved pages often keep the `<meta>` of the encoding they were in once.
void reportMislabelled(DecodedText& text)
{
    const std::size_t begin = text.utf8.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || text.utf8[begin] != '<')
        return;
    const std::string declared = declaredCharset(text.utf8);
    const Charset named = charsetNamed(declared);
    if (!named.name.empty() && decodeWithIcu({}, named.converter).known && highBytes(text.utf8) > 0)
        text.problems.push_back(problemAt(0, ProblemKind::MislabelledEncoding,
                                          "The file says that it is encoded in " + declared
                                              + ", but it is UTF-8; its bytes were believed."));
}

} // namespace

DecodedText decodeUnmarked(std::string_view bytes)
{
    if (!isValidUtf8(bytes))
        return decodeInvalid(bytes);
    if (isIso2022Jp(bytes))
        return decodeWhole(bytes, {"ISO-2022-JP", "ISO-2022-JP", Writing::Japanese}, {});
    if (auto accident = decodeAccident(bytes))
        return std::move(*accident);
    DecodedText text {std::string(bytes), "UTF-8", {}};
    reportMislabelled(text);
    return text;
}

} // namespace lectern::text
