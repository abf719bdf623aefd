#include "album/passports.h"
#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/images_commands.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"

#include <QDateTime>

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"category", "A/B/C", "fetch, report: this category and those below it"},
    OptionSpec {"search", "QUERY", "fetch, report: the articles a search finds"},
    OptionSpec {"retry", "", "fetch: also pictures that were not to be had within the last day"},
    OptionSpec {"private", "", "fetch: also from this computer and its own network"},
    OptionSpec {"csv", "", "report: one address a line, for a spreadsheet"},
    OptionSpec {"json", "", "print one JSON document"},
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QJsonArray toJson(const std::vector<ImageCandidate>& candidates)
{
    QJsonArray array;
    for (const auto& one : candidates) {
        const auto way = fetchWayName(one.way);
        array.append(
            QJsonObject {{QStringLiteral("address"), text(one.address)},
                         {QStringLiteral("way"), QLatin1String(way.data(), qsizetype(way.size()))},
                         {QStringLiteral("proxy"), text(one.proxy)},
                         {QStringLiteral("referrer"), text(one.referrer)}});
    }
    return array;
}

QJsonObject toJson(const ImagePassport& passport)
{
    const auto way = passport.chosenWay ? fetchWayName(*passport.chosenWay) : std::string_view();
    const auto tried = passport.triedSeconds
        ? QJsonValue(
            QDateTime::fromSecsSinceEpoch(*passport.triedSeconds, Qt::UTC).toString(Qt::ISODate))
        : QJsonValue();
    QJsonObject json = exporter::toJson(passport.image);
    json.insert(QStringLiteral("proxy"), text(passport.proxy));
    json.insert(QStringLiteral("chosen"), text(passport.chosenAddress));
    json.insert(QStringLiteral("way"), QLatin1String(way.data(), qsizetype(way.size())));
    json.insert(QStringLiteral("mimeType"), text(passport.mimeType));
    json.insert(QStringLiteral("bytes"), qint64 {passport.sizeBytes});
    json.insert(QStringLiteral("pixelWidth"), passport.pixelWidth);
    json.insert(QStringLiteral("pixelHeight"), passport.pixelHeight);
    json.insert(QStringLiteral("lastTried"), tried);
    json.insert(QStringLiteral("failure"), text(passport.failure));
    json.insert(QStringLiteral("candidates"), toJson(passport.candidates));
    return json;
}

constexpr std::string_view kIndent = "                  ";

void printPassport(const ImagePassport& passport)
{
    constexpr int addressColumns = 200; // a data: address may be megabytes long
    const ImageRef& image = passport.image;
    const auto printBelow = [](const std::string& words) {
        printLine(std::string(kIndent) + cutToColumns(oneLine(words), addressColumns));
    };
    printLine(padLeft(std::to_string(image.index), 4) + "  "
              + inColumns(imageStatusName(image.status), 12)
              + cutToColumns(oneLine(image.original), addressColumns));
    if (!image.proxied.empty())
        printBelow("by way of " + image.proxied);
    if (!passport.chosenAddress.empty() && passport.chosenAddress != image.original
        && passport.chosenAddress != image.proxied)
        printBelow("came from " + passport.chosenAddress);
    if (passport.sizeBytes > 0)
        printBelow(passport.mimeType + ", " + shownBytes(passport.sizeBytes)
                   + (passport.pixelWidth > 0 ? ", " + std::to_string(passport.pixelWidth) + " × "
                              + std::to_string(passport.pixelHeight)
                                              : ""));
    if (!passport.failure.empty())
        printBelow(passport.failure);
    if (!image.alt.empty())
        printBelow("“" + image.alt + "”");
}

ExitCode runList(const Arguments& arguments)
{
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "images");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto passports = album::passports(*database, *id);
    if (!passports)
        return failed(passports.error());
    if (arguments.has("json")) {
        QJsonArray array;
        for (const auto& passport : *passports)
            array.append(toJson(passport));
        printJson(QJsonDocument(array));
        return ExitCode::Done;
    }
    for (const auto& passport : *passports)
        printPassport(passport);
    printLine(counted(std::ssize(*passports), "image.", "images."));
    return ExitCode::Done;
}

ExitCode run(const Arguments& arguments)
{
    const auto& words = arguments.words();
    const std::string first = words.empty() ? std::string() : words.front();
    const std::vector<std::string> rest(words.begin() + (words.empty() ? 0 : 1), words.end());
    if (first == "fetch")
        return runImagesFetch(arguments, rest);
    if (first == "report")
        return runImagesReport(arguments, rest);
    return runList(arguments);
}

} // namespace

const Command imagesCommand {
    .name = "images",
    .words = "ID | fetch ID…|all | report [ID…|all]",
    .summary = "Lists an article's images, fetches pictures into the library, reports on them.",
    .details
    = "images ID: “original” is the picture's own address, “proxied” the one that was saved where\n"
      "that goes through a proxy; “status” is unknown, local, reachable, unreachable or embedded.\n"
      "\n"
      "images fetch keeps the pictures of articles (by number, --category, --search, or all) for\n"
      "offline reading. What is in the library is not fetched again, so a run that was stopped\n"
      "goes on where it was. Exit code 1: some pictures were not to be had.\n"
      "\n"
      "images report asks nobody: which pictures are local, came from their own server the last\n"
      "time, only by a proxy, not at all (dead), or were never tried, by host.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
