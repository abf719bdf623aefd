#include "desktop/date_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lectern::desktop {

namespace {

QString dayText(const ArticleDate& date, const QLocale& locale, const QString& format)
{
    const QString written = QString::fromStdString(date.text.substr(0, 10));
    QDate day = QDate::fromString(written, Qt::ISODate);
    if (!day.isValid() && date.utcSeconds)
        day = QDateTime::fromSecsSinceEpoch(*date.utcSeconds, Qt::UTC).date();
    if (!day.isValid())
        return {};
    return locale.toString(day, format);
}

QString dayFormat()
{
    //: Format of a day in the article list, see QLocale::toString
    return QCoreApplication::translate("DayText", "d MMM yyyy");
}

} // namespace

QString dayText(const ArticleDate& date)
{
    return dayText(date, QLocale(), dayFormat());
}

std::function<std::string(int minutes)> readingTimeForPage()
{
    //: Time that an article takes to read
    return [format = QCoreApplication::translate("DayText", "%1 min read")](int minutes) {
        return format.arg(minutes).toStdString();
    };
}

std::function<std::string(const ArticleDate&)> dateTextForPage()
{
    return [locale = QLocale(), format = dayFormat()](const ArticleDate& date) {
        const QString day = dayText(date, locale, format);
        return day.isEmpty() ? date.text : day.toStdString();
    };
}

} // namespace lectern::desktop
