#include "importer/page_parts.h"

#include "importer/article_names.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace lectern::importer {

namespace {

using Folders = std::unordered_set<std::string>;

Folders foldersOfPages(const Scan& scan)
{
    Folders folders;
    for (const auto& file : scan.files) {
        const auto page = pageName(file.path.native());
        if (page.empty())
            continue;
        folders.insert(std::string(page) + "_files");
        folders.insert(std::string(page) + ".files");
    }
    return folders;
}

bool isInside(const std::string& path, const Folders& folders)
{
    for (auto slash = path.find('/'); slash != std::string::npos;
         slash = path.find('/', slash + 1)) {
        if (folders.contains(path.substr(0, slash)))
            return true;
    }
    return false;
}

} // namespace

void leaveOutPageParts(Scan& scan)
{
    const Folders folders = foldersOfPages(scan);
    if (folders.empty())
        return;
    scan.skipped += static_cast<std::int64_t>(std::erase_if(
        scan.files, [&](const auto& file) { return isInside(file.path.native(), folders); }));
}

} // namespace lectern::importer
