#pragma once

#include "library/imports.h"

#include <QDialog>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace Ui {
class ImportDialog;
}

namespace lectern::desktop {

/// Asks what to import and how, and shows beforehand what that would make: the tree of categories
/// and what would become of the files. The look ahead only reads; it begins anew with each change,
/// and nobody has to wait for it.
class ImportDialog final : public QDialog {
    Q_OBJECT
public:
    using Paths = std::vector<std::filesystem::path>;

    /// `rule` is chosen at first; nothing: what the library remembers.
    ImportDialog(library::Library& library, const Paths& paths,
                 const std::optional<CategoryRule>& rule, QWidget* parent = nullptr);
    ~ImportDialog() override;

    Paths paths() const;
    library::ImportWish wish() const;
    void addPaths(const Paths& paths); ///< those that are not there yet

signals:
    void importRequested(const std::vector<std::filesystem::path>& paths,
                         const lectern::library::ImportWish& wish);

protected:
    void changeEvent(QEvent* event) override;
    void done(int result) override;

private:
    void connectControls();
    void askForFolder();
    void askForFiles();
    void removeSelected();
    void lookAhead(); ///< soon
    void preview();
    void showProgress(const library::ImportProgress& progress);
    void showReport(const Result<ImportReport>& report);
    void updateButtons();

    std::unique_ptr<Ui::ImportDialog> m_ui;
    library::Library& m_library;
    QTimer m_soon;
    int m_asked = 0; ///< looks ahead so far; only the answer of the last counts
};

} // namespace lectern::desktop
