#pragma once

#include <QObject>
#include <QUrl>

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace lectern::desktop {

/// Asks the desktop to open the first of the files that is there with its own program. The disk is
/// looked at on a thread of its own; then, unless `receiver` is gone by that time, `answer` says
/// on the GUI thread whether anything was opened. Of a file in a packed file the folder is opened
/// that the packed file lies in.
void openFileOutside(std::vector<std::filesystem::path> files, QObject* receiver,
                     std::function<void(bool opened)> answer);
/// The same for the folder the file lies in, or is; works for a file that is gone, too.
void openFolderOutside(std::vector<std::filesystem::path> files, QObject* receiver,
                       std::function<void(bool opened)> answer);

/// The bytes that a path shown to a person may stand for: those of the text itself, and those in
/// which its `\xNN` are bytes (importer::displayPath).
std::vector<std::filesystem::path> pathsShownAs(const std::string& shown);

/// A file's address; unlike QUrl::fromLocalFile it keeps bytes that are not UTF-8.
QUrl fileUrl(const std::filesystem::path& path);

} // namespace lectern::desktop
