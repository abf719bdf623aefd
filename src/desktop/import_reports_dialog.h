#pragma once

#include "library/imports.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class ImportReportsDialog;
}

namespace lectern::desktop {

/// The reports that the library keeps, the newest first.
class ImportReportsDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ImportReportsDialog(library::Library& library, QWidget* parent = nullptr);
    ~ImportReportsDialog() override;

signals:
    void openRequested(lectern::ImportId id);
    void importRequested(const std::vector<std::filesystem::path>& paths);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void list(std::vector<KeptImport> imports);
    void updateButtons();
    const KeptImport* current() const;

    std::unique_ptr<Ui::ImportReportsDialog> m_ui;
    library::Library& m_library;
    std::vector<KeptImport> m_imports; ///< in the order of the rows
};

} // namespace lectern::desktop
