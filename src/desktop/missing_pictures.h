#pragma once

#include "domain/image_policy.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

namespace lectern::desktop {

class ReaderPane;

/// Tells the page in the pane which of its pictures are not to be had, so that it can say what they
/// showed and where they were, and asks for one again when a person wants it. GUI thread.
class MissingPictures final : public QObject {
    Q_OBJECT
public:
    /// Not owned; outlives this.
    MissingPictures(ReaderPane& pane, QObject* parent);

    void setLibrary(library::Library* library); ///< not owned; may be null
    void setPolicy(ImagePolicy policy); ///< asking again is offered where pictures may be fetched

signals:
    void retried(int index); ///< a picture of the article; well or not

private:
    void showAll(); ///< of a page that has just been painted
    void showOne(int index);
    void retry(int index);

    ReaderPane& m_pane;
    QPointer<library::Library> m_library;
    ImagePolicy m_policy = ImagePolicy::Fetch;
};

} // namespace lectern::desktop
