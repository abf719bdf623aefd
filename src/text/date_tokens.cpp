#include "text/date_tokens.h"

#include "text/header_strings.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

constexpr std::array<std::string_view, 12> kMonths {"jan", "feb", "mar", "apr", "may", "jun",
                                                    "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::array<std::string_view, 12> kLongMonths {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays {"mon", "tue", "wed", "thu",
                                                     "fri", "sat", "sun"};
constexpr std::array<std::string_view, 7> kLongWeekdays {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

struct NamedZone {
    std::string_view name;
    int minutes;
};
constexpr std::array kZones {
    NamedZone {"z", 0},      NamedZone {"gmt", 0},    NamedZone {"utc", 0},
    NamedZone {"ut", 0},     NamedZone {"est", -300}, NamedZone {"edt", -240},
    NamedZone {"cst", -360}, NamedZone {"cdt", -300}, NamedZone {"mst", -420},
    NamedZone {"mdt", -360}, NamedZone {"pst", -480}, NamedZone {"pdt", -420},
    NamedZone {"jst", 540},  NamedZone {"kst", 540},  NamedZone {"hkt", 480},
    NamedZone {"cet", 60},   NamedZone {"cest", 120}, NamedZone {"msk", 180}};

struct PlainForm {
    std::string_view written;
    std::string_view plain;
};
/// In this order: a Korean weekday holds the words for month and day.
constexpr std::array kPlainForms {
    PlainForm {"\u00A0", " "},    PlainForm {"\u3000", " "},    PlainForm {"\u2009", " "},
    PlainForm {"\u202F", " "},    PlainForm {"日曜日", "周日"}, PlainForm {"月曜日", "周一"},
    PlainForm {"火曜日", "周二"}, PlainForm {"水曜日", "周三"}, PlainForm {"木曜日", "周四"},
    PlainForm {"金曜日", "周五"}, PlainForm {"土曜日", "周六"}, PlainForm {"일요일", "周日"},
    PlainForm {"월요일", "周一"}, PlainForm {"화요일", "周二"}, PlainForm {"수요일", "周三"},
    PlainForm {"목요일", "周四"}, PlainForm {"금요일", "周五"}, PlainForm {"토요일", "周六"},
    PlainForm {"오전", "上午"},   PlainForm {"오후", "下午"},   PlainForm {"午前", "上午"},
    PlainForm {"午後", "下午"},   PlainForm {"년", "年"},       PlainForm {"월", "月"},
    PlainForm {"일", "日"},       PlainForm {"号", "日"},       PlainForm {"號", "日"},
    PlainForm {"시", "时"},       PlainForm {"時", "时"},       PlainForm {"点", "时"},
    PlainForm {"點", "时"},       PlainForm {"분", "分"},       PlainForm {"초", "秒"},
    PlainForm {"−", "-"}};

/// Full width made half width, and one way of writing for the words of three languages.
std::string plainForm(std::string_view text)
{
    std::string plain;
    while (!text.empty()) {
        const auto form = std::ranges::find_if(
            kPlainForms, [&](const PlainForm& each) { return text.starts_with(each.written); });
        if (form != kPlainForms.end()) {
            plain += form->plain;
            text.remove_prefix(form->written.size());
            continue;
        }
        // U+FF01 to U+FF5E stand for the printable ASCII characters, in their order.
        const bool isWide = text.starts_with('\xEF') && text.size() > 2
            && (text[1] == '\xBC' || text[1] == '\xBD');
        if (isWide) {
            const int low = (static_cast<unsigned char>(text[1]) - 0xBC) * 0x40
                + static_cast<unsigned char>(text[2]) - 0x80;
            plain += low > 0 && low < 0x5F ? static_cast<char>(low + 0x20) : '?';
            text.remove_prefix(3);
            continue;
        }
        plain += text.front();
        text.remove_prefix(1);
    }
    return plain;
}

bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

bool isLetter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

template <std::size_t Size>
std::optional<std::int64_t> indexOf(const std::array<std::string_view, Size>& names,
                                    std::string_view name)
{
    const auto found = std::ranges::find(names, name);
    if (found == names.end())
        return std::nullopt;
    return found - names.begin();
}

} // namespace

std::optional<std::vector<DateToken>> dateTokens(std::string_view written)
{
    const std::string text = plainForm(written);
    constexpr std::size_t maxTokens = 40;
    std::vector<DateToken> found;
    bool blank = false;
    for (std::size_t at = 0; at < text.size() && found.size() < maxTokens;) {
        if (text[at] == ' ' || text[at] == '\t') {
            blank = true;
            ++at;
            continue;
        }
        std::size_t end = at;
        DateToken token;
        token.blankBefore = blank;
        if (isDigit(text[at])) {
            while (end < text.size() && isDigit(text[end]))
                ++end;
            if (end - at > 15)
                return std::nullopt;
            token.kind = DateToken::Kind::Number;
            for (std::size_t i = at; i < end; ++i)
                token.number = token.number * 10 + (text[i] - '0');
        } else if (isLetter(text[at])) {
            while (end < text.size() && isLetter(text[end]))
                ++end;
            token.kind = DateToken::Kind::Word;
        } else { // one character, whatever its length in UTF-8
            ++end;
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
                ++end;
        }
        token.text = asciiLower(std::string_view(text).substr(at, end - at));
        found.push_back(std::move(token));
        blank = false;
        at = end;
    }
    return found.size() < maxTokens ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<std::int64_t> monthNamed(std::string_view word)
{
    auto index = indexOf(kMonths, word);
    if (!index)
        index = indexOf(kLongMonths, word);
    if (!index && word == "sept")
        index = 8;
    if (!index)
        return std::nullopt;
    return *index + 1;
}

bool isWeekday(std::string_view word)
{
    return indexOf(kWeekdays, word) || indexOf(kLongWeekdays, word) || word == "tues"
        || word == "thur" || word == "thurs";
}

std::optional<int> zoneNamed(std::string_view word)
{
    const auto zone = std::ranges::find(kZones, word, &NamedZone::name);
    if (zone == kZones.end())
        return std::nullopt;
    return zone->minutes * 60;
}

} // namespace lectern::text
