#include "domain/article_date.h"

#include <chrono>
#include <cstdio>

namespace lectern {

std::string toIso8601Utc(const ArticleDate& date)
{
    if (!date.utcSeconds)
        return {};
    using namespace std::chrono;
    const sys_seconds time {seconds {*date.utcSeconds}};
    const auto day = floor<days>(time);
    const year_month_day ymd {day};
    const hh_mm_ss clock {time - day};
    char text[32];
    std::snprintf(
        text, sizeof text, "%04d-%02u-%02uT%02d:%02d:%02dZ", int {ymd.year()},
        unsigned {ymd.month()}, unsigned {ymd.day()}, static_cast<int>(clock.hours().count()),
        static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
    return text;
}

} // namespace lectern
