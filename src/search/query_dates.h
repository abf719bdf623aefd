#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lectern::search {

/// A date as a query names it: a year, a month, a day, or a stretch of time up to now.
///
///     2021   2021-03   2021/3/5   2021年3月   20210305       a calendar's stretch
///     7d   2w   3m   1y                                     the last so many days, weeks, …
///     today yesterday this-week last-week this-month last-month this-year last-year
///     今天  昨天  本周 上周 本月 上月 今年 去年
struct DateValue {
    enum class Unit { Day, Week, Month, Year } unit = Unit::Year;
    enum class Kind {
        Calendar, ///< the stretch of `unit` that begins on year-month-day
        Last, ///< from `count` units before now until now: `7d`
        Ago, ///< the whole unit `count` before the one that is now: 0 today, 1 last-year
    } kind
        = Kind::Calendar;
    int year = 0; ///< 1000 to 9999; year, month and day only in Calendar
    int month = 1;
    int day = 1;
    int count = 0;

    bool operator==(const DateValue&) const = default;
};

/// Seconds since 1970-01-01T00:00:00Z; `end` is no longer part of it.
struct TimeStretch {
    std::int64_t begin = 0;
    std::int64_t end = 0;

    bool operator==(const TimeStretch&) const = default;
};

/// Nothing where the text names no date (2021-02-30, 0d). ASCII letters count in any case.
std::optional<DateValue> parseDateValue(std::string_view text);
/// The words among them, in lower case, the English ones first: `today`, `去年`.
std::span<const std::string_view> dateWords();
/// As parseDateValue reads it: `2021-03`, `7d`, `last-year`.
std::string toText(const DateValue& value);

/// The stretch a date means, by UTC's days, which lists are sorted by too (domain/article_date.h).
/// Weeks begin on Monday. `nowSeconds` since 1970.
TimeStretch stretchOf(const DateValue& value, std::int64_t nowSeconds);

} // namespace lectern::search
