#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace lectern {

/// When an article says it was written. The text is kept exactly as it stood, because feed robots
/// write dates that mean nothing ("Invalid Date") or lack a zone, and a guess must not replace
/// them.
struct ArticleDate {
    std::string text; ///< as written, UTF-8; empty where the article has none
    /// Seconds since 1970-01-01T00:00:00Z; only where the text names a zone (or Z, GMT, an offset).
    std::optional<std::int64_t> utcSeconds;
    /// Seconds since 1970 for ordering: utcSeconds where known, else the wall-clock time read as
    /// if it were UTC, else, where the article has no date at all, the file's modification time.
    /// Empty where the text is no date: such an article sorts as the oldest.
    std::optional<std::int64_t> sortSeconds;

    bool operator==(const ArticleDate&) const = default;
};

/// utcSeconds as "2021-12-01T00:00:00Z"; empty where it is not known. Years 0001 to 9999.
std::string toIso8601Utc(const ArticleDate& date);

} // namespace lectern
