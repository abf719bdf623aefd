#include "desktop/import_reports.h"

#include "desktop/import_report_dialog.h"
#include "desktop/import_reports_dialog.h"
#include "desktop/open_outside.h"
#include "exporter/import_report_export.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace lectern::desktop {

namespace {

/// Whole or not at all. Waits for the disk.
bool writeReport(const QString& path, const KeptImport& import)
{
    QByteArray bytes;
    if (path.endsWith(QStringLiteral(".json"), Qt::CaseInsensitive))
        bytes = QJsonDocument(exporter::toJson(import, exporter::ProblemList::With)).toJson();
    else
        bytes = QByteArray::fromStdString(exporter::toCsv(import.report.problems));
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

ImportReports::ImportReports(QWidget& window)
    : QObject(&window)
    , m_window(window)
{
}

void ImportReports::setLibrary(library::Library* library)
{
    m_library = library;
    emit libraryReplaced();
}

void ImportReports::show(KeptImport import)
{
    auto* dialog = new ImportReportDialog(std::move(import), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connectFileActions(*dialog);
    connect(dialog, &ImportReportDialog::againRequested, this,
            [this, paths = dialog->import().request.paths](const library::ImportWish& wish) {
                emit importRequested(paths, wish);
            });
    connect(dialog, &ImportReportDialog::saveRequested, this, [this, dialog] { save(*dialog); });
    dialog->show();
}

void ImportReports::connectFileActions(ImportReportDialog& dialog)
{
    const auto tellFailure = [this](const QString& path) {
        return [this, path](bool opened) {
            if (!opened)
                emit failed(Error {ErrorKind::NotFound, "There is no such file or folder.",
                                   path.toStdString()});
        };
    };
    connect(&dialog, &ImportReportDialog::openFileRequested, this,
            [this, tellFailure](const QString& path) {
                openFileOutside(pathsShownAs(path.toStdString()), this, tellFailure(path));
            });
    connect(&dialog, &ImportReportDialog::openFolderRequested, this,
            [this, tellFailure](const QString& path) {
                openFolderOutside(pathsShownAs(path.toStdString()), this, tellFailure(path));
            });
    connect(&dialog, &ImportReportDialog::importFileRequested, this, [this](const QString& path) {
        // Where the path was shown with escaped bytes, those are meant.
        emit importRequested({pathsShownAs(path.toStdString()).back()}, {});
    });
    connect(&dialog, &ImportReportDialog::ignoreRequested, this,
            [this, &dialog](const QString& path) { ignore(dialog, path); });
}

void ImportReports::ignore(ImportReportDialog& dialog, const QString& path)
{
    if (!m_library)
        return;
    m_library->imports().ignore(pathsShownAs(path.toStdString()), &dialog,
                                [this, &dialog, path](Result<bool> ignored) {
                                    if (!ignored)
                                        emit failed(ignored.error());
                                    else
                                        dialog.forget(path);
                                });
}

void ImportReports::save(ImportReportDialog& dialog)
{
    const QString path = QFileDialog::getSaveFileName(&dialog, tr("Save Report"),
                                                      QStringLiteral("import-report.csv"),
                                                      tr("Spreadsheet (*.csv);;JSON (*.json)"));
    if (path.isEmpty())
        return;
    QThreadPool::globalInstance()->start(
        [path, import = dialog.import(), receiver = QPointer<ImportReports>(this)] {
            const bool written = writeReport(path, import);
            QMetaObject::invokeMethod(qApp, [written, path, receiver] {
                if (!written && receiver)
                    emit receiver->failed(Error {ErrorKind::Io, "The file could not be written.",
                                                 path.toStdString()});
            });
        });
}

void ImportReports::showList()
{
    if (!m_library)
        return;
    auto* dialog = new ImportReportsDialog(*m_library, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportReportsDialog::openRequested, this, [this](ImportId id) {
        m_library->imports().report(id, this, [this](Result<KeptImport> import) {
            if (import)
                show(std::move(*import));
            else
                emit failed(import.error());
        });
    });
    connect(dialog, &ImportReportsDialog::importRequested, this,
            [this](const std::vector<std::filesystem::path>& paths) {
                emit importRequested(paths, {});
            });
    connect(this, &ImportReports::libraryReplaced, dialog, &QDialog::close);
    dialog->show();
}

} // namespace lectern::desktop
