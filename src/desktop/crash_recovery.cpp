#include "desktop/crash_recovery.h"

#include <QThreadPool>

#include <chrono>
#include <utility>

namespace lectern::desktop {

using namespace std::chrono_literals;

CrashRecovery::CrashRecovery(QObject* parent)
    : QObject(parent)
{
    m_standsWell.setSingleShot(true);
    m_standsWell.setInterval(2s);
    connect(&m_standsWell, &QTimer::timeout, this, &CrashRecovery::unmark);
    // Most articles are painted long before; the disk has rest.
    m_takesLong.setSingleShot(true);
    m_takesLong.setInterval(300ms);
    connect(&m_takesLong, &QTimer::timeout, this, [this] {
        QThreadPool::globalInstance()->start([marker = m_marker] { marker.sync(); });
    });
}

// Whoever closes the window over an article that never came has met one that does not end well.
CrashRecovery::~CrashRecovery()
{
    if (m_state == State::Painted)
        unmark();
}

void CrashRecovery::mark()
{
    m_files.run([marker = m_marker, place = m_place] { marker.write(place); });
}

void CrashRecovery::unmark()
{
    m_files.run([marker = m_marker] { marker.remove(); });
}

void CrashRecovery::whenMarked(QObject* receiver, std::function<void()> go)
{
    m_files.run([] {}, receiver, std::move(go));
}

void CrashRecovery::setMarker(const QString& path)
{
    m_marker = OpeningMarker(path);
    m_lastVictim = m_marker.read();
}

void CrashRecovery::opening(const OpenedPlace& place)
{
    ++m_opening;
    m_place = place;
    m_state = State::Opening;
    m_reloadsLeft = kMostReloads;
    m_standsWell.stop();
    mark();
    m_takesLong.start();
}

void CrashRecovery::painted()
{
    if (m_state == State::Nothing)
        return;
    m_state = State::Painted;
    m_takesLong.stop();
    m_standsWell.start();
}

void CrashRecovery::left()
{
    ++m_opening;
    m_takesLong.stop();
    m_standsWell.stop();
    if (m_state == State::Opening || m_state == State::Painted)
        unmark();
    m_state = State::Nothing;
}

void CrashRecovery::processEnded()
{
    if (m_state == State::Nothing)
        return;
    m_state = State::Lost;
    m_standsWell.stop();
    mark();
    m_takesLong.start();
    // WebEngine is still clearing up after the process it lost.
    QTimer::singleShot(0, this, [this, lost = m_opening] {
        if (m_opening == lost)
            afterProcessEnded();
    });
}

void CrashRecovery::afterProcessEnded()
{
    if (m_reloadsLeft == 0) {
        emit gaveUp();
        return;
    }
    --m_reloadsLeft;
    emit reloadRequested();
}

} // namespace lectern::desktop
