#pragma once

#include "library/imports.h"

#include <QDialog>

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <vector>

class QTreeWidgetItem;

namespace Ui {
class SourcesDialog;
}

namespace lectern::desktop {

/// The folders and files a library was made from, with their counts, and what can be done with
/// them: importing them again, saying where one is now, watching one. Removing one takes its
/// articles out of the library and leaves the files alone.
class SourcesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit SourcesDialog(library::Library& library, QWidget* parent = nullptr);
    ~SourcesDialog() override;

    void reload();

signals:
    void updateRequested(const std::vector<std::filesystem::path>& roots);
    /// Ask how it is to be imported; this is how it is now.
    void optionsRequested(const std::filesystem::path& root, const lectern::CategoryRule& rule);
    void undoLastImportRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void list(const std::vector<library::Library::Source>& sources);
    void updateButtons();
    void removeCurrent();
    void askToRemove(SourceId id, const QString& folder, std::int64_t notes);
    void updateCurrent();
    void askForCategories();
    void updateAll();
    void moveCurrent();
    void watch(const QTreeWidgetItem& item, int column);

    std::unique_ptr<Ui::SourcesDialog> m_ui;
    library::Library& m_library;
    std::map<std::int64_t, CategoryRule> m_rules; ///< by source
};

} // namespace lectern::desktop
