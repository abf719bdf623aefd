#include "text/date_tokens.h"
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

/// What a date's words say, before it is known whether they are possible.
struct Parts {
    std::optional<std::int64_t> year, month, day;
    std::int64_t hour = 0, minute = 0, second = 0;
    std::optional<int> offsetSeconds; ///< east of Greenwich
};

/// Reads tokens from left to right; each reader takes its tokens or leaves the place as it was.
class DateReader final {
public:
    explicit DateReader(std::vector<DateToken> found)
        : m_tokens(std::move(found))
    {
    }

    std::optional<Parts> read()
    {
        skipWeekday();
        if (readFourteenDigits())
            return atEnd() ? std::optional(m_parts) : std::nullopt;
        if (!readYearFirst() && !readDayMonth() && !readMonthDay() && !readDayFirst())
            return std::nullopt;
        takeSign(",");
        skipWeekday();
        if (!atEnd() && !readTime())
            return std::nullopt;
        readZone();
        if (!m_parts.year) // asctime: the year comes last
            m_parts.year = takeNumber(4, 4);
        readZone();
        skipComment();
        return atEnd() ? std::optional(m_parts) : std::nullopt;
    }

private:
    bool atEnd() const { return m_at >= m_tokens.size(); }
    const DateToken& peek(std::size_t ahead = 0) const
    {
        static const DateToken none;
        return m_at + ahead < m_tokens.size() ? m_tokens[m_at + ahead] : none;
    }
    bool takeSign(std::string_view sign)
    {
        if (!peek().is(sign))
            return false;
        ++m_at;
        return true;
    }
    std::optional<std::int64_t> takeNumber(std::size_t fewest, std::size_t most)
    {
        const DateToken& token = peek();
        if (token.kind != DateToken::Kind::Number || token.text.size() < fewest
            || token.text.size() > most)
            return std::nullopt;
        ++m_at;
        return token.number;
    }

    void skipWeekday()
    {
        if (peek().kind == DateToken::Kind::Word && isWeekday(peek().text)) {
            ++m_at;
            takeSign(".");
            takeSign(",");
            return;
        }
        const bool inBrackets = peek().is("(");
        const std::size_t start = inBrackets ? 1 : 0;
        const bool isChinese = (peek(start).is("星") && peek(start + 1).is("期"))
            || (peek(start).is("周") && !peek(start + 1).text.empty());
        const bool isAlone = inBrackets && peek(2).is(")")
            && std::string_view("日月火水木金土화수목금토").find(peek(1).text)
                != std::string_view::npos; // 2021年3月4日(木)
        if (!isChinese && !isAlone)
            return;
        m_at += start + (isAlone ? 1 : peek(start).is("星") ? 3 : 2);
        if (inBrackets)
            ++m_at;
    }

    /// 20211201140807
    bool readFourteenDigits()
    {
        const auto digits = takeNumber(14, 14);
        if (!digits)
            return false;
        readCompactDay(*digits / 1'000'000);
        readCompactTime(*digits % 1'000'000);
        return true;
    }

    void readCompactDay(std::int64_t digits)
    {
        m_parts.year = digits / 10000;
        m_parts.month = digits / 100 % 100;
        m_parts.day = digits % 100;
    }

    void readCompactTime(std::int64_t digits)
    {
        m_parts.hour = digits / 10000;
        m_parts.minute = digits / 100 % 100;
        m_parts.second = digits % 100;
    }

    /// 2021-12-01, 2021/12/1, 2021.12.01, 2021年12月1日, 20211201, 2021-12
    bool readYearFirst()
    {
        const std::size_t start = m_at;
        if (const auto compact = takeNumber(8, 8)) {
            readCompactDay(*compact);
            return true;
        }
        m_parts.year = takeNumber(4, 4);
        const bool isChinese = m_parts.year && takeSign("年");
        const std::string separator = isChinese ? "月" : peek().text;
        const bool isSeparated
            = isChinese || separator == "-" || separator == "/" || separator == ".";
        if (!m_parts.year || !isSeparated) {
            m_at = start;
            m_parts.year.reset();
            return false;
        }
        if (!isChinese)
            ++m_at;
        m_parts.month = takeNumber(1, 2);
        m_parts.day = 1;
        if (m_parts.month && takeSign(separator)) {
            m_parts.day = takeNumber(1, 2);
            if (isChinese)
                takeSign("日");
            else if (separator == "." && !peek(1).is("."))
                takeSign("."); // Korean: 2021. 12. 1.
        }
        return m_parts.month && m_parts.day;
    }

    /// 01 Dec 2021, 1-Dec-21, 1st December 2021
    bool readDayMonth()
    {
        const std::size_t start = m_at;
        m_parts.day = takeNumber(1, 2);
        skipOrdinal();
        takeSign("-");
        const auto month = monthNamed(peek().text);
        if (!m_parts.day || !month) {
            m_at = start;
            return false;
        }
        m_parts.month = month;
        ++m_at;
        takeSign(".");
        takeSign(",");
        takeSign("-");
        readYear();
        return m_parts.year.has_value();
    }

    /// December 1, 2021; Dec 01 2021; asctime's `Dec  1 00:00:00 2021`
    bool readMonthDay()
    {
        const auto month = monthNamed(peek().text);
        if (!month)
            return false;
        ++m_at;
        takeSign(".");
        m_parts.month = month;
        m_parts.day = takeNumber(1, 2);
        skipOrdinal();
        takeSign(",");
        const bool timeFollows = peek(1).is(":");
        if (!timeFollows)
            readYear();
        return m_parts.day.has_value();
    }

