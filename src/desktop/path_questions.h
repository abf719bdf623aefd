#pragma once

#include <filesystem>
#include <vector>

class QWidget;

namespace lectern::desktop {

/// A folder to import, as a person chooses it in a dialog over `parent`; none where they cancel.
std::vector<std::filesystem::path> askForFolderToImport(QWidget* parent);
/// The same for files.
std::vector<std::filesystem::path> askForFilesToImport(QWidget* parent);

} // namespace lectern::desktop
