#include "text/charset_guess.h"

#include "text/icu_decoder.h"
#include "text/utf8.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <memory>
#include <vector>

namespace lectern::text {

namespace {

// In the unit of `plausibility`.
constexpr double kDeclaredBonus = 0.25;
constexpr double kDetectedBonus = 0.12;
constexpr double kChineseBonus = 0.02;
// The fewer characters there are, the more the outside evidence counts.
constexpr double kFewCharacters = 5;

/// An encoding to be tried.
struct Candidate {
    Charset charset;
    double bonus = 0; ///< outside evidence
};

std::string askUchardet(std::string_view sample)
{
    struct Deleter {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    const std::unique_ptr<uchardet, Deleter> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

void addEvidence(std::vector<Candidate>& candidates, std::string_view name, double bonus)
{
    Charset named = charsetNamed(name);
    if (named.name.empty())
        return;
    const auto known = std::ranges::find_if(candidates, [&](const Candidate& candidate) {
        return candidate.charset.name == named.name;
    });
    if (known != candidates.end())
        known->bonus += bonus;
    else
        candidates.push_back({std::move(named), bonus});
}

std::size_t highBytes(std::string_view bytes)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(bytes, [](char byte) { return (byte & 0x80) != 0; }));
}

std::size_t charactersBeyondAscii(std::string_view utf8)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < utf8.size();)
        count += nextCodePoint(utf8, at) >= 0x80;
    return count;
}

/// Nothing where ICU does not know the encoding.
bool tryOn(CharsetGuess& guess, std::string_view sample)
{
    const IcuDecoded decoded = decodeWithIcu(sample, guess.charset.converter);
    guess.characters = charactersBeyondAscii(decoded.utf8);
    guess.plausibility = plausibility(decoded.utf8, guess.charset.writing);
    guess.damagedShare = static_cast<double>(decoded.damaged)
        / static_cast<double>(std::max<std::size_t>(1, guess.characters));
    return decoded.known;
}

} // namespace

CharsetGuess guessCharset(std::string_view sample, std::string_view declared)
{
    std::vector<Candidate> candidates;
    for (const char* name : {"GB18030", "Big5", "Shift_JIS", "EUC-JP", "EUC-KR", "windows-1252"})
        candidates.push_back({charsetNamed(name)});
    const double trust = 1 + kFewCharacters / (static_cast<double>(highBytes(sample)) / 2 + 1);
    candidates.front().bonus = kChineseBonus * trust;
    addEvidence(candidates, declared, kDeclaredBonus * trust);
    // What uchardet takes for another Latin alphabet is no better than the commonest of them.
    const Charset detected = charsetNamed(askUchardet(sample));
    addEvidence(candidates, detected.writing == Writing::Western ? "windows-1252" : detected.name,
                kDetectedBonus);

    CharsetGuess best;
    double bestScore = -1000;
    for (Candidate& candidate : candidates) {
        CharsetGuess guess {std::move(candidate.charset)};
        if (!tryOn(guess, sample))
            continue;
        const double score
            = guess.plausibility + candidate.bonus - std::min(2.0, guess.damagedShare * 5);
        if (score > bestScore) {
            bestScore = score;
            best = std::move(guess);
        }
    }
    return best;
}

} // namespace lectern::text
