#include "exporter/originals_json.h"

#include "exporter/path_json.h"

#include <QJsonArray>

namespace lectern::exporter {

namespace {

QJsonObject pathObject(const std::filesystem::path& path)
{
    QJsonObject json;
    addPath(json, path);
    return json;
}

QJsonObject toJson(const store::DamagedOriginal& damaged)
{
    QJsonArray articles;
    for (const auto& article : damaged.articles)
        articles.append(
            QJsonObject {{QStringLiteral("id"), qint64 {article.id.value}},
                         {QStringLiteral("title"), QString::fromStdString(article.title)}});
    QJsonArray files;
    for (const auto& file : damaged.files)
        files.append(pathObject(file));
    return {{QStringLiteral("reason"), QString::fromStdString(damaged.reason)},
            {QStringLiteral("articles"), articles},
            {QStringLiteral("files"), files}};
}

QJsonArray toJson(const std::vector<OriginalTree::Absent>& files)
{
    QJsonArray array;
    for (const auto& file : files) {
        QJsonObject json = pathObject(file.path);
        json.insert(QStringLiteral("reason"), QString::fromStdString(file.reason));
        array.append(json);
    }
    return array;
}

QJsonObject toJson(const OriginalTree::Mapped& mapped)
{
    QJsonObject json = pathObject(mapped.path);
    const QJsonObject written = pathObject(mapped.written);
    json.insert(QStringLiteral("written"), written.value(QStringLiteral("path")));
    if (written.contains(QStringLiteral("pathBytes")))
        json.insert(QStringLiteral("writtenBytes"), written.value(QStringLiteral("pathBytes")));
    json.insert(QStringLiteral("reason"), QString::fromStdString(mapped.reason));
    return json;
}

} // namespace

QJsonObject toJson(const store::OriginalsReport& report)
{
    QJsonArray damaged;
    for (const auto& each : report.damaged)
        damaged.append(toJson(each));
    return {{QStringLiteral("checked"), qint64 {report.checked}},
            {QStringLiteral("bytes"), qint64 {report.bytes}},
            {QStringLiteral("damaged"), damaged}};
}

QJsonObject toJson(const OriginalTree& tree)
{
    QJsonArray sources;
    for (const auto& source : tree.sources) {
        QJsonObject json = pathObject(source.root);
        json.insert(QStringLiteral("folder"), QString::fromStdString(source.folder.native()));
        sources.append(json);
    }
    QJsonArray mapping;
    for (const auto& mapped : tree.mapping)
        mapping.append(toJson(mapped));
    return {{QStringLiteral("files"), qint64 {tree.files}},
            {QStringLiteral("versions"), qint64 {tree.versions}},
            {QStringLiteral("bytes"), qint64 {tree.bytes}},
            {QStringLiteral("pictures"), qint64 {tree.pictures}},
            {QStringLiteral("missingPictures"), qint64 {tree.missingPictures}},
            {QStringLiteral("sources"), sources},
            {QStringLiteral("mapping"), mapping},
            {QStringLiteral("notKept"), toJson(tree.notKept)},
            {QStringLiteral("damaged"), toJson(tree.damaged)}};
}

} // namespace lectern::exporter
