#pragma once

#include "domain/import_problem.h"

#include <string>
#include <utility>

namespace lectern::text {

/// A problem of the text being read: its path is the importer's to fill in. Line 0: none applies.
inline ImportProblem problemAt(int line, ProblemKind kind, std::string message)
{
    return {{}, line, kind, std::move(message)};
}

} // namespace lectern::text
