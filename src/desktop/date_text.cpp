#include "desktop/date_text.h"

#include "domain/file_date.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace lectern::desktop {

namespace {

/// In the language of the moment it is made.
struct DayFormat {
    QLocale locale;
    //: Format of a day in the article list, see QLocale::toString
    QString day = QCoreApplication::translate("DayText", "d MMM yyyy");
    //: The day of the file of an article that names no date itself, shown where its date would be
    QString ofFile = QCoreApplication::translate("DayText", "File of %1");
};

QDate utcDay(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).date();
}

QString dayText(const ArticleDate& date, const DayFormat& format)
{
    if (const auto file = fileSeconds(date))
        return format.ofFile.arg(format.locale.toString(utcDay(*file), format.day));
    const QString written = QString::fromStdString(date.text.substr(0, 10));
    QDate day = QDate::fromString(written, Qt::ISODate);
    if (!day.isValid() && date.utcSeconds)
        day = utcDay(*date.utcSeconds);
    if (!day.isValid())
        return {};
    return format.locale.toString(day, format.day);
}

} // namespace

QString dayText(const ArticleDate& date)
{
    return dayText(date, DayFormat());
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
    return [format = DayFormat()](const ArticleDate& date) {
        const QString day = dayText(date, format);
        return day.isEmpty() ? date.text : day.toStdString();
    };
}

} // namespace lectern::desktop
