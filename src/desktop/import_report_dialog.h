#pragma once

#include "desktop/problem_model.h"
#include "domain/import_report.h"

#include <QDialog>

#include <memory>

namespace Ui {
class ImportReportDialog;
}

namespace lectern::desktop {

/// What an import did: the counts, and where anything was noticed the table of it. Small when
/// nothing was.
class ImportReportDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportReportDialog(ImportReport report, QWidget* parent = nullptr);
    ~ImportReportDialog() override;

signals:
    void openFileRequested(const QString& path);
    void openFolderRequested(const QString& path);
    /// Import the same again, and take back what was left out. The dialog closes.
    void restoreRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpTable();
    void showCounts();
    void fillKinds();
    void showCurrent(); ///< the chosen problem in full, and what can be done with it
    void copyProblems() const;
    QString currentPath() const;

    std::unique_ptr<Ui::ImportReportDialog> m_ui;
    ImportReport m_report;
    ProblemModel* m_problems;
    ProblemFilter* m_filter;
};

} // namespace lectern::desktop
