#include "desktop/timing.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace lectern::desktop {

namespace {

// Silent unless asked for: below QtWarningMsg nothing is logged without a rule.
Q_LOGGING_CATEGORY(timingLog, "lectern.timing", QtWarningMsg)

QElapsedTimer& clock()
{
    static QElapsedTimer timer = [] {
        QElapsedTimer started;
        started.start();
        return started;
    }();
    return timer;
}

} // namespace

void startTiming()
{
    clock().restart();
}

void logTiming(const QString& event)
{
    qCInfo(timingLog).noquote() << event + QStringLiteral(": %1 ms since start").arg(timingNow());
}

void logTimingSince(const QString& event, qint64 sinceMs)
{
    qCInfo(timingLog).noquote() << event + QStringLiteral(": %1 ms").arg(timingNow() - sinceMs);
}

qint64 timingNow()
{
    return clock().elapsed();
}

} // namespace lectern::desktop
