#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lectern::search {

/// `lang:`. What an article is written in, guessed from its characters (domain/script_counts.h):
/// `en` is every text in Latin letters.
struct LanguageCondition {
    std::string language; ///< zh (both scripts), zh-hans, zh-hant, ja, ko, en, ar or he

    bool operator==(const LanguageCondition&) const = default;
};

/// The codes of domain/script_counts.h that it means: zh is zh-Hans and zh-Hant.
std::vector<std::string> languageCodes(const LanguageCondition& condition);
/// Also by names: 中文, 简体, 繁體, 日语, english, zh-tw. ASCII letters count in any case.
std::optional<LanguageCondition> parseLanguage(std::string_view text);
/// Each name that begins so, one of each meaning where `all` is false.
enum class LanguageNames { OneOfEach, All };
std::vector<std::string> languageNames(std::string_view beginning, LanguageNames wanted);

/// `length:`, in characters of the plain text.
///
///     >3000  >=3000  ≥3000      more than, at least
///     <500   <=500   ≤500       less than, at most
///     500..3000  500-3000  500～3000    both ends count
///     >3k  >3千  <1万           thousands, ten thousands; full width counts as half width
struct LengthCondition {
    enum class Bound { MoreThan, AtLeast, LessThan, AtMost, Between } bound = Bound::AtLeast;
    std::int64_t first = 0;
    std::int64_t last = 0; ///< of Between; not below `first`

    bool operator==(const LengthCondition&) const = default;
};

std::optional<LengthCondition> parseLength(std::string_view text);
/// A number without a sign is a least length; the two ends may stand the wrong way round.
std::optional<LengthCondition> nearestLength(std::string_view text);
std::string toText(const LengthCondition& condition); ///< `>3000`, `500..3000`
/// The least and the most characters, both included.
std::pair<std::int64_t, std::int64_t> lengthsOf(const LengthCondition& condition);

} // namespace lectern::search
