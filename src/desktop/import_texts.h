#pragma once

#include "library/library.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace lectern::desktop {

/// "12 added  ·  3 updated": the counts that are not nought, in QLocale()'s manner.
QString countsText(const ImportCounts& counts);
/// "Piled quotes 300  ·  Unreadable 2", those that lost an article first, then the many.
QString problemKindsText(const std::map<ProblemKind, std::int64_t>& problems);
/// "12 new articles, 1 file could not be read": what watching did; empty where it did nothing.
QString watchedText(const ImportCounts& counts);
/// The first of the paths, and how many more there are.
QString pathsText(const std::vector<std::filesystem::path>& paths);
/// Day and time, in QLocale()'s manner; empty for 0.
QString timeText(std::int64_t secondsSince1970);

} // namespace lectern::desktop
