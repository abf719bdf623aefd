#pragma once

#include "library/library.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SourcesDialog;
}

namespace lectern::desktop {

/// The folders and files a library was made from, with their counts; removing one takes its
/// articles out of the library and leaves the files alone.
class SourcesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SourcesDialog(library::Library& library, QWidget* parent = nullptr);
    ~SourcesDialog() override;

signals:
    void importAgainRequested(const std::filesystem::path& root);
    void undoLastImportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void show(const std::vector<library::Library::Source>& sources);
    void updateButtons();
    void removeCurrent();
    void askToRemove(SourceId id, const QString& folder, std::int64_t notes);

    std::unique_ptr<Ui::SourcesDialog> m_ui;
    library::Library& m_library;
};

} // namespace lectern::desktop
