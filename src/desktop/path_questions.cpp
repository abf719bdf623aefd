#include "desktop/path_questions.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>

namespace lectern::desktop {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PathQuestions)
};

std::filesystem::path nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

std::vector<std::filesystem::path> askForFolderToImport(QWidget* parent)
{
    const QString folder = QFileDialog::getExistingDirectory(parent, Texts::tr("Import a Folder"));
    if (folder.isEmpty())
        return {};
    return {nativePath(folder)};
}

std::vector<std::filesystem::path> askForFilesToImport(QWidget* parent)
{
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, Texts::tr("Import Files"), {},
        Texts::tr("Articles, packed files and exports (*.md *.markdown *.html *.htm *.mht *.mhtml "
                  "*.txt *.json *.csv *.zip *.7z *.tar *.tgz *.tbz *.tbz2 *.txz *.tzst *.tar.gz "
                  "*.tar.bz2 *.tar.xz *.tar.zst);;All files (*)"));
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(nativePath(file));
    return paths;
}

} // namespace lectern::desktop
