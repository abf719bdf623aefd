#include "album/health_tally.h"
#include "album/picture_health.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::album {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

/// ISO 8601 in UTC, empty where it was never tried.
QString triedText(const ImageHealthRow& row)
{
    if (row.triedSeconds == 0)
        return {};
    return QDateTime::fromSecsSinceEpoch(row.triedSeconds, Qt::UTC).toString(Qt::ISODate);
}

std::string quoted(const std::string& text)
{
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string out = "\"";
    for (const char c : text)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + '"';
}

std::string csvLine(const ImageHealthRow& row)
{
    return quoted(row.host) + ',' + quoted(row.original) + ',' + imageReachName(row.reach) + ','
        + (row.byProxy ? "yes" : "no") + ',' + quoted(row.chosenAddress) + ','
        + std::to_string(row.sizeBytes) + ',' + triedText(row).toStdString() + ','
        + quoted(row.failure) + ',' + std::to_string(row.article.value) + "\r\n";
}

QJsonObject toJson(const ImageCounts& counts)
{
    return {{QStringLiteral("images"), qint64 {counts.images}},
            {QStringLiteral("local"), qint64 {counts.local}},
            {QStringLiteral("reachable"), qint64 {counts.reachable}},
            {QStringLiteral("onlyByProxy"), qint64 {counts.onlyByProxy}},
            {QStringLiteral("dead"), qint64 {counts.dead}},
            {QStringLiteral("untried"), qint64 {counts.untried}},
            {QStringLiteral("byProxy"), qint64 {counts.byProxy}},
            {QStringLiteral("bytes"), qint64 {counts.bytes}}};
}

QJsonObject toJson(const ImageHealthRow& row)
{
    const QString tried = triedText(row);
    return {{QStringLiteral("original"), text(row.original)},
            {QStringLiteral("host"), text(row.host)},
            {QStringLiteral("state"), QLatin1String(imageReachName(row.reach))},
            {QStringLiteral("byProxy"), row.byProxy},
            {QStringLiteral("chosen"), text(row.chosenAddress)},
            {QStringLiteral("bytes"), qint64 {row.sizeBytes}},
            {QStringLiteral("lastTried"), tried.isEmpty() ? QJsonValue() : QJsonValue(tried)},
            {QStringLiteral("failure"), text(row.failure)},
            {QStringLiteral("article"), qint64 {row.article.value}}};
}

} // namespace

Result<std::string> healthAsCsv(store::LibraryDatabase& database, const PictureSelection& selection,
                                const std::stop_token& stop)
{
    std::string csv
        = "host,address,state,by proxy,chosen address,bytes,last tried,failure,article\r\n";
    const auto done = eachPicture(
        database, selection, [&](const ImageHealthRow& row) { csv += csvLine(row); }, stop);
    if (!done)
        return fail(done.error());
    return csv;
}

Result<std::string> healthAsJson(store::LibraryDatabase& database,
                                 const PictureSelection& selection, const std::stop_token& stop)
{
    HealthTally tally;
    QJsonArray images;
    const auto done = eachPicture(
        database, selection,
        [&](const ImageHealthRow& row) {
            tally.add(row);
            images.append(toJson(row));
        },
        stop);
    if (!done)
        return fail(done.error());
    const ImageHealth health = tally.health();
    QJsonArray hosts;
    for (const HostHealth& host : health.hosts) {
        QJsonObject json = toJson(host.counts);
        json.insert(QStringLiteral("host"), text(host.host));
        hosts.append(json);
    }
    const QJsonObject json {{QStringLiteral("total"), toJson(health.total)},
                            {QStringLiteral("hosts"), hosts},
                            {QStringLiteral("images"), images}};
    return QJsonDocument(json).toJson().toStdString();
}

} // namespace lectern::album
