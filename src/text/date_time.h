#pragma once

#include "text/date_cursor.h"

namespace lectern::text {

/// Reads the time of day and the zone of a date.
class DateTimeReader final {
public:
    DateTimeReader(DateCursor& cursor, DateParts& parts)
        : m_cursor(cursor)
        , m_parts(parts)
    {
    }

    /// False where something stands here that is no time.
    bool read();
    /// Nothing happens where no zone stands here.
    void readZone();
    /// 140807
    void readCompact(std::int64_t digits);

private:
    bool readDigits();
    void readHalf(bool isMorning, bool isAfternoon);

    DateCursor& m_cursor;
    DateParts& m_parts;
};

} // namespace lectern::text
