#pragma once

#include "domain/image_policy.h"
#include "domain/image_ref.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

class QUrl;

namespace lectern::desktop {

class PictureViewer;
class ReaderPane;

/// The pictures of the article in the pane, from the window's side: opens the viewer where one is
/// clicked. GUI thread.
class PictureControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is what the viewer covers; none is owned.
    PictureControl(QWidget& window, ReaderPane& pane);

    void setLibrary(library::Library* library); ///< not owned; may be null
    void setPolicy(ImagePolicy policy) { m_policy = policy; }
    void view(int index); ///< a picture of the article in the pane, by its number

private:
    ReaderPane& m_pane;
    PictureViewer* m_viewer;
    QPointer<library::Library> m_library;
    ImagePolicy m_policy = ImagePolicy::Fetch;
};

} // namespace lectern::desktop
