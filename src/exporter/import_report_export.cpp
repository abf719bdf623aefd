#include "exporter/import_report_export.h"

#include "exporter/article_export.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonArray>
#include <QString>

#include <string_view>

namespace lectern::exporter {

namespace {

QString isoTime(std::int64_t seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(Qt::ISODate);
}

/// In quotes; and no spreadsheet takes a file's name for a formula.
void addField(std::string& line, std::string_view field, char end)
{
    line += '"';
    if (!field.empty() && std::string_view("=+-@\t\r").find(field.front()) != field.npos)
        line += '\'';
    for (const char c : field) {
        line += c;
        if (c == '"')
            line += c;
    }
    line += '"';
    line += end;
}

std::string_view weightOf(ProblemKind kind)
{
    if (isRejection(kind))
        return "rejected";
    return isRepair(kind) ? "repaired" : "notice";
}

} // namespace

QJsonObject toJson(const KeptImport& import, ProblemList problems)
{
    QJsonObject json = toJson(import.report);
    QJsonArray paths;
    for (const auto& path : import.request.paths)
        paths.append(QString::fromStdString(path.native()));
    const bool isWatched = import.request.occasion == ImportOccasion::Watched;
    json.insert(QStringLiteral("import"), qint64 {import.id.value});
    json.insert(QStringLiteral("startedAt"), isoTime(import.startedAt));
    json.insert(QStringLiteral("finishedAt"), isoTime(import.finishedAt));
    json.insert(QStringLiteral("occasion"),
                isWatched ? QStringLiteral("watched") : QStringLiteral("asked"));
    json.insert(QStringLiteral("paths"), paths);
    json.insert(QStringLiteral("problemCount"), qint64 {import.problemCount});
    if (problems == ProblemList::Without)
        json.remove(QStringLiteral("problems"));
    return json;
}

std::string toCsv(const std::vector<ImportProblem>& problems)
{
    std::string csv = "\xEF\xBB\xBFpath,line,kind,weight,message\r\n";
    for (const auto& problem : problems) {
        addField(csv, problem.path, ',');
        addField(csv, problem.line > 0 ? std::to_string(problem.line) : std::string(), ',');
        addField(csv, problemName(problem.kind), ',');
        addField(csv, weightOf(problem.kind), ',');
        addField(csv, problem.message, '\r');
        csv += '\n';
    }
    return csv;
}

} // namespace lectern::exporter
