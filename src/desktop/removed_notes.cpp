#include "desktop/removed_notes.h"

#include "desktop/confirmation.h"

#include <QAction>
#include <QWidget>

#include <utility>

namespace lectern::desktop {

RemovedNotes::RemovedNotes(QWidget& window, QAction& undo, QObject* parent)
    : QObject(parent)
    , m_window(window)
    , m_undo(undo)
{
    connect(&undo, &QAction::triggered, this, &RemovedNotes::putBack);
    updateAction();
}

void RemovedNotes::setLibrary(library::Library* library)
{
    m_library = library;
    m_removed.clear();
    updateAction();
}

void RemovedNotes::remove(const Annotation& annotation)
{
    if (!m_library)
        return;
    if (!annotation.article
        && !isConfirmed(&m_window,
                        {tr("Remove the Highlight"), tr("Remove this highlight for good?"),
                         tr("Its article is no longer in the library, so this cannot be undone."),
                         tr("Remove")}))
        return;
    m_library->removeAnnotation(
        annotation.id, this, [this, annotation](const Result<void>& removed) {
            if (!removed)
                return emit failed(removed.error());
            if (!annotation.article)
                return;
            m_removed.push_back(annotation);
            updateAction();
            const QString key = m_undo.shortcut().toString(QKeySequence::NativeText);
            emit told(tr("Highlight removed. %1 brings it back.").arg(key));
        });
}

void RemovedNotes::putBack()
{
    if (!m_library || m_removed.empty())
        return;
    Annotation annotation = std::move(m_removed.back());
    m_removed.pop_back();
    updateAction();
    m_library->addAnnotation(std::move(annotation), this, [this](auto added) {
        if (added)
            emit told(tr("The highlight is back."));
        else
            emit failed(added.error());
    });
}

void RemovedNotes::updateAction()
{
    m_undo.setEnabled(m_library && !m_removed.empty());
}

} // namespace lectern::desktop
