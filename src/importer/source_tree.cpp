#include "importer/source_tree.h"

#include "importer/folder_tree.h"
#include "importer/packed_tree.h"

namespace lectern::importer {

std::unique_ptr<SourceTree> sourceTreeAt(const std::filesystem::path& root)
{
    std::error_code error;
    if (std::filesystem::is_regular_file(root, error))
        return std::make_unique<PackedTree>(root);
    return std::make_unique<FolderTree>(root);
}

} // namespace lectern::importer
