#pragma once

#include <cstdint>

namespace lectern::benchmarks {

/// Memory of this process and all that descend from it (WebEngine's), pages they share counted once
/// (Pss of /proc/PID/smaps_rollup; resident set where that may not be read). Linux.
std::int64_t familyMemoryBytes();

} // namespace lectern::benchmarks
