#pragma once

#include "domain/article_date.h"

#include <cstdint>
#include <optional>

namespace lectern {

/// Where an article names no date, that of its file, by which it is sorted and found, and which is
/// to be shown as such: the day that the file's name begins with, else its modification time, in
/// seconds since 1970. Empty where the article names one, also one that cannot be understood.
inline std::optional<std::int64_t> fileSeconds(const ArticleDate& date)
{
    return date.text.empty() ? date.sortSeconds : std::nullopt;
}

} // namespace lectern
