#include "importer/source_tree.h"

#include "importer/export_tree.h"
#include "importer/folder_tree.h"
#include "importer/packed_export_tree.h"

namespace lectern::importer {

std::unique_ptr<SourceTree> sourceTreeAt(const std::filesystem::path& root)
{
    std::error_code error;
    if (std::filesystem::is_regular_file(root, error)) {
        if (const auto kind = exportKindOfFile(root); kind != text::ExportKind::None)
            return std::make_unique<ExportTree>(root, kind);
        return std::make_unique<PackedExportTree>(root);
    }
    return std::make_unique<FolderTree>(root);
}

} // namespace lectern::importer
