#pragma once

#include "importer/import_plan.h"
#include "importer/import_tally.h"
#include "importer/progress_meter.h"
#include "importer/scan.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <vector>

namespace lectern::importer {

/// The first part of an import: looks for what lies in the folders and packed files that were
/// named, tells how far it is, and counts what it passed over or could not read. Lives on the
/// import's thread.
class ImportScan final {
public:
    /// `rest` is called now and then, and returns when a paused import goes on.
    ImportScan(ImportTally& tally, ProgressMeter& meter, std::function<void()> rest,
               std::stop_token stop);

    std::vector<Scan> folders(const std::vector<std::filesystem::path>& roots);

    /// Packed files are looked into, but not those that `isUnchanged` says the library has all of.
    using IsUnchanged = std::function<bool(const std::filesystem::path& file)>;
    std::vector<PackedSource> packed(const std::vector<std::filesystem::path>& files,
                                     const IsUnchanged& isUnchanged);

private:
    Scan look(SourceTree& tree);

    ImportTally& m_tally;
    ProgressMeter& m_meter;
    std::function<void()> m_rest;
    std::stop_token m_stop;
};

} // namespace lectern::importer
