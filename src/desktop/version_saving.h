#pragma once

#include "library/versions.h"

#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <QUrl>

#include <functional>
#include <optional>

class QWidget;

namespace lectern::desktop {

/// Takes a version of an article out of the library: its file as it was imported, or its page, for
/// a browser or as a file. Files are written off the GUI thread. GUI thread.
class VersionSaving final : public QObject {
    Q_OBJECT
public:
    explicit VersionSaving(QObject* parent);

    void setLibrary(library::Library* library); ///< not owned; may be null
    /// Instead of the desktop's own browser.
    void setOpener(std::function<void(const QUrl&)> opener) { m_open = std::move(opener); }

    void openInBrowser(ArticleId id, int number);
    void savePage(QWidget& window, ArticleId id, int number); ///< asks where
    void saveOriginal(QWidget& window, ArticleId id, int number); ///< the same

signals:
    void told(const QString& sentence); ///< for the status bar

private:
    enum class Form { Original, Page };

    void ask(QWidget& window, ArticleId id, int number, Form form);
    void write(const QString& path, std::string bytes, std::function<void(bool)> then);
    void tellWritten(const QString& path, bool written);

    QPointer<library::Library> m_library;
    std::function<void(const QUrl&)> m_open;
    std::optional<QTemporaryDir> m_pages; ///< what a browser was given; kept while it may read it
};

} // namespace lectern::desktop
