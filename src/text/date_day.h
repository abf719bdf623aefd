#pragma once

#include "text/date_cursor.h"

namespace lectern::text {

/// Reads the day of a date in the orders people and robots write it in.
class DateDayReader final {
public:
    DateDayReader(DateCursor& cursor, DateParts& parts)
        : m_cursor(cursor)
        , m_parts(parts)
    {
    }

    /// False where no day stands here.
    bool read();
    /// `Wed, `, `星期三`, `(木)`: passed over.
    void skipWeekday();
    /// 20211201
    void readCompact(std::int64_t digits);

private:
    bool readYearFirst();
    bool readDayMonth();
    bool readMonthDay();
    bool readDayFirst();
    void skipOrdinal();
    void readYear();

    DateCursor& m_cursor;
    DateParts& m_parts;
};

} // namespace lectern::text
