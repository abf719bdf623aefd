#pragma once

#include "importer/scan.h"

#include <filesystem>
#include <stop_token>

namespace lectern::importer {

/// Walks a folder for articles by their names. Only names and sizes are looked at: no file is
/// opened, so pipes and devices cannot hold it up. Names are native bytes, UTF-8 or not.
///
/// Passed over: folders that reasonToSkip names, and packed files, which are counted.
/// A link to a file is followed; a link to a folder is not, so there are no loops and nothing
/// outside the root is walked.
class ArchiveScanner final {
public:
    explicit ArchiveScanner(std::filesystem::path root, std::stop_token stop = {},
                            OnFound onFound = {});

    /// Blocks; ends early when stopped. Folders that cannot be read are problems of the scan.
    Scan scan() const;

private:
    std::filesystem::path m_root;
    std::stop_token m_stop;
    OnFound m_onFound;
};

} // namespace lectern::importer
