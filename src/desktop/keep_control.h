#pragma once

#include "domain/picture_keeping.h"
#include "library/library.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace lectern::desktop {

class KeepStrip;

/// "Keep pictures for offline reading" from the window's side: starts the job, shows how it goes
/// on, reports. Shows what is known of pictures, too. GUI thread.
class KeepControl final : public QObject {
    Q_OBJECT
public:
    /// `window` is the parent of dialogs, `strip` shows progress; neither is owned.
    KeepControl(QWidget& window, KeepStrip& strip);

    void setLibrary(library::Library* library); ///< not owned; may be null
    bool isRunning() const { return m_running; }

    void keep(const PictureSelection& selection);
    void keepEverything(); ///< once a person said that this is meant
    /// `list` is what the window lists, called `place`.
    void showHealth(const ArticleFilter& list, const QString& place);
    void showProxies();

signals:
    void runningChanged(bool running);
    void finished();
    void failed(const lectern::Error& error);

private:
    void start(KeepRequest request);
    void take(Result<KeepReport> answer);
    void showReport(KeepReport report);

    QWidget& m_window;
    KeepStrip& m_strip;
    QPointer<library::Library> m_library;
    KeepRequest m_request; ///< the present one, or the last
    bool m_running = false;
};

} // namespace lectern::desktop
