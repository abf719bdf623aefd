#include "importer/import_scan.h"

#include "importer/folder_tree.h"

#include <string>
#include <utility>

namespace lectern::importer {

namespace fs = std::filesystem;

namespace {

ImportProblem passedOver(const fs::path& root, std::int64_t packedFiles)
{
    const std::string what = packedFiles == 1
        ? "1 packed file was passed over; import it by name."
        : std::to_string(packedFiles) + " packed files were passed over; import them by name.";
    return {displayPath(root), 0, ProblemKind::PackedPassedOver, what};
}

} // namespace

ImportScan::ImportScan(ImportTally& tally, ProgressMeter& meter, std::function<void()> rest,
                       std::stop_token stop)
    : m_tally(tally)
    , m_meter(meter)
    , m_rest(std::move(rest))
    , m_stop(std::move(stop))
{
}

std::vector<Scan> ImportScan::folders(const std::vector<fs::path>& roots)
{
    std::vector<Scan> scans;
    for (const auto& root : roots) {
        FolderTree tree(root);
        scans.push_back(look(tree));
    }
    return scans;
}

std::vector<PackedSource> ImportScan::packed(const std::vector<fs::path>& files,
                                             const IsUnchanged& isUnchanged)
{
    std::vector<PackedSource> sources;
    for (const auto& file : files) {
        PackedSource source {.tree = sourceTreeAt(file), .isUnchanged = isUnchanged(file)};
        if (!source.isUnchanged)
            source.scan = look(*source.tree);
        sources.push_back(std::move(source));
    }
    return sources;
}

/// What is found; its problems are told already.
Scan ImportScan::look(SourceTree& tree)
{
    const auto before = m_meter.progress.total;
    m_meter.progress.currentPath = displayPath(tree.root());
    Scan scan = tree.list(m_stop, [&](std::int64_t found) {
        m_meter.progress.total = before + found;
        m_meter.tell();
        m_rest();
    });
    m_meter.progress.total = before + std::ssize(scan.files);
    ImportReport& report = m_tally.report;
    report.skipped += scan.skipped;
    report.scanned += scan.rejected;
    report.rejected += scan.rejected;
    m_tally.keep(std::exchange(scan.problems, {}));
    if (scan.packedFiles > 0)
        m_tally.keep({passedOver(tree.root(), scan.packedFiles)});
    return scan;
}

} // namespace lectern::importer
