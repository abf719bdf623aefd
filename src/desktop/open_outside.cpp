#include "desktop/open_outside.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace lectern::desktop {

bool openFileOutside(const QString& path)
{
    return QFileInfo::exists(path) && QDesktopServices::openUrl(QUrl::fromLocalFile(path));
}

bool openFolderOutside(const QString& path)
{
    const QFileInfo file(path);
    const QString folder = file.isDir() ? path : file.absolutePath();
    return QFileInfo::exists(folder) && QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

} // namespace lectern::desktop
