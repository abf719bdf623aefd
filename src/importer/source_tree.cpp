#include "importer/source_tree.h"

#include "importer/folder_tree.h"

namespace lectern::importer {

std::unique_ptr<SourceTree> sourceTreeAt(const std::filesystem::path& root)
{
    return std::make_unique<FolderTree>(root);
}

} // namespace lectern::importer
