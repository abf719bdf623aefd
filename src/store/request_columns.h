#pragma once

#include "domain/import_history.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::store {

/// Paths as one blob: native bytes, each ended by the NUL that none of them can hold.
inline std::string packPaths(const std::vector<std::filesystem::path>& paths)
{
    std::string packed;
    for (const auto& path : paths)
        packed += path.native() + '\0';
    return packed;
}

inline std::vector<std::filesystem::path> unpackPaths(std::string_view packed)
{
    std::vector<std::filesystem::path> paths;
    for (auto end = packed.find('\0'); end != std::string_view::npos; end = packed.find('\0')) {
        paths.emplace_back(packed.substr(0, end));
        packed.remove_prefix(end + 1);
    }
    return paths;
}

/// Enums as stored, whatever a damaged row says.
inline Removals removalsOf(std::int64_t stored)
{
    return stored == static_cast<std::int64_t>(Removals::Restore) ? Removals::Restore
                                                                  : Removals::Respect;
}

inline ImportOccasion occasionOf(std::int64_t stored)
{
    return stored == static_cast<std::int64_t>(ImportOccasion::Watched) ? ImportOccasion::Watched
                                                                        : ImportOccasion::Asked;
}

} // namespace lectern::store
