#include "text/date_day.h"

#include <string>
#include <string_view>

namespace lectern::text {

bool DateDayReader::read()
{
    return readYearFirst() || readDayMonth() || readMonthDay() || readDayFirst();
}

void DateDayReader::skipWeekday()
{
    if (m_cursor.peek().kind == DateToken::Kind::Word && isWeekday(m_cursor.peek().text)) {
        ++m_cursor.at;
        m_cursor.takeSign(".");
        m_cursor.takeSign(",");
        return;
    }
    const bool inBrackets = m_cursor.peek().is("(");
    const std::size_t start = inBrackets ? 1 : 0;
    const bool isChinese = (m_cursor.peek(start).is("星") && m_cursor.peek(start + 1).is("期"))
        || (m_cursor.peek(start).is("周") && !m_cursor.peek(start + 1).text.empty());
    const bool isAlone = inBrackets && m_cursor.peek(2).is(")")
        && std::string_view("日月火水木金土화수목금토").find(m_cursor.peek(1).text)
            != std::string_view::npos; // 2021年3月4日(木)
    if (!isChinese && !isAlone)
        return;
    m_cursor.at += start + (isAlone ? 1 : m_cursor.peek(start).is("星") ? 3 : 2);
    if (inBrackets)
        ++m_cursor.at;
}

void DateDayReader::readCompact(std::int64_t digits)
{
    m_parts.year = digits / 10000;
    m_parts.month = digits / 100 % 100;
    m_parts.day = digits % 100;
}

/// 2021-12-01, 2021/12/1, 2021.12.01, 2021年12月1日, 20211201, 2021-12
bool DateDayReader::readYearFirst()
{
    const std::size_t start = m_cursor.at;
    if (const auto compact = m_cursor.takeNumber(8, 8)) {
        readCompact(*compact);
        return true;
    }
    m_parts.year = m_cursor.takeNumber(4, 4);
    const bool isChinese = m_parts.year && m_cursor.takeSign("年");
    const std::string separator = isChinese ? "月" : m_cursor.peek().text;
    const bool isSeparated = isChinese || separator == "-" || separator == "/" || separator == ".";
    if (!m_parts.year || !isSeparated) {
        m_cursor.at = start;
        m_parts.year.reset();
        return false;
    }
    if (!isChinese)
        ++m_cursor.at;
    m_parts.month = m_cursor.takeNumber(1, 2);
    m_parts.day = 1;
    if (m_parts.month && m_cursor.takeSign(separator)) {
        m_parts.day = m_cursor.takeNumber(1, 2);
        if (isChinese)
            m_cursor.takeSign("日");
        else if (separator == "." && !m_cursor.peek(1).is("."))
            m_cursor.takeSign("."); // Korean: 2021. 12. 1.
    }
    return m_parts.month && m_parts.day;
}

/// 01 Dec 2021, 1-Dec-21, 1st December 2021
bool DateDayReader::readDayMonth()
{
    const std::size_t start = m_cursor.at;
    m_parts.day = m_cursor.takeNumber(1, 2);
    skipOrdinal();
    m_cursor.takeSign("-");
    const auto month = monthNamed(m_cursor.peek().text);
    if (!m_parts.day || !month) {
        m_cursor.at = start;
        return false;
    }
    m_parts.month = month;
    ++m_cursor.at;
    m_cursor.takeSign(".");
    m_cursor.takeSign(",");
    m_cursor.takeSign("-");
    readYear();
    return m_parts.year.has_value();
}

/// December 1, 2021; Dec 01 2021; asctime's `Dec  1 00:00:00 2021`
bool DateDayReader::readMonthDay()
{
    const auto month = monthNamed(m_cursor.peek().text);
    if (!month)
        return false;
    ++m_cursor.at;
    m_cursor.takeSign(".");
    m_parts.month = month;
    m_parts.day = m_cursor.takeNumber(1, 2);
    skipOrdinal();
    m_cursor.takeSign(",");
    const bool timeFollows = m_cursor.peek(1).is(":");
    if (!timeFollows)
        readYear();
    return m_parts.day.has_value();
}

/// 1/27/2021, and 27/1/2021 where only that is possible; 27.1.2021 and 27-1-2021 (and 1-27-2021
/// where only that is possible)
bool DateDayReader::readDayFirst()
{
    const std::size_t start = m_cursor.at;
    auto first = m_cursor.takeNumber(1, 2);
    const std::string separator = m_cursor.peek().text;
    if (!first || (separator != "/" && separator != "." && separator != "-")) {
        m_cursor.at = start;
        return false;
    }
    ++m_cursor.at;
    auto second = m_cursor.takeNumber(1, 2);
    if (!second || !m_cursor.takeSign(separator))
        return false;
    const bool isMonthFirst = separator == "/" ? *first <= 12 : separator == "-" && *second > 12;
    m_parts.month = isMonthFirst ? first : second;
    m_parts.day = isMonthFirst ? second : first;
    m_parts.year = m_cursor.takeNumber(4, 4);
    return m_parts.year.has_value();
}

void DateDayReader::skipOrdinal()
{
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
        if (m_cursor.peek().is(ending) && !m_cursor.peek().blankBefore) {
            ++m_cursor.at;
            return;
        }
}

/// Two digits as RFC 2822 section 4.3 has it.
void DateDayReader::readYear()
{
    if ((m_parts.year = m_cursor.takeNumber(4, 4)))
        return;
    if (const auto year = m_cursor.takeNumber(2, 2))
        m_parts.year = *year < 50 ? 2000 + *year : 1900 + *year;
}

} // namespace lectern::text
