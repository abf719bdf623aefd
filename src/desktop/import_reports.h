#pragma once

#include "library/imports.h"

#include <QObject>

#include <filesystem>
#include <vector>

class QWidget;

namespace lectern::desktop {

class ImportReportDialog;

/// Shows what imports did, now and from the library's memory, and does what a report offers.
class ImportReports final : public QObject {
    Q_OBJECT
public:
    explicit ImportReports(QWidget& window); ///< the parent of dialogs

    void setLibrary(library::Library* library); ///< not owned; may be null
    void show(KeptImport import);
    void showList();

signals:
    void importRequested(const std::vector<std::filesystem::path>& paths,
                         const lectern::library::ImportWish& wish);
    void failed(const lectern::Error& error);
    void libraryReplaced();

private:
    void connectFileActions(ImportReportDialog& dialog);
    void ignore(ImportReportDialog& dialog, const QString& path);
    void save(ImportReportDialog& dialog);

    QWidget& m_window;
    library::Library* m_library = nullptr;
};

} // namespace lectern::desktop
