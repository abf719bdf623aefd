#include "desktop/import_control.h"

#include "desktop/import_report_dialog.h"
#include "desktop/import_strip.h"
#include "desktop/open_outside.h"

#include <QFile>
#include <QFileDialog>

namespace lectern::desktop {

namespace {

std::filesystem::path nativePath(const QString& path)
{
    return QFile::encodeName(path).toStdString();
}

} // namespace

ImportControl::ImportControl(QWidget& window, ImportStrip& strip)
    : QObject(&window)
    , m_window(window)
    , m_strip(strip)
{
    connect(&m_strip, &ImportStrip::cancelRequested, this, [this] {
        m_waiting.clear();
        if (m_library)
            m_library->cancelImport();
    });
}

void ImportControl::setLibrary(library::Library* library)
{
    m_library = library;
    m_waiting.clear();
    m_running = false;
    m_strip.finish();
    if (m_library)
        connect(m_library, &library::Library::importProgressed, &m_strip,
                &ImportStrip::showProgress);
}

void ImportControl::askForFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(&m_window, tr("Import a Folder"));
    if (!folder.isEmpty())
        import({nativePath(folder)});
}

void ImportControl::askForFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        &m_window, tr("Import Files"), {},
        tr("Articles, packed files and exports (*.md *.markdown *.html *.htm *.mht *.mhtml *.txt "
           "*.json *.csv *.zip *.7z *.tar *.tgz *.tbz *.tbz2 *.txz *.tzst *.tar.gz *.tar.bz2 "
           "*.tar.xz *.tar.zst);;All files (*)"));
    std::vector<std::filesystem::path> paths;
    for (const QString& file : files)
        paths.push_back(nativePath(file));
    import(std::move(paths));
}

void ImportControl::import(std::vector<std::filesystem::path> paths, Removals removals)
{
    if (paths.empty() || !m_library)
        return;
    if (m_running) {
        m_waiting.insert(m_waiting.end(), paths.begin(), paths.end());
        return;
    }
    m_running = true;
    m_strip.begin();
    emit started();
    m_imported = paths;
    m_library->import(
        std::move(paths), this, [this](auto answer) { take(std::move(answer)); }, removals);
}

void ImportControl::take(Result<ImportReport> answer)
{
    m_running = false;
    m_strip.finish();
    if (answer)
        showReport(std::move(*answer));
    else
        emit failed(answer.error());
    emit finished();
    import(std::exchange(m_waiting, {}));
}

void ImportControl::showReport(ImportReport report)
{
    auto* dialog = new ImportReportDialog(std::move(report), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const auto tellFailure = [this](const QString& path) {
        return [this, path](bool opened) {
            if (!opened)
                emit failed(Error {ErrorKind::NotFound, "There is no such file or folder.",
                                   path.toStdString()});
        };
    };
    connect(dialog, &ImportReportDialog::openFileRequested, this,
            [this, tellFailure](const QString& path) {
                openFileOutside(pathsShownAs(path.toStdString()), this, tellFailure(path));
            });
    connect(dialog, &ImportReportDialog::openFolderRequested, this,
            [this, tellFailure](const QString& path) {
                openFolderOutside(pathsShownAs(path.toStdString()), this, tellFailure(path));
            });
    connect(dialog, &ImportReportDialog::restoreRequested, this,
            [this, paths = m_imported] { import(paths, Removals::Restore); });
    dialog->show();
}

} // namespace lectern::desktop
