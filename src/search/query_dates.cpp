#include "search/query_dates.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

namespace lectern::search {

namespace {

using namespace std::chrono;
using namespace std::string_view_literals;

using Unit = DateValue::Unit;
using Kind = DateValue::Kind;

constexpr int kFirstYear = 1000; // `on:12` is no date anyone means
constexpr int kLastYear = 9999;
constexpr int kMostUnits = 9999; // of "7d": more is no date anyone means

struct NamedDate {
    std::string_view name;
    Unit unit;
    int ago;
};
// The English names come first: they are what toText writes.
constexpr std::array kNamedDates {
    NamedDate {"today", Unit::Day, 0},        NamedDate {"yesterday", Unit::Day, 1},
    NamedDate {"this-week", Unit::Week, 0},   NamedDate {"last-week", Unit::Week, 1},
    NamedDate {"this-month", Unit::Month, 0}, NamedDate {"last-month", Unit::Month, 1},
    NamedDate {"this-year", Unit::Year, 0},   NamedDate {"last-year", Unit::Year, 1},
    NamedDate {"今天", Unit::Day, 0},         NamedDate {"昨天", Unit::Day, 1},
    NamedDate {"本周", Unit::Week, 0},        NamedDate {"上周", Unit::Week, 1},
    NamedDate {"本月", Unit::Month, 0},       NamedDate {"上月", Unit::Month, 1},
    NamedDate {"今年", Unit::Year, 0},        NamedDate {"去年", Unit::Year, 1},
};

struct UnitName {
    char letter;
    Unit unit;
};
constexpr std::array kUnitNames {UnitName {'d', Unit::Day}, UnitName {'w', Unit::Week},
                                 UnitName {'m', Unit::Month}, UnitName {'y', Unit::Year}};

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return lower;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The number at the front, taken off; nothing without one, or with more than eight digits.
std::optional<int> takeNumber(std::string_view& text)
{
    std::size_t size = 0;
    int number = 0;
    while (size < text.size() && isDigit(text[size]) && size <= 8)
        number = number * 10 + (text[size++] - '0');
    if (size == 0 || size > 8)
        return std::nullopt;
    text.remove_prefix(size);
    return number;
}

bool takeAny(std::string_view& text, std::initializer_list<std::string_view> forms)
{
    for (const auto form : forms) {
        if (text.starts_with(form)) {
            text.remove_prefix(form.size());
            return true;
        }
    }
    return false;
}

std::optional<DateValue> calendar(Unit unit, int year, int month, int day)
{
    const bool isDate
        = year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                         std::chrono::day(static_cast<unsigned>(day)))
              .ok();
    if (!isDate || year < kFirstYear || year > kLastYear)
        return std::nullopt;
    return DateValue {unit, Kind::Calendar, year, month, day, 0};
}

/// 2021, 2021-03, 2021/3/5, 2021.3.5, 2021年3月5日
std::optional<DateValue> parseParts(std::string_view text)
{
    std::vector<int> numbers;
    while (numbers.size() < 3) {
        const auto number = takeNumber(text);
        if (!number)
            return std::nullopt;
        numbers.push_back(*number);
        const bool hasSeparator = takeAny(text, {"-", "/", ".", "年", "月", "日"});
        if (text.empty())
            break;
        if (!hasSeparator)
            return std::nullopt;
    }
    if (!text.empty())
        return std::nullopt;
    constexpr std::array kUnits {Unit::Year, Unit::Month, Unit::Day};
    const Unit unit = kUnits[numbers.size() - 1];
    numbers.resize(3, 1);
    return calendar(unit, numbers[0], numbers[1], numbers[2]);
}

std::optional<DateValue> parseCompact(std::string_view digits)
{
    if (digits.size() != 8 || !std::ranges::all_of(digits, isDigit))
        return std::nullopt;
    const auto number = takeNumber(digits);
    return calendar(Unit::Day, *number / 10000, *number / 100 % 100, *number % 100);
}

std::optional<DateValue> parseLast(std::string_view text)
{
    const auto number = takeNumber(text);
    if (!number || *number < 1 || *number > kMostUnits || text.size() != 1)
        return std::nullopt;
    const auto* const unit = std::ranges::find(kUnitNames, text.front(), &UnitName::letter);
    if (unit == kUnitNames.end())
        return std::nullopt;
    return DateValue {unit->unit, Kind::Last, 0, 1, 1, *number};
}

std::string padded(int number, std::size_t width)
{
    std::string text = std::to_string(number);
    return std::string(width - std::min(width, text.size()), '0') + text;
}

std::int64_t secondsAt(sys_days day)
{
    return duration_cast<seconds>(day.time_since_epoch()).count();
}

sys_days firstOf(Unit unit, sys_days day)
{
    const year_month_day date(day);
    switch (unit) {
    case Unit::Day:
        return day;
    case Unit::Week:
        return day - (weekday(day) - Monday);
    case Unit::Month:
        return sys_days(date.year() / date.month() / 1);
    case Unit::Year:
        break;
    }
    return sys_days(date.year() / January / 1);
}

/// The same day of another month, or its last where it has fewer.
sys_days inOtherMonth(sys_days day, months by)
{
    const year_month_day date(day);
    const auto moved = date + by;
    return moved.ok() ? sys_days(moved) : sys_days(moved.year() / moved.month() / last);
}

sys_days moved(sys_days day, Unit unit, int by)
{
    switch (unit) {
    case Unit::Day:
        return day + days(by);
    case Unit::Week:
        return day + weeks(by);
    case Unit::Month:
        return inOtherMonth(day, months(by));
    case Unit::Year:
        break;
    }
    return inOtherMonth(day, months(by * 12));
}

} // namespace

