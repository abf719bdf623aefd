#pragma once

#include "library/library.h"

#include <QObject>

#include <vector>

class QAction;
class QWidget;

namespace lectern::desktop {

/// Removes a person's highlights, and brings the latest one back as long as the library is open.
class RemovedNotes final : public QObject {
    Q_OBJECT
public:
    /// Nothing is owned; `window` is the parent of dialogs, `undo` the action that brings back.
    RemovedNotes(QWidget& window, QAction& undo, QObject* parent);

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// One of an article that is gone cannot be put back, so that one is asked about.
    void remove(const Annotation& annotation);

signals:
    void told(const QString& sentence); ///< for the status bar
    void failed(const lectern::Error& error);

private:
    void putBack();
    void updateAction();

    QWidget& m_window;
    QAction& m_undo;
    library::Library* m_library = nullptr;
    std::vector<Annotation> m_removed; ///< the latest last
};

} // namespace lectern::desktop
