#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace lectern::benchmarks {

/// Bytes of this process and all that descend from it (WebEngine's), by what they are ("program",
/// "renderer", …: the engine's --type=), pages they share counted once (Pss of
/// /proc/PID/smaps_rollup; resident set where that may not be read). Another engine
/// that runs beside makes it less, since they share the engine's code. Linux.
using FamilyMemory = std::map<std::string, std::int64_t>;

FamilyMemory familyMemory();
std::int64_t bytesOf(const FamilyMemory& family);

} // namespace lectern::benchmarks
