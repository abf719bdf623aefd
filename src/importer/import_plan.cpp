#include "importer/import_plan.h"

#include "importer/folder_tree.h"

#include <sys/stat.h>

#include <algorithm>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using NamedBy = PendingFile::NamedBy;

const std::string& pathOf(const PlannedSource::Listed& listed)
{
    return listed.file.path.native();
}

/// A file that a folder gave and a person named too is the person's.
void sortOnce(std::vector<PlannedSource::Listed>& files)
{
    std::ranges::stable_sort(files, [](const auto& a, const auto& b) {
        const int order = pathOf(a).compare(pathOf(b));
        return order != 0 ? order < 0 : a.namedBy > b.namedBy;
    });
    const auto isSame = [](const auto& a, const auto& b) { return pathOf(a) == pathOf(b); };
    files.erase(std::unique(files.begin(), files.end(), isSame), files.end());
}

std::int64_t nanoseconds(const struct stat& status)
{
    return std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

/// How long after its beginning a file's time may lie in what is unsettled; those further ahead are
/// of a clock that goes wrong, and would never settle.
constexpr std::int64_t kUnsettledNs = 60'000'000'000;

} // namespace

ImportPlan::ImportPlan(ImportSink& sink, const ImportOptions& options)
    : m_sink(sink)
    , m_options(options)
{
}

Result<void> ImportPlan::openSources(std::vector<fs::path> roots)
{
    std::ranges::sort(roots);
    for (const auto& root : roots) {
        if (m_places.contains(root))
            continue;
        auto opened = m_sink.openSource(root, store::SourceKind::Folder);
        if (!opened)
            return fail(opened.error());
        const auto known = std::ranges::find(m_sources, opened->id, &PlannedSource::id);
        const auto index = static_cast<std::size_t>(known - m_sources.begin());
        if (known == m_sources.end())
            m_sources.push_back(
                {.id = opened->id, .tree = std::make_shared<FolderTree>(std::move(opened->root))});
        m_places.emplace(root, Place {index, std::move(opened->prefix)});
    }
    return {};
}

void ImportPlan::addFolder(const fs::path& root, Scan scan)
{
    const Place& place = m_places.at(root);
    PlannedSource& source = m_sources[place.source];
    source.searched.push_back(place.prefix.native());
    source.foundAnything = source.foundAnything || !scan.isEmptyFolder();
    source.files.reserve(source.files.size() + scan.files.size());
    for (auto& file : scan.files) {
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
        {{place.prefix / file.filename(), status.st_size, nanoseconds(status)}, NamedBy::Person});
}

Result<bool> ImportPlan::isUnchanged(ImportSink& sink, const fs::path& packed, Removals removals)
{
    struct stat status { };
    if (stat(packed.c_str(), &status) != 0)
        return false; // what is wrong is found out when it is read
    const store::FileStamp now {status.st_size, nanoseconds(status)};
    const auto source = sink.openSource(packed, store::SourceKind::Packed);
    if (!source)
        return fail(source.error());
    if (source->finished != now)
        return false;
    const auto known = sink.knownFiles(source->id);
    if (!known)
        return fail(known.error());
    return std::ranges::none_of(*known, [removals](const auto& row) {
        const store::KnownFile& file = row.second;
        return (file.rejected && !file.missing) || (file.removed && removals == Removals::Restore);
    });
}

Result<void> ImportPlan::addPacked(PackedSource packed)
{
    auto opened = m_sink.openSource(packed.tree->root(), store::SourceKind::Packed);
    if (!opened)
        return fail(opened.error());
    PlannedSource source {.id = opened->id, .tree = packed.tree, .isUnchanged = packed.isUnchanged};
    if (packed.isUnchanged) {
        m_sources.push_back(std::move(source));
        return countUnchanged(opened->id);
    }
    source.isUnfinished = !opened->finished;
    if (packed.scan.isComplete)
        source.searched.emplace_back();
    if (packed.scan.isComplete && packed.scan.rejected == 0)
        source.whole = packed.tree->stamp();
    for (auto& file : packed.scan.files)
        source.files.push_back({std::move(file), NamedBy::Folder});
    m_sources.push_back(std::move(source));
    return {};
}