    /// 1/27/2021, and 27/1/2021 where only that is possible; 27.1.2021 and 27-1-2021 (and 1-27-2021
    /// where only that is possible)
    bool readDayFirst()
    {
        const std::size_t start = m_at;
        auto first = takeNumber(1, 2);
        const std::string separator = peek().text;
        if (!first || (separator != "/" && separator != "." && separator != "-")) {
            m_at = start;
            return false;
        }
        ++m_at;
        auto second = takeNumber(1, 2);
        if (!second || !takeSign(separator))
            return false;
        const bool isMonthFirst
            = separator == "/" ? *first <= 12 : separator == "-" && *second > 12;
        m_parts.month = isMonthFirst ? first : second;
        m_parts.day = isMonthFirst ? second : first;
        m_parts.year = takeNumber(4, 4);
        return m_parts.year.has_value();
    }

    void skipOrdinal()
    {
        for (const std::string_view ending : {"st", "nd", "rd", "th"})
            if (peek().is(ending) && !peek().blankBefore) {
                ++m_at;
                return;
            }
    }

    /// Two digits as RFC 2822 section 4.3 has it.
    void readYear()
    {
        if ((m_parts.year = takeNumber(4, 4)))
            return;
        if (const auto year = takeNumber(2, 2))
            m_parts.year = *year < 50 ? 2000 + *year : 1900 + *year;
    }

    /// T10:30, 10:30:05.123, 下午3点05分, 3:04 PM, T103005, 7am
    bool readTime()
    {
        if (takeSign("t") && readDigitsOfTime())
            return true;
        takeSign(",");
        takeSign("at");
        const bool isChineseMorning = peek().is("上") && peek(1).is("午");
        const bool isChineseAfternoon = peek().is("下") && peek(1).is("午");
        if (isChineseMorning || isChineseAfternoon)
            m_at += 2;
        const auto hour = takeNumber(1, 2);
        if (!hour)
            return false;
        m_parts.hour = *hour;
        if (peek().is("am") || peek().is("pm")) {
            readHalf(false, false);
            return true;
        }
        const bool isWordy = takeSign("时");
        if (!isWordy && !takeSign(":"))
            return false;
        const auto minute = takeNumber(1, 2);
        if (!minute && !isWordy)
            return false;
        m_parts.minute = minute.value_or(0);
        takeSign("分");
        if (takeSign(":") || peek().kind == DateToken::Kind::Number) {
            const bool isSecond = !peek(1).is(":") && peek().text.size() <= 2;
            const auto second = isSecond ? takeNumber(1, 2) : std::nullopt;
            if (!second)
                return false;
            m_parts.second = *second;
            takeSign("秒");
            if (peek().is(".") || peek().is(",")) {
                ++m_at;
                if (!takeNumber(1, 9))
                    return false;
            }
        }
        readHalf(isChineseMorning, isChineseAfternoon);
        return true;
    }

    /// ISO 8601's basic format behind its `T`: 140807, 1408
    bool readDigitsOfTime()
    {
        if (const auto toSecond = takeNumber(6, 6)) {
            readCompactTime(*toSecond);
            return !takeSign(".") || takeNumber(1, 9);
        }
        const auto toMinute = takeNumber(4, 4);
        if (toMinute)
            readCompactTime(*toMinute * 100);
        return toMinute.has_value();
    }

    void readHalf(bool isMorning, bool isAfternoon)
    {
        if (peek().is("am") || peek().is("pm")) {
            isMorning = peek().is("am");
            isAfternoon = !isMorning;
            ++m_at;
        }
        if (isAfternoon && m_parts.hour < 12)
            m_parts.hour += 12;
        else if (isMorning && m_parts.hour == 12)
            m_parts.hour = 0;
    }

    /// Z, GMT, EST, +0800, +08:00, GMT+8, UTC+08:00
    void readZone()
    {
        if (peek().kind == DateToken::Kind::Word) {
            const auto zone = zoneNamed(peek().text);
            if (!zone)
                return;
            m_parts.offsetSeconds = *zone;
            ++m_at;
        }
        const bool isEast = peek().is("+");
        if (!isEast && !peek().is("-"))
            return;
        const DateToken& digits = peek(1);
        if (digits.kind != DateToken::Kind::Number || digits.text.size() > 4)
            return;
        m_at += 2;
        auto hours = digits.number;
        std::int64_t minutes = 0;
        if (digits.text.size() > 2) {
            minutes = hours % 100;
            hours /= 100;
        } else if (peek().is(":") && peek(1).text.size() == 2) {
            minutes = peek(1).number;
            m_at += 2;
        }
        if (hours > 14 || minutes > 59) {
            m_parts.month.reset(); // no place has such a zone: the whole is no date
            return;
        }
        const int seconds = static_cast<int>(hours * 3600 + minutes * 60);
        m_parts.offsetSeconds = isEast ? seconds : -seconds;
    }

    /// JavaScript's `(China Standard Time)`, a weekday at the end
    void skipComment()
    {
        skipWeekday();
        if (!peek().is("("))
            return;
        while (!atEnd() && !peek().is(")"))
            ++m_at;
        takeSign(")");
    }

    std::vector<DateToken> m_tokens;
    std::size_t m_at = 0;
    Parts m_parts;
};

/// Seconds since 1970 of the wall-clock time read as UTC; empty for an impossible one.
std::optional<std::int64_t> wallSeconds(const Parts& parts)
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
    const auto parts = DateReader(*std::move(found)).read();
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
