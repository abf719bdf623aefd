#pragma once

#include "domain/image_policy.h"
#include "domain/image_ref.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

class QUrl;

namespace lectern::desktop {

class PicturesPanel;
class MissingPictures;
class PictureViewer;
class ReaderPane;
class SidePanel;

/// The pictures of the article in the pane, from the window's side: opens the viewer where one is
/// clicked, and lists them in the side panel. GUI thread.
class PictureControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is what the viewer covers, `panel` gets a page of pictures; none is owned.
    PictureControl(QWidget& window, ReaderPane& pane, SidePanel& panel);

    void setLibrary(library::Library* library); ///< not owned; may be null
    void setPolicy(ImagePolicy policy);
    void view(int index); ///< a picture of the article in the pane, by its number

private:
    void connectList();

    ReaderPane& m_pane;
    PictureViewer* m_viewer;
    PicturesPanel* m_list;
    MissingPictures* m_missing;
    QPointer<library::Library> m_library;
    ImagePolicy m_policy = ImagePolicy::Fetch;
};

} // namespace lectern::desktop
