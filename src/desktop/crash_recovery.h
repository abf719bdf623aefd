#pragma once

#include "desktop/file_queue.h"
#include "desktop/opening_marker.h"

#include <QObject>
#include <QTimer>

namespace lectern::desktop {

/// What happens when the engine's process ends under an article: it is loaded again at most three
/// times, then a sentence stands there; and whatever did not end well, a page, the program or the
/// machine, is not opened again by itself at the next start. GUI thread.
///
/// The marker is written by a FileQueue, in the order of what happened: write, remove, write. That
/// it stands in time rests on whenMarked: nobody reads an article, neither the library nor the
/// engine, before the write of its marker has returned, and from then on the file outlives both
/// processes (only a failing machine needs the disk, see OpeningMarker::sync). An engine that is
/// lost under a page that stood well marks it anew, while this process goes on.
class CrashRecovery final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostReloads = 3;

    explicit CrashRecovery(QObject* parent = nullptr);
    ~CrashRecovery() override;

    /// Where to keep the marker; empty, as at first: nowhere. Reads it, here and at once: it is the
    /// start of the program.
    void setMarker(const QString& path);
    /// The article that did not end well when the program ran last; no id where there is none.
    const OpenedPlace& lastVictim() const { return m_lastVictim; }

    void opening(const OpenedPlace& place); ///< a person asked for it
    /// `go` follows, unless `receiver` is gone, once the disk says all that was told so far.
    void whenMarked(QObject* receiver, std::function<void()> go);
    void painted(); ///< it stands; if it still does a moment later, all is well
    void left(); ///< the pane is empty
    void processEnded(); ///< one of the signals follows, from the event loop

signals:
    void reloadRequested();
    void gaveUp();

private:
    enum class State { Nothing, Opening, Painted, Lost };

    void mark();
    void unmark();
    void afterProcessEnded();

    FileQueue m_files;
    OpeningMarker m_marker;
    OpenedPlace m_lastVictim;
    OpenedPlace m_place;
    State m_state = State::Nothing;
    int m_reloadsLeft = kMostReloads;
    quint64 m_opening = 0; ///< number of the last one, for what comes late
    QTimer m_standsWell;
    QTimer m_takesLong;
};

} // namespace lectern::desktop
