#pragma once

#include "domain/import_problem.h"

#include <QString>

namespace lectern::desktop {

/// Exactly what was found in this file and what was done, in the interface's language; of a
/// sentence that is new to us, that of its kind.
QString problemDetail(const ImportProblem& problem);
bool isKnownDetail(const ImportProblem& problem); ///< false: its sentence is new to us

} // namespace lectern::desktop
