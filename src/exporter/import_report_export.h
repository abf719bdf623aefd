#pragma once

#include "domain/import_history.h"

#include <QJsonObject>

#include <string>
#include <vector>

namespace lectern::exporter {

/// toJson(ImportReport) and "import", "startedAt", "finishedAt" (ISO 8601, UTC), "occasion"
/// ("asked" or "watched"), "paths" (UTF-8, other bytes as U+FFFD) and "problemCount". For lists
/// without "problems".
enum class ProblemList { With, Without };
QJsonObject toJson(const KeptImport& import, ProblemList problems);

/// The problems as a table for spreadsheets (RFC 4180): path, line, kind, weight ("rejected",
/// "repaired", "notice"), message; UTF-8 with a byte order mark, by which they tell it.
std::string toCsv(const std::vector<ImportProblem>& problems);

} // namespace lectern::exporter
