#include "desktop/date_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lectern::desktop {

QString dayText(const ArticleDate& date)
{
    const QString written = QString::fromStdString(date.text.substr(0, 10));
    QDate day = QDate::fromString(written, Qt::ISODate);
    if (!day.isValid() && date.utcSeconds)
        day = QDateTime::fromSecsSinceEpoch(*date.utcSeconds, Qt::UTC).date();
    if (!day.isValid())
        return {};
    //: Format of a day in the article list, see QLocale::toString
    return QLocale().toString(day, QCoreApplication::translate("DayText", "d MMM yyyy"));
}

} // namespace lectern::desktop
