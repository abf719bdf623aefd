#pragma once

#include "library/library.h"

#include <QDialog>

#include <memory>
#include <vector>

namespace Ui {
class NotesWindow;
}

namespace lectern::desktop {

class NoteListView;

/// All highlights and notes of the library: filtered by text and colour, opened, changed, exported
/// as Markdown. Not modal: it stays beside the window while one reads.
class NotesWindow final : public QDialog {
    Q_OBJECT
public:
    explicit NotesWindow(library::Library& library, QWidget* parent = nullptr);
    ~NotesWindow() override;

    NoteListView& list();

signals:
    void told(const QString& sentence);
    void failed(const lectern::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void reload();
    void filter();
    void fillColours();
    void showCount();
    void askWhereToExport();
    void exportTo(const QString& path);

    std::unique_ptr<Ui::NotesWindow> m_ui;
    library::Library& m_library;
    bool m_loaded = false;
};

} // namespace lectern::desktop
