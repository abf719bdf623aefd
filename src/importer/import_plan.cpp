#include "importer/import_plan.h"

#include "importer/folder_tree.h"

#include <sys/stat.h>

#include <algorithm>
#include <unordered_set>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using NamedBy = PendingFile::NamedBy;

const std::string& pathOf(const PlannedSource::Listed& listed)
{
    return listed.file.path.native();
}

bool isBelow(std::string_view path, std::string_view folder)
{
    return folder.empty()
        || (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

ImportPlan::ImportPlan(ImportSink& sink, Removals removals)
    : m_sink(sink)
    , m_removals(removals)
{
}

Result<void> ImportPlan::openSources(std::vector<fs::path> roots)
{
    std::ranges::sort(roots);
    for (const auto& root : roots) {
        if (m_places.contains(root))
            continue;
        auto opened = m_sink.openSource(root);
        if (!opened)
            return fail(opened.error());
        const auto known = std::ranges::find(m_sources, opened->id, &PlannedSource::id);
        const auto index = static_cast<std::size_t>(known - m_sources.begin());
        if (known == m_sources.end())
            m_sources.push_back(
                {opened->id, std::make_shared<FolderTree>(std::move(opened->root)), {}, {}, {}});
        m_places.emplace(root, Place {index, std::move(opened->prefix)});
    }
    return {};
}

void ImportPlan::addFolder(const fs::path& root, std::vector<store::SourceFile> files)
{
    const Place& place = m_places.at(root);
    PlannedSource& source = m_sources[place.source];
    source.searched.push_back(place.prefix.native());
    source.files.reserve(source.files.size() + files.size());
    for (auto& file : files) {
        if (!place.prefix.empty())
            file.path = place.prefix / file.path;
        source.files.push_back({std::move(file), NamedBy::Folder});
    }
}

void ImportPlan::addFile(const fs::path& file)
{
    const Place& place = m_places.at(file.parent_path());
    struct stat status { };
    // What cannot be looked at any more is found out when it is read.
    (void)stat(file.c_str(), &status);
    m_sources[place.source].files.push_back(
        {{place.prefix / file.filename(), status.st_size,
          std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec},
         NamedBy::Person});
}

Result<void> ImportPlan::compare()
{
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        PlannedSource& source = m_sources[i];
        // A file that a folder gave and a person named too is the person's.
        std::ranges::stable_sort(source.files, [](const auto& a, const auto& b) {
            const int order = pathOf(a).compare(pathOf(b));
            return order != 0 ? order < 0 : a.namedBy > b.namedBy;
        });
        const auto isSame = [](const auto& a, const auto& b) { return pathOf(a) == pathOf(b); };
        source.files.erase(std::unique(source.files.begin(), source.files.end(), isSame),
                           source.files.end());
        m_fileCount += std::ssize(source.files);

        auto known = m_sink.knownFiles(source.id);
        if (!known)
            return fail(known.error());
        source.known = std::move(*known);
        for (const auto& [file, namedBy] : source.files) {
            const auto row = source.known.find(file.path.native());
            const bool isRemoved = row != source.known.end() && row->second.removed;
            // One to be restored is as good as never met.
            const bool isKnown
                = row != source.known.end() && !(isRemoved && m_removals == Removals::Restore);
            const bool unchanged = isKnown && !row->second.rejected
                && row->second.sizeBytes == file.sizeBytes
                && row->second.modifiedNs == file.modifiedNs;
            if (unchanged && isRemoved)
                ++m_leftOut;
            if (!unchanged)
                m_pending.push_back(
                    {i, file, namedBy, isKnown ? std::optional(row->second) : std::nullopt});
        }
    }
    return {};
}

std::vector<fs::path> ImportPlan::missing(const PlannedSource& source)
{
    std::vector<fs::path> gone;
    if (source.searched.empty())
        return gone;
    std::unordered_set<std::string_view> found;
    found.reserve(source.files.size());
    for (const auto& listed : source.files)
        found.insert(pathOf(listed));
    for (const auto& [path, known] : source.known) {
        const bool searched = std::ranges::any_of(
            source.searched, [&file = path](const auto& folder) { return isBelow(file, folder); });
        // Not found and still there: passed over, or in a folder that could not be read this time.
        if (searched && !found.contains(path) && source.tree->isGone(path))
            gone.emplace_back(path);
    }
    std::ranges::sort(gone, {}, &fs::path::native);
    return gone;
}

} // namespace lectern::importer
