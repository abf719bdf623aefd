#pragma once

#include "domain/import_problem.h"
#include "store/import_writer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string_view>
#include <vector>

namespace lectern::importer {

/// What lies below a folder.
struct Scan {
    std::vector<store::SourceFile> files; ///< in path order (bytes); relative to the root
    std::int64_t skipped = 0; ///< files and folders passed over
    std::int64_t unreadableFolders = 0;
    std::vector<ImportProblem> problems; ///< SkippedFolder, Unreadable; paths are absolute
};

/// Walks a folder for articles by their endings. Only names and sizes are looked at: no file is
/// opened, so pipes and devices cannot hold it up. Names are native bytes, UTF-8 or not.
///
/// Passed over: hidden folders, `node_modules`, and what a generator made or owns (`themes`,
/// `public`, `_site`; below `_posts` or `_drafts` such a name is a category like any other).
/// A link to a file is followed; a link to a folder is not, so there are no loops and nothing
/// outside the root is walked.
class ArchiveScanner final {
public:
    /// Told the number of files found so far, after each folder.
    using OnFound = std::function<void(std::int64_t)>;

    explicit ArchiveScanner(std::filesystem::path root, std::stop_token stop = {},
                            OnFound onFound = {});

    /// Blocks; ends early when stopped. Folders that cannot be read are problems of the scan.
    Scan scan() const;

private:
    std::filesystem::path m_root;
    std::stop_token m_stop;
    OnFound m_onFound;
};

/// Whether a file of this name is taken when its folder is imported: .md, .markdown, .html, .htm
/// and .txt in any case. `.md` alone is such a name too; `._x.md` (a Mac's resource fork) is not.
bool isArticleName(std::string_view name);

} // namespace lectern::importer
