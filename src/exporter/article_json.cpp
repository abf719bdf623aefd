#include "domain/file_date.h"
#include "exporter/article_export.h"
#include "exporter/path_json.h"

#include <QString>

namespace lectern::exporter {

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonArray textArray(const std::vector<std::string>& texts)
{
    QJsonArray array;
    for (const auto& one : texts)
        array.append(text(one));
    return array;
}

QJsonArray matchedArray(const std::vector<MatchedField>& fields)
{
    QJsonArray array;
    for (const auto field : fields)
        array.append(QLatin1String(matchedFieldName(field)));
    return array;
}

/// [{"path": ["A", "B"], "articles": 3}]; the empty path is "uncategorised".
QJsonArray categoryCounts(const std::map<CategoryPath, std::int64_t>& categories)
{
    QJsonArray array;
    for (const auto& [path, articles] : categories)
        array.append(QJsonObject {{QStringLiteral("path"), textArray(path.names)},
                                  {QStringLiteral("articles"), qint64 {articles}}});
    return array;
}

} // namespace

QJsonObject toJson(const ArticleDate& date)
{
    const std::string utc = toIso8601Utc(date);
    QJsonObject json {{QStringLiteral("text"), text(date.text)},
                      {QStringLiteral("utc"), utc.empty() ? QJsonValue() : QJsonValue(text(utc))}};
    if (const auto file = fileSeconds(date))
        json.insert(QStringLiteral("file"),
                    text(toIso8601Utc({.text = {}, .utcSeconds = *file, .sortSeconds = {}})));
    return json;
}

QJsonArray toJson(const std::vector<CategoryPath>& categories)
{
    QJsonArray paths;
    for (const auto& category : categories)
        paths.append(textArray(category.names));
    return paths;
}

QJsonObject toJson(const ArticleSummary& summary)
{
    QJsonObject json {
        {QStringLiteral("id"), qint64 {summary.id.value}},
        {QStringLiteral("title"), text(summary.title)},
        {QStringLiteral("author"), text(summary.author)},
        {QStringLiteral("date"), toJson(summary.date)},
        {QStringLiteral("categories"), toJson(summary.categories)},
        {QStringLiteral("snippet"),
         text(withoutHitMarks(summary.snippet.empty() ? summary.lead : summary.snippet))}};
    if (!summary.matched.empty())
        json.insert(QStringLiteral("matched"), matchedArray(summary.matched));
    json.insert(QStringLiteral("missing"), summary.isFileGone);
    addPath(json, summary.path);
    return json;
}

QJsonObject toJson(const ImageRef& image)
{
    return {{QStringLiteral("index"), image.index},
            {QStringLiteral("original"), text(image.original)},
            {QStringLiteral("proxied"), text(image.proxied)},
            {QStringLiteral("alt"), text(image.alt)},
            {QStringLiteral("status"), QLatin1String(imageStatusName(image.status))}};
}

QJsonObject toJson(const ImportProblem& problem)
{
    const auto kind = problemName(problem.kind);
    return {{QStringLiteral("path"), text(problem.path)},
            {QStringLiteral("line"), problem.line},
            {QStringLiteral("kind"), QLatin1String(kind.data(), qsizetype(kind.size()))},
            {QStringLiteral("message"), text(problem.message)}};
}

QJsonObject toJson(const Highlight& highlight)
{
    return {{QStringLiteral("text"), text(highlight.text)},
            {QStringLiteral("kind"), QLatin1String(highlightKindName(highlight.kind))}};
}

QJsonObject toJson(const Heading& heading)
{
    return {{QStringLiteral("level"), heading.level}, {QStringLiteral("text"), text(heading.text)}};
}

QJsonObject toJson(const Article& article)
{
    QJsonObject json = toJson(article.summary);
    json.insert(QStringLiteral("tags"), textArray(article.tags));
    json.insert(QStringLiteral("headimg"), text(article.headimg));
    json.insert(QStringLiteral("thumbnail"), text(article.thumbnail));
    json.insert(QStringLiteral("sourceUrl"), text(article.sourceUrl));
    json.insert(QStringLiteral("highlights"), toJsonArray(article.highlights));
    json.insert(QStringLiteral("headings"), toJsonArray(article.headings));
    json.insert(QStringLiteral("images"), toJsonArray(article.images));
    json.insert(QStringLiteral("text"), text(article.plainText));
    json.insert(QStringLiteral("read"), article.summary.readState == ReadState::Read);
    json.insert(QStringLiteral("starred"), article.summary.star == Star::On);
    return json;
}

QJsonObject toJson(const ImportReport& report)
{
    QJsonObject json {{QStringLiteral("scanned"), qint64 {report.scanned}},
                      {QStringLiteral("skipped"), qint64 {report.skipped}},
                      {QStringLiteral("added"), qint64 {report.added}},
                      {QStringLiteral("updated"), qint64 {report.updated}},
                      {QStringLiteral("unchanged"), qint64 {report.unchanged}},
                      {QStringLiteral("duplicates"), qint64 {report.duplicates}},
                      {QStringLiteral("repaired"), qint64 {report.repaired}},
                      {QStringLiteral("rejected"), qint64 {report.rejected}},
                      {QStringLiteral("missing"), qint64 {report.missing}},
                      {QStringLiteral("bytes"), qint64 {report.bytes}},
                      {QStringLiteral("seconds"), report.seconds},
                      {QStringLiteral("problems"), toJsonArray(report.problems)}};
    if (report.leftOut > 0)
        json.insert(QStringLiteral("leftOut"), qint64 {report.leftOut});
    if (report.ignored > 0)
        json.insert(QStringLiteral("ignored"), qint64 {report.ignored});
    if (report.absent > 0)
        json.insert(QStringLiteral("absent"), qint64 {report.absent});
    if (report.deferred > 0)
        json.insert(QStringLiteral("deferred"), qint64 {report.deferred});
    if (report.cancelled)
        json.insert(QStringLiteral("cancelled"), true);
    if (!report.categories.empty())
        json.insert(QStringLiteral("categories"), categoryCounts(report.categories));
    return json;
}

} // namespace lectern::exporter
