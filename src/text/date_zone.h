#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lectern::text {

/// A date's text and the place named behind it: `2021-03-04 10:00 Asia/Shanghai`, Java's
/// `…+08:00[Asia/Shanghai]`, `… 北京时间`. Views into what was given.
struct PlacedDate {
    std::string_view date;
    std::string_view
        place; ///< a name of the IANA time zone database; empty where none stands there
};
PlacedDate splitPlace(std::string_view text);

/// Seconds east of Greenwich that the place's clocks kept at a wall-clock time (seconds since 1970
/// if read as UTC); empty for a place that the database does not know.
std::optional<int> offsetAt(std::string_view place, std::int64_t wallSeconds);

} // namespace lectern::text
