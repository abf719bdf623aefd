#pragma once

#include "cli/command.h"
#include "domain/import_report.h"

#include <string>

namespace lectern::cli {

enum class Written { Changes, Nothing };

/// An import's report for people: what is worth a line of it, then the counts. `Nothing` was
/// written by a dry run.
void printReport(const ImportReport& report, Written written = Written::Changes);

/// "12 added, 1 rejected": the counts that are not nought; "nothing new" where all are.
std::string countsInWords(const ImportCounts& counts);

ExitCode importExitCode(const ImportReport& report);

} // namespace lectern::cli
