#pragma once

#include <QString>

namespace lectern::desktop {

/// Asks the desktop to open a file with its own program; false where it is gone or nothing opens
/// it.
bool openFileOutside(const QString& path);
/// The folder a file lies in; works for a file that is gone, too.
bool openFolderOutside(const QString& path);

} // namespace lectern::desktop
