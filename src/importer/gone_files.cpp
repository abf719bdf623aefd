#include "importer/gone_files.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

/// Fewer are soon read again, should they come back.
constexpr std::int64_t kMany = 50;

bool isBelow(std::string_view path, std::string_view folder)
{
    return folder.empty()
        || (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

} // namespace

GoneFiles findGoneFiles(const PlannedSource& source)
{
    GoneFiles gone;
    if (source.searched.empty())
        return gone;
    std::unordered_set<std::string_view> found;
    found.reserve(source.files.size());
    for (const auto& listed : source.files)
        found.insert(listed.file.path.native());
    std::int64_t known = 0;
    for (const auto& [path, file] : source.known) {
        const bool searched = std::ranges::any_of(
            source.searched, [&name = path](const auto& folder) { return isBelow(name, folder); });
        if (!searched)
            continue;
        known += file.missing ? 0 : 1;
        // Not found and still there: passed over, or in a folder that could not be read this time.
        if (found.contains(path) || !source.tree->isGone(path))
            continue;
        if (file.missing)
            ++gone.before;
        else
            gone.fresh.emplace_back(path);
    }
    std::ranges::sort(gone.fresh, {}, &fs::path::native);
    const bool isEmptied = !gone.fresh.empty() && !source.foundAnything;
    const bool isHollowed = std::ssize(gone.fresh) >= kMany && std::ssize(found) * 2 < known;
    const bool isFolder = source.tree->order() == SourceTree::Order::Any;
    gone.looksAbsent = isFolder && (isEmptied || isHollowed);
    return gone;
}

} // namespace lectern::importer
