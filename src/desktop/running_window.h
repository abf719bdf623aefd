#pragma once

#include "domain/article_filter.h"

#include <QByteArray>
#include <QLocalServer>
#include <QObject>

#include <filesystem>
#include <optional>
#include <vector>

class QLocalSocket;

namespace lectern::desktop {

/// What a start of the program asks of the window that has the library open already.
struct WindowRequest {
    QString search; ///< as typed; empty: none
    std::optional<ArticleFilter> link; ///< a search link
    std::vector<std::filesystem::path> paths; ///< to import; absolute
    /// What Wayland wants to see before a window may come to the front
    /// (https://wayland.app/protocols/xdg-activation-v1); empty: none.
    QByteArray activationToken;
};

/// One window to a library: a clicked search link or dropped file comes to the one that is open,
/// not to a second. Other libraries have windows of their own. Windows find each other by a local
/// socket in the person's runtime folder, which nobody else may enter. GUI thread.
class RunningWindow final : public QObject {
    Q_OBJECT
public:
    explicit RunningWindow(QObject* parent = nullptr);

    /// From now on takes what is asked for this library's folder, and for no other.
    void serve(const QString& libraryFolder);

    /// Whether a window has the library open and took the request; waits for it at most two
    /// seconds (one that hangs is not waited for). From any thread.
    static bool handOver(const QString& libraryFolder, const WindowRequest& request);

    /// The socket's address: what other programs of the same person could write to.
    static QString addressOf(const QString& libraryFolder);

signals:
    void asked(const lectern::desktop::WindowRequest& request);

private:
    void read(QLocalSocket& socket);

    QLocalServer m_server;
};

} // namespace lectern::desktop
