#include "importer/packed_export_tree.h"

#include "importer/import_job.h"

#include <unordered_set>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using Service = PackedCompanions::Service;

std::string_view nameOf(Service service)
{
    return service == Service::Omnivore ? "an Omnivore export" : "a Readeck export";
}

} // namespace

PackedExportTree::PackedExportTree(fs::path file, const PackedLimits& limits)
    : SourceTree(file)
    , m_limits(limits)
    , m_tree(std::move(file), limits)
{
}

Scan PackedExportTree::list(std::stop_token stop, const OnFound& onFound)
{
    m_companions = gatherCompanions(root(), m_limits, stop);
    Scan scan = m_tree.list(std::move(stop), onFound);
    if (m_companions.service == Service::None)
        return scan;
    keepPages(scan);
    if (scan.isComplete)
        addLinks(scan);
    tell(scan);
    return scan;
}

/// Of the articles by name only the pages: highlights are no articles. Their time is the export's,
/// so that each new export is compared by content, with what it says of them elsewhere.
void PackedExportTree::keepPages(Scan& scan) const
{
    const auto before = scan.files.size();
    std::erase_if(scan.files, [this](const store::SourceFile& file) {
        return !m_companions.byPath.contains(file.path.native());
    });
    scan.skipped += static_cast<std::int64_t>(before - scan.files.size());
    for (store::SourceFile& file : scan.files)
        file.modifiedNs = m_tree.stamp()->modifiedNs;
}

void PackedExportTree::addLinks(Scan& scan)
{
    std::unordered_set<std::string> pages;
    for (const auto& file : scan.files)
        pages.insert(file.path.native());
    for (std::size_t i = 0; i < m_companions.items.size(); ++i) {
        const auto& item = m_companions.items[i];
        if (pages.contains(item.page) || !m_links.emplace(item.linkName, i).second)
            continue;
        scan.files.push_back(
            {item.linkName, std::ssize(item.companions.metadata), m_tree.stamp()->modifiedNs});
    }
}

void PackedExportTree::tell(Scan& scan) const
{
    const std::string place = displayPath(root());
    scan.problems.push_back({place, 0, ProblemKind::ExportRecognised,
                             "The file is " + std::string(nameOf(m_companions.service)) + " with "
                                 + std::to_string(scan.files.size()) + " articles, "
                                 + std::to_string(m_links.size()) + " of them only as links."});
    for (ImportProblem problem : m_companions.problems) {
        problem.path = place;
        scan.rejected += isRejection(problem.kind);
        scan.problems.push_back(std::move(problem));
    }
}

tl::expected<SourceBytes, ImportProblem> PackedExportTree::read(const fs::path& file,
                                                                std::int64_t maximumBytes)
{
    const std::string& name = file.native();
    if (const auto link = m_links.find(name); link != m_links.end()) {
        const auto& item = m_companions.items[link->second];
        SourceBytes source {item.companions.metadata, m_tree.stamp()->modifiedNs};
        if (!item.companions.highlights.empty())
            source.companions = item.companions;
        return source;
    }
    auto source = m_tree.read(file, maximumBytes);
    const auto known = m_companions.byPath.find(name);
    if (source && known != m_companions.byPath.end()) {
        source->companions = m_companions.items[known->second].companions;
        source->modifiedNs = m_tree.stamp()->modifiedNs;
    }
    return source;
}

bool PackedExportTree::isGone(const fs::path& file) const
{
    return !m_links.contains(file.native()) && m_tree.isGone(file);
}

} // namespace lectern::importer
