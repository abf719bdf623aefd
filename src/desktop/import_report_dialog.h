#pragma once

#include "desktop/problem_model.h"
#include "domain/import_history.h"
#include "library/library.h"

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
    explicit ImportReportDialog(KeptImport import, QWidget* parent = nullptr);
    ~ImportReportDialog() override;

    const KeptImport& import() const { return m_import; }
    /// A file is not to be reported any more: its rejections leave the table.
    void forget(const QString& path);

signals:
    void openFileRequested(const QString& path);
    void openFolderRequested(const QString& path);
    void importFileRequested(const QString& path);
    void ignoreRequested(const QString& path);
    void saveRequested();
    /// Import the same again: to take back what was left out, to mark files missing, or to go on.
    /// The dialog closes.
    void againRequested(const lectern::library::ImportWish& wish);

protected:
    void changeEvent(QEvent* event) override;

private:
    void setUpTable();
    void showCounts();
    void fillKinds();
    void showCurrent(); ///< the chosen problem in full, and what can be done with it
    void copyProblems() const;
    void showOffers();
    void importAgain(const library::ImportWish& wish);
    const ImportProblem* current() const;
    QString currentPath() const;

    std::unique_ptr<Ui::ImportReportDialog> m_ui;
    KeptImport m_import;
    ProblemModel* m_problems;
    ProblemFilter* m_filter;
};

} // namespace lectern::desktop
