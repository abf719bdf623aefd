#include "text/date_zone.h"

#include "text/header_strings.h"

#include <unicode/ucal.h>

#include <algorithm>
#include <array>
#include <memory>

namespace lectern::text {

namespace {

struct CalendarCloser {
    void operator()(void** calendar) const { ucal_close(calendar); }
};
using Calendar = std::unique_ptr<UCalendar, CalendarCloser>;

bool isPlaceByte(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte == '/'
        || byte == '_' || byte == '-';
}

} // namespace

PlacedDate splitPlace(std::string_view text)
{
    constexpr std::string_view beijing = "北京时间";
    if (text.ends_with(beijing))
        return {trimmed(text.substr(0, text.size() - beijing.size())), "Asia/Shanghai"};
    std::string_view rest = text;
    const bool inBrackets = rest.ends_with(']') || rest.ends_with(')');
    if (inBrackets)
        rest.remove_suffix(1);
    const auto end = std::find_if_not(rest.rbegin(), rest.rend(), isPlaceByte);
    const auto begin = static_cast<std::size_t>(rest.rend() - end);
    const std::string_view place = rest.substr(begin);
    const char before = begin > 0 ? rest[begin - 1] : '\0';
    const bool isSetOff = inBrackets ? before == '[' || before == '(' : before == ' ';
    if (!isSetOff || place.find('/') == std::string_view::npos)
        return {text, {}};
    return {trimmed(rest.substr(0, begin - 1)), place};
}

std::optional<int> offsetAt(std::string_view place, std::int64_t wallSeconds)
{
    std::array<UChar, 48> name {};
    if (place.empty() || place.size() >= name.size())
        return std::nullopt;
    std::ranges::copy(place, name.begin());
    const auto size = static_cast<std::int32_t>(place.size());
    std::array<UChar, 64> canonical {};
    UErrorCode error = U_ZERO_ERROR;
    // ucal_open takes a name it does not know for Greenwich; this tells them apart.
    ucal_getCanonicalTimeZoneID(name.data(), size, canonical.data(),
                                static_cast<std::int32_t>(canonical.size()), nullptr, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    const Calendar calendar(ucal_open(name.data(), size, "en", UCAL_GREGORIAN, &error));
    if (U_FAILURE(error))
        return std::nullopt;
    std::int32_t standardMs = 0;
    std::int32_t summerMs = 0;
    ucal_setMillis(calendar.get(), static_cast<UDate>(wallSeconds) * 1000, &error);
    ucal_getTimeZoneOffsetFromLocal(calendar.get(), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER,
                                    &standardMs, &summerMs, &error);
    if (U_FAILURE(error))
        return std::nullopt;
    return (standardMs + summerMs) / 1000;
}

} // namespace lectern::text
