#pragma once

#include "domain/import_problem.h"

#include <QString>

namespace lectern::desktop {

/// A short name of a kind of problem in the interface's language: "Piled quotes".
QString problemTitle(ProblemKind kind);
/// What was found and what is done about it, in the interface's language.
QString problemSentence(ProblemKind kind);

} // namespace lectern::desktop
