#pragma once

#include "domain/result.h"
#include "images/image_folder.h"
#include "store/article_store.h"
#include "store/original_archive.h"

#include <cstdint>
#include <filesystem>
#include <optional>
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
    std::int64_t pictures = 0; ///< written, from beside articles
    std::int64_t missingPictures = 0; ///< of those the library has no copy
    std::vector<Source> sources;
    std::vector<Mapped> mapping;
    std::filesystem::path mappingFile; ///< below the target; empty where nothing was mapped
    std::vector<Absent> notKept; ///< rejected, or removed by a person: the library never has those
    std::vector<Absent> damaged;
};

/// Where a library's pictures are; for exportOriginals.
struct LibraryPictures {
    store::ArticleStore& articles;
    const images::ImageFolder& copies;
};

/// Where a picture lay beside an article that names it so, both below the source's root: what a
/// browser would ask for, a path from the site's root (`/img/a.png`) from the source's. Nothing for
/// an address that is not relative or leads out of the source.
std::optional<std::filesystem::path> placeOfPicture(const std::filesystem::path& article,
                                                    const std::string& address);

/// Rebuilds the trees that a library was imported from below `target`, byte for byte, with the
/// names (native bytes) and the modification times of the files. Files that were gone from disk at
/// the last import come too. Several sources get a folder each, called like their roots.
///
/// `target` has to be empty or new, and nothing that is there is ever replaced. A name that the
/// file system refuses (too long, not UTF-8, differs from another in case alone) or that would lead
/// out of `target` is mapped: bytes that are the trouble become %XX, a long name is cut, and eight
/// digits make it its own. Where there are such, `kMappingFile` in `target` lists them.
/// Earlier versions lie in `kVersionsFolder`/<article>/<version>-<name>. With `pictures` those that
/// lay beside the articles are written too, from the library's copies, each to where its article
/// looks for it (placeOfPicture); a file that is there already is no other.
///
/// BadInput: the target is not empty. Io: it cannot be written (full, read only); what was written
/// stays.
Result<OriginalTree> exportOriginals(store::OriginalArchive& archive,
                                     const std::filesystem::path& target,
                                     Versions versions = Versions::Newest,
                                     std::optional<LibraryPictures> pictures = {});

inline constexpr const char* kMappingFile = "lectern-mapping.json";
inline constexpr const char* kVersionsFolder = "lectern-versions";

} // namespace lectern::exporter
