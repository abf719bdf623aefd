#include "text/date_cursor.h"
#include "text/date_day.h"
#include "text/date_time.h"
#include "text/date_zone.h"
#include "text/front_matter.h"
#include "text/header_strings.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lectern::text {

namespace {

/// JavaScript's `(China Standard Time)`
void skipComment(DateCursor& cursor)
{
    if (!cursor.peek().is("("))
        return;
    while (!cursor.atEnd() && !cursor.peek().is(")"))
        ++cursor.at;
    cursor.takeSign(")");
}

/// Reads the tokens from left to right; nothing where something is left over.
std::optional<DateParts> readParts(DateCursor cursor)
{
    DateParts parts;
    DateDayReader day(cursor, parts);
    DateTimeReader time(cursor, parts);
    const auto ifAtEnd = [&] { return cursor.atEnd() ? std::optional(parts) : std::nullopt; };
    day.skipWeekday();
    if (const auto digits = cursor.takeNumber(14, 14)) { // 20211201140807
        day.readCompact(*digits / 1'000'000);
        time.readCompact(*digits % 1'000'000);
        return ifAtEnd();
    }
    if (!day.read())
        return std::nullopt;
    cursor.takeSign(",");
    day.skipWeekday();
    if (!cursor.atEnd() && !time.read())
        return std::nullopt;
    time.readZone();
    if (!parts.year) // asctime: the year comes last
        parts.year = cursor.takeNumber(4, 4);
    time.readZone();
    day.skipWeekday();
    skipComment(cursor);
    return ifAtEnd();
}

/// Seconds since 1970 of the wall-clock time read as UTC; empty for an impossible one.
std::optional<std::int64_t> wallSeconds(const DateParts& parts)
{
    if (!parts.year || !parts.month || !parts.day || *parts.year < 1 || *parts.year > 9999
        || *parts.month < 1 || *parts.month > 12 || *parts.day < 1 || *parts.day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date {std::chrono::year(static_cast<int>(*parts.year)),
                                            std::chrono::month(static_cast<unsigned>(*parts.month)),
                                            std::chrono::day(static_cast<unsigned>(*parts.day))};
    const bool isMidnight = parts.hour == 24 && parts.minute == 0 && parts.second == 0;
    if (!date.ok() || (parts.hour > 23 && !isMidnight) || parts.minute > 59 || parts.second > 60)
        return std::nullopt;
    const std::int64_t days = std::chrono::sys_days(date).time_since_epoch().count();
    return days * 86400 + parts.hour * 3600 + parts.minute * 60 + parts.second;
}

/// Seconds (9 or 10 digits) or milliseconds (12 or 13) since 1970, from 1973 to 2286; either may
/// have a fraction.
std::optional<std::int64_t> unixSeconds(const std::vector<DateToken>& found)
{
    const bool hasFraction = found.size() == 3 && found[1].is(".")
        && found[2].kind == DateToken::Kind::Number && !found[2].blankBefore;
    if ((found.size() != 1 && !hasFraction) || found.front().kind != DateToken::Kind::Number)
        return std::nullopt;
    const std::size_t digits = found.front().text.size();
    if (digits == 9 || digits == 10)
        return found.front().number;
    if (digits == 12 || digits == 13)
        return found.front().number / 1000;
    return std::nullopt;
}

} // namespace

ArticleDate parseDate(std::string_view text)
{
    ArticleDate date {.text = std::string(text), .utcSeconds = {}, .sortSeconds = {}};
    constexpr std::size_t longestDate = 120;
    const std::string_view bare = trimmed(text);
    if (bare.empty() || bare.size() > longestDate)
        return date;
    const PlacedDate placed = splitPlace(bare);
    auto found = dateTokens(placed.date);
    if (!found)
        return date;
    if (const auto seconds = unixSeconds(*found)) {
        date.utcSeconds = date.sortSeconds = seconds;
        return date;
    }
    const auto parts = readParts(DateCursor(*std::move(found)));
    if (!parts)
        return date;
    const auto wall = wallSeconds(*parts);
    if (!wall)
        return date;
    auto offset = parts->offsetSeconds;
    if (!placed.place.empty()) {
        const auto there = offsetAt(placed.place, *wall);
        if (!there)
            return date; // `Asia/Shangai` is no place: the whole is no date
        offset = offset ? offset : there;
    }
    date.sortSeconds = *wall - offset.value_or(0);
    if (offset)
        date.utcSeconds = date.sortSeconds;
    return date;
}

} // namespace lectern::text
