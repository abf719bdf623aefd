#pragma once

#include "domain/image_ref.h"

#include <QMenu>
#include <QUrl>

#include <optional>

namespace lectern::desktop {

/// What the pointer, or the keyboard's focus, is on.
struct MenuTarget {
    std::optional<ImageRef> image;
    QUrl link;
    bool hasSelection = false;
};

/// The context menu of the reading pane. Says what a person chose; does nothing itself.
class ReaderMenu final : public QMenu {
    Q_OBJECT
public:
    explicit ReaderMenu(const MenuTarget& target, QWidget* parent = nullptr);

signals:
    void openRequested(const QUrl& address);
    void copyRequested(const QString& text);
    void copySelectionRequested();
    void viewImageRequested(const lectern::ImageRef& image); ///< large, over the window
    void saveImageRequested(const lectern::ImageRef& image);

private:
    void addImage(const ImageRef& image);
    void addLink(const QUrl& link);
    QAction* add(const char* name, const QString& text);
};

/// Whether a person may be sent there: http, https, mailto or tel, as the sanitiser leaves them in
/// a page, and a place to go to.
bool isOpenable(const QUrl& address);

} // namespace lectern::desktop
