#pragma once

#include <chrono>

namespace lectern::desktop {

/// Call it once the window is gone: ends the process with `exitCode` after `patience` at the
/// latest, whatever is still under way by then (an import in the middle of a huge file, a disk that
/// does not answer). A library loses nothing by it but what a kill would take: what was committed
/// stays, and the next import goes on from there.
void endProcessWithin(std::chrono::milliseconds patience, int exitCode);

} // namespace lectern::desktop
