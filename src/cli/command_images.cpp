#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/article_export.h"
#include "store/article_store.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document"},
};

void printImage(const ImageRef& image)
{
    constexpr int addressColumns = 200; // a data: address may be megabytes long
    printLine(padLeft(std::to_string(image.index), 4) + "  "
              + inColumns(imageStatusName(image.status), 12)
              + cutToColumns(oneLine(image.original), addressColumns));
    if (!image.proxied.empty())
        printLine("                  by way of "
                  + cutToColumns(oneLine(image.proxied), addressColumns));
    if (!image.alt.empty())
        printLine("                  “" + oneLine(image.alt) + "”");
}

ExitCode run(const Arguments& arguments)
{
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "images");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto images = store::ArticleStore(*database).images(*id);
    if (!images)
        return failed(images.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(exporter::toJsonArray(*images)));
        return ExitCode::Done;
    }
    for (const auto& image : *images)
        printImage(image);
    printLine(counted(std::ssize(*images), "image.", "images."));
    return ExitCode::Done;
}

} // namespace

const Command imagesCommand {
    .name = "images",
    .words = "ID",
    .summary = "Lists an article's images with their addresses.",
    .details
    = "“original” is the picture's own address, “proxied” the one that was saved where that\n"
      "goes through a proxy; “status” is unknown, local, reachable, unreachable or embedded.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
