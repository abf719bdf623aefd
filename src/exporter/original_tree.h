#pragma once

#include "domain/result.h"
#include "store/original_archive.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace lectern::exporter {

enum class Versions {
    Newest, ///< each file as it was read last
    All, ///< and what articles said before, in a folder of its own
};

/// What became of an export of a library's originals.
struct OriginalTree {
    struct Source {
        std::filesystem::path root; ///< where it was imported from
        std::filesystem::path folder; ///< below the target; empty for a single source
    };
    /// A file that could not have its own name there.
    struct Mapped {
        std::filesystem::path path; ///< below the target, as it ought to be called
        std::filesystem::path written; ///< below the target, as it is called
        std::string reason; ///< a whole sentence
    };
    /// A file that the library holds no bytes of, or damaged ones.
    struct Absent {
        std::filesystem::path path; ///< absolute, where it was imported from
        std::string reason; ///< a whole sentence
    };

    std::int64_t files = 0; ///< written
    std::int64_t versions = 0; ///< written, earlier ones
    std::int64_t bytes = 0;
    std::vector<Source> sources;
    std::vector<Mapped> mapping;
    std::filesystem::path mappingFile; ///< below the target; empty where nothing was mapped
    std::vector<Absent> notKept; ///< rejected, or removed by a person: the library never has those
    std::vector<Absent> damaged;
};

/// Rebuilds the trees that a library was imported from below `target`, byte for byte, with the
/// names (native bytes) and the modification times of the files. Files that were gone from disk at
/// the last import come too. Several sources get a folder each, called like their roots.
///
/// `target` has to be empty or new, and nothing that is there is ever replaced. A name that the
/// file system refuses (too long, not UTF-8, differs from another in case alone) or that would lead
/// out of `target` is mapped: bytes that are the trouble become %XX, a long name is cut, and eight
/// digits make it its own. Where there are such, `kMappingFile` in `target` lists them.
/// Earlier versions lie in `kVersionsFolder`/<article>/<version>-<name>.
///
/// BadInput: the target is not empty. Io: it cannot be written (full, read only); what was written
/// stays.
Result<OriginalTree> exportOriginals(store::OriginalArchive& archive,
                                     const std::filesystem::path& target,
                                     Versions versions = Versions::Newest);

inline constexpr const char* kMappingFile = "lectern-mapping.json";
inline constexpr const char* kVersionsFolder = "lectern-versions";

} // namespace lectern::exporter