std::optional<DateValue> parseDateValue(std::string_view text)
{
    const std::string lower = lowered(text);
    const auto* const named = std::ranges::find(kNamedDates, lower, &NamedDate::name);
    if (named != kNamedDates.end())
        return DateValue {named->unit, Kind::Ago, 0, 1, 1, named->ago};
    if (auto last = parseLast(lower))
        return last;
    if (auto compact = parseCompact(lower))
        return compact;
    return parseParts(lower);
}

std::span<const std::string_view> dateWords()
{
    static constexpr auto names = [] {
        std::array<std::string_view, kNamedDates.size()> all;
        std::ranges::transform(kNamedDates, all.begin(), &NamedDate::name);
        return all;
    }();
    return names;
}

std::string toText(const DateValue& value)
{
    if (value.kind == Kind::Ago) {
        const auto* const named = std::ranges::find_if(kNamedDates, [&](const NamedDate& date) {
            return date.unit == value.unit && date.ago == value.count;
        });
        return std::string(named == kNamedDates.end() ? ""sv : named->name);
    }
    if (value.kind == Kind::Last) {
        const auto* const unit = std::ranges::find(kUnitNames, value.unit, &UnitName::unit);
        return std::to_string(value.count) + unit->letter;
    }
    std::string text = padded(value.year, 4);
    if (value.unit != Unit::Year)
        text += "-" + padded(value.month, 2);
    if (value.unit == Unit::Day)
        text += "-" + padded(value.day, 2);
    return text;
}

TimeStretch stretchOf(const DateValue& value, std::int64_t nowSeconds)
{
    const sys_days today = floor<days>(sys_seconds(seconds(nowSeconds)));
    switch (value.kind) {
    case Kind::Last: {
        const std::int64_t sinceMidnight = nowSeconds - secondsAt(today);
        return {secondsAt(moved(today, value.unit, -value.count)) + sinceMidnight, nowSeconds + 1};
    }
    case Kind::Ago: {
        const auto begin = moved(firstOf(value.unit, today), value.unit, -value.count);
        return {secondsAt(begin), secondsAt(moved(begin, value.unit, 1))};
    }
    case Kind::Calendar:
        break;
    }
    const sys_days begin(year(value.year) / month(static_cast<unsigned>(value.month))
                         / day(static_cast<unsigned>(value.day)));
    return {secondsAt(begin), secondsAt(moved(begin, value.unit, 1))};
}

} // namespace lectern::search
