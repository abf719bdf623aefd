#pragma once

#include <QString>

namespace lectern::desktop {

/// Starts the clock; the first line of main().
void startTiming();
/// With QT_LOGGING_RULES="lectern.timing=true": "<event>: <ms> ms since start".
void logTiming(const QString& event);
/// The same with the time since `sinceMs` of timingNow(): "<event>: <ms> ms".
void logTimingSince(const QString& event, qint64 sinceMs);
qint64 timingNow(); ///< milliseconds since start

} // namespace lectern::desktop
