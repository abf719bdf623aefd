#include "text/date_time.h"

namespace lectern::text {

void DateTimeReader::readCompact(std::int64_t digits)
{
    m_parts.hour = digits / 10000;
    m_parts.minute = digits / 100 % 100;
    m_parts.second = digits % 100;
}

/// T10:30, 10:30:05.123, 下午3点05分, 3:04 PM, T103005, 7am
bool DateTimeReader::read()
{
    if (m_cursor.takeSign("t") && readDigits())
        return true;
    m_cursor.takeSign(",");
    m_cursor.takeSign("at");
    const bool isChineseMorning = m_cursor.peek().is("上") && m_cursor.peek(1).is("午");
    const bool isChineseAfternoon = m_cursor.peek().is("下") && m_cursor.peek(1).is("午");
    if (isChineseMorning || isChineseAfternoon)
        m_cursor.at += 2;
    const auto hour = m_cursor.takeNumber(1, 2);
    if (!hour)
        return false;
    m_parts.hour = *hour;
    if (m_cursor.peek().is("am") || m_cursor.peek().is("pm")) {
        readHalf(false, false);
        return true;
    }
    const bool isWordy = m_cursor.takeSign("时");
    if (!isWordy && !m_cursor.takeSign(":"))
        return false;
    const auto minute = m_cursor.takeNumber(1, 2);
    if (!minute && !isWordy)
        return false;
    m_parts.minute = minute.value_or(0);
    m_cursor.takeSign("分");
    if (m_cursor.takeSign(":") || m_cursor.peek().kind == DateToken::Kind::Number) {
        const bool isSecond = !m_cursor.peek(1).is(":") && m_cursor.peek().text.size() <= 2;
        const auto second = isSecond ? m_cursor.takeNumber(1, 2) : std::nullopt;
        if (!second)
            return false;
        m_parts.second = *second;
        m_cursor.takeSign("秒");
        if (m_cursor.peek().is(".") || m_cursor.peek().is(",")) {
            ++m_cursor.at;
            if (!m_cursor.takeNumber(1, 9))
                return false;
        }
    }
    readHalf(isChineseMorning, isChineseAfternoon);
    return true;
}

/// ISO 8601's basic format behind its `T`: 140807, 1408
bool DateTimeReader::readDigits()
{
    if (const auto toSecond = m_cursor.takeNumber(6, 6)) {
        readCompact(*toSecond);
        return !m_cursor.takeSign(".") || m_cursor.takeNumber(1, 9);
    }
    const auto toMinute = m_cursor.takeNumber(4, 4);
    if (toMinute)
        readCompact(*toMinute * 100);
    return toMinute.has_value();
}

void DateTimeReader::readHalf(bool isMorning, bool isAfternoon)
{
    if (m_cursor.peek().is("am") || m_cursor.peek().is("pm")) {
        isMorning = m_cursor.peek().is("am");
        isAfternoon = !isMorning;
        ++m_cursor.at;
    }
    if (isAfternoon && m_parts.hour < 12)
        m_parts.hour += 12;
    else if (isMorning && m_parts.hour == 12)
        m_parts.hour = 0;
}

/// Z, GMT, EST, +0800, +08:00, GMT+8, UTC+08:00
void DateTimeReader::readZone()
{
    if (m_cursor.peek().kind == DateToken::Kind::Word) {
        const auto zone = zoneNamed(m_cursor.peek().text);
        if (!zone)
            return;
        m_parts.offsetSeconds = *zone;
        ++m_cursor.at;
    }
    const bool isEast = m_cursor.peek().is("+");
    if (!isEast && !m_cursor.peek().is("-"))
        return;
    const DateToken& digits = m_cursor.peek(1);
    if (digits.kind != DateToken::Kind::Number || digits.text.size() > 4)
        return;
    m_cursor.at += 2;
    auto hours = digits.number;
    std::int64_t minutes = 0;
    if (digits.text.size() > 2) {
        minutes = hours % 100;
        hours /= 100;
    } else if (m_cursor.peek().is(":") && m_cursor.peek(1).text.size() == 2) {
        minutes = m_cursor.peek(1).number;
        m_cursor.at += 2;
    }
    if (hours > 14 || minutes > 59) {
        m_parts.month.reset(); // no place has such a zone: the whole is no date
        return;
    }
    const int seconds = static_cast<int>(hours * 3600 + minutes * 60);
    m_parts.offsetSeconds = isEast ? seconds : -seconds;
}

} // namespace lectern::text
