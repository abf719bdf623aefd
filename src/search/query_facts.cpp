#include "search/query_facts.h"

#include "search/folding.h"

#include <algorithm>
#include <array>
#include <limits>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;
using Bound = LengthCondition::Bound;

struct LanguageName {
    std::string_view name; ///< folded
    std::string_view language;
};
// The first name of a language is the canonical one.
constexpr std::array kLanguages {
    LanguageName {"zh", "zh"},
    LanguageName {"中文", "zh"},
    LanguageName {"汉语", "zh"},
    LanguageName {"漢語", "zh"},
    LanguageName {"chinese", "zh"},
    LanguageName {"cn", "zh"},
    LanguageName {"zh-hans", "zh-hans"},
    LanguageName {"简体", "zh-hans"},
    LanguageName {"简体中文", "zh-hans"},
    LanguageName {"zh-cn", "zh-hans"},
    LanguageName {"zh-hant", "zh-hant"},
    LanguageName {"繁体", "zh-hant"},
    LanguageName {"繁體", "zh-hant"},
    LanguageName {"繁体中文", "zh-hant"},
    LanguageName {"繁體中文", "zh-hant"},
    LanguageName {"zh-tw", "zh-hant"},
    LanguageName {"zh-hk", "zh-hant"},
    LanguageName {"ja", "ja"},
    LanguageName {"日文", "ja"},
    LanguageName {"日语", "ja"},
    LanguageName {"日語", "ja"},
    LanguageName {"日本語", "ja"},
    LanguageName {"japanese", "ja"},
    LanguageName {"jp", "ja"},
    LanguageName {"ko", "ko"},
    LanguageName {"韩文", "ko"},
    LanguageName {"韓文", "ko"},
    LanguageName {"韩语", "ko"},
    LanguageName {"韓語", "ko"},
    LanguageName {"korean", "ko"},
    LanguageName {"en", "en"},
    LanguageName {"英文", "en"},
    LanguageName {"英语", "en"},
    LanguageName {"英語", "en"},
    LanguageName {"english", "en"},
    LanguageName {"ar", "ar"},
    LanguageName {"阿拉伯文", "ar"},
    LanguageName {"arabic", "ar"},
    LanguageName {"he", "he"},
    LanguageName {"希伯来文", "he"},
    LanguageName {"hebrew", "he"},
};

constexpr int kMostDigits = 9; // no text is longer

struct Sign {
    std::string_view text;
    Bound bound;
};
// Longer ones first. Full-width signs are folded before.
constexpr std::array kSigns {Sign {">=", Bound::AtLeast}, Sign {"≥", Bound::AtLeast},
                             Sign {"<=", Bound::AtMost},  Sign {"≤", Bound::AtMost},
                             Sign {">", Bound::MoreThan}, Sign {"<", Bound::LessThan}};
constexpr std::array kBetween {"..."sv, ".."sv, "-"sv, "~"sv};

struct Multiple {
    std::string_view text;
    std::int64_t factor;
};
constexpr std::array kMultiples {Multiple {"k", 1000}, Multiple {"千", 1000},
                                 Multiple {"万", 10000}, Multiple {"萬", 10000}};

bool take(std::string_view& text, std::string_view form)
{
    if (!text.starts_with(form))
        return false;
    text.remove_prefix(form.size());
    return true;
}

std::optional<std::int64_t> takeNumber(std::string_view& text)
{
    std::int64_t number = 0;
    int digits = 0;
    for (; !text.empty() && text.front() >= '0' && text.front() <= '9'; ++digits) {
        if (digits == kMostDigits)
            return std::nullopt;
        number = number * 10 + (text.front() - '0');
        text.remove_prefix(1);
    }
    if (digits == 0)
        return std::nullopt;
    for (const auto& multiple : kMultiples) {
        if (take(text, multiple.text))
            return number * multiple.factor;
    }
    return number;
}

/// As written, `first` and `last` in whatever order.
std::optional<LengthCondition> takeBetween(std::string_view text)
{
    const auto first = takeNumber(text);
    if (!first || std::ranges::none_of(kBetween, [&](auto form) { return take(text, form); }))
        return std::nullopt;
    const auto last = takeNumber(text);
    if (!last || !text.empty())
        return std::nullopt;
    return LengthCondition {Bound::Between, *first, *last};
}

} // namespace

std::vector<std::string> languageCodes(const LanguageCondition& condition)
{
    if (condition.language == "zh")
        return {"zh-Hans", "zh-Hant"};
    if (condition.language == "zh-hans")
        return {"zh-Hans"};
    if (condition.language == "zh-hant")
        return {"zh-Hant"};
    return {condition.language};
}

std::optional<LanguageCondition> parseLanguage(std::string_view text)
{
    const std::string name = fold(text);
    const auto* const known = std::ranges::find(kLanguages, name, &LanguageName::name);
    if (known == kLanguages.end())
        return std::nullopt;
    return LanguageCondition {std::string(known->language)};
}

std::vector<std::string> languageNames(std::string_view beginning, LanguageNames wanted)
{
    const std::string folded = fold(beginning);
    std::vector<std::string> names;
    std::string_view last;
    for (const auto& [name, language] : kLanguages) {
        if (!name.starts_with(folded) || (wanted == LanguageNames::OneOfEach && language == last))
            continue;
        last = language;
        names.emplace_back(name);
    }
    return names;
}

std::optional<LengthCondition> parseLength(std::string_view text)
{
    const std::string folded = fold(text);
    std::string_view rest = folded;
    for (const auto& [sign, bound] : kSigns) {
        if (!take(rest, sign))
            continue;
        const auto number = takeNumber(rest);
        return number && rest.empty() ? std::optional(LengthCondition {bound, *number, 0})
                                      : std::nullopt;
    }
    const auto between = takeBetween(rest);
    return between && between->first <= between->last ? between : std::nullopt;
}

std::optional<LengthCondition> nearestLength(std::string_view text)
{
    const std::string folded = fold(text);
    if (auto between = takeBetween(folded)) {
        if (between->first > between->last)
            std::swap(between->first, between->last);
        return between;
    }
    std::string_view rest = folded;
    const auto number = takeNumber(rest);
    return number && rest.empty() ? std::optional(LengthCondition {Bound::AtLeast, *number, 0})
                                  : std::nullopt;
}

std::string toText(const LengthCondition& condition)
{
    const std::string first = std::to_string(condition.first);
    switch (condition.bound) {
    case Bound::MoreThan:
        return ">" + first;
    case Bound::AtLeast:
        return ">=" + first;
    case Bound::LessThan:
        return "<" + first;
    case Bound::AtMost:
        return "<=" + first;
    case Bound::Between:
        break;
    }
    return first + ".." + std::to_string(condition.last);
}

std::pair<std::int64_t, std::int64_t> lengthsOf(const LengthCondition& condition)
{
    constexpr auto kNoEnd = std::numeric_limits<std::int64_t>::max();
    switch (condition.bound) {
    case Bound::MoreThan:
        return {condition.first + 1, kNoEnd};
    case Bound::AtLeast:
        return {condition.first, kNoEnd};
    case Bound::LessThan:
        return {0, condition.first - 1};
    case Bound::AtMost:
        return {0, condition.first};
    case Bound::Between:
        break;
    }
    return {condition.first, condition.last};
}

} // namespace lectern::search