Result<void> ImportPlan::countUnchanged(SourceId packed)
{
    const auto known = m_sink.knownFiles(packed);
    if (!known)
        return fail(known.error());
    for (const auto& [path, file] : *known) {
        m_fileCount += !file.missing;
        m_missingBefore += file.missing;
        m_leftOut += file.removed;
        m_ignored += file.ignored;
    }
    return {};
}

Result<void> ImportPlan::settleCategories(const std::optional<CategoryRule>& wanted)
{
    for (PlannedSource& source : m_sources) {
        auto known = m_sink.categoryRule(source.id);
        if (!known)
            return fail(known.error());
        source.categories = std::move(*known);
        // Watching asks again and again.
        const bool isSettled
            = m_options.occasion == ImportOccasion::Watched && source.categories == wanted;
        if (!wanted || isSettled)
            continue;
        if (auto set = m_sink.setCategoryRule(source.id, *wanted); !set)
            return set;
        source.categories = *wanted;
    }
    return {};
}

bool ImportPlan::hasCategories(const CategoryRule& wanted) const
{
    return std::ranges::all_of(
        m_sources, [&wanted](const PlannedSource& source) { return source.categories == wanted; });
}

Result<void> ImportPlan::compare(LookAt what)
{
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        PlannedSource& source = m_sources[i];
        if (source.isUnchanged)
            continue;
        if (source.tree->order() == SourceTree::Order::Any)
            sortOnce(source.files);
        auto known = m_sink.knownFiles(source.id);
        if (!known)
            return fail(known.error());
        source.known = std::move(*known);
        for (const auto& listed : source.files)
            compareFile(i, listed, what);
    }
    return {};
}

void ImportPlan::compareFile(std::size_t index, const PlannedSource::Listed& listed, LookAt what)
{
    const PlannedSource& source = m_sources[index];
    const auto row = source.known.find(pathOf(listed));
    const store::KnownFile* known = row == source.known.end() ? nullptr : &row->second;
    const bool lacks = known && lacksPictures(source, *known);
    if (known && !lacks && what == LookAt::Changed && isUnchanged(source, listed, *known)) {
        ++m_fileCount;
        m_leftOut += known->removed;
        m_ignored += known->ignored;
        return;
    }
    if (mayBeBeingWritten(listed.file)) {
        ++m_deferred;
        return;
    }
    ++m_fileCount;
    // One to be restored is as good as never met.
    const bool comparesTo = known && what == LookAt::Changed && !isToBeRestored(*known);
    m_pending.push_back({index, listed.file, listed.namedBy,
                         comparesTo ? std::optional(*known) : std::nullopt, lacks});
}

bool ImportPlan::isToBeRestored(const store::KnownFile& known) const
{
    return known.removed && m_options.removals == Removals::Restore;
}

bool ImportPlan::isUnchanged(const PlannedSource& source, const PlannedSource::Listed& listed,
                             const store::KnownFile& known) const
{
    // Some packed files have no times: equal ones say nothing then.
    const bool saysTime
        = listed.file.modifiedNs != 0 || source.tree->order() == SourceTree::Order::Any;
    if (!saysTime || known.sizeBytes != listed.file.sizeBytes
        || known.modifiedNs != listed.file.modifiedNs || isToBeRestored(known))
        return false;
    if (known.ignored)
        return listed.namedBy == NamedBy::Folder;
    const bool isReported = m_options.occasion == ImportOccasion::Watched && !known.missing;
    return !known.rejected || isReported;
}

bool ImportPlan::lacksPictures(const PlannedSource& source, const store::KnownFile& known) const
{
    return source.isUnfinished && !known.removed && !known.ignored
        && source.tree->promisesPictures();
}

bool ImportPlan::mayBeBeingWritten(const store::SourceFile& file) const
{
    return m_options.unsettledFromNs && file.modifiedNs >= *m_options.unsettledFromNs
        && file.modifiedNs < *m_options.unsettledFromNs + kUnsettledNs;
}

} // namespace lectern::importer
