#include "album/picture_health.h"
#include "cli/images_commands.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "cli/picture_selection.h"

namespace lectern::cli {

namespace {

constexpr int kColumn = 11;

void printRow(const ImageCounts& counts, std::string_view host)
{
    std::string line;
    for (const auto count : {counts.images, counts.local, counts.reachable, counts.onlyByProxy,
                             counts.dead, counts.untried})
        line += padLeft(grouped(count), kColumn);
    printLine(line + "  " + oneLine(host));
}

void printHealth(const ImageHealth& health)
{
    std::string head;
    for (const auto* name : {"pictures", "local", "reachable", "by proxy", "dead", "untried"})
        head += padLeft(name, kColumn);
    printLine(head + "  host");
    for (const auto& host : health.hosts)
        printRow(host.counts, host.host);
    printRow(health.total, "all");
    printLine("");
    printLine("The local copies take " + shownBytes(health.total.bytes) + ". "
              + counted(health.total.byProxy, "picture", "pictures")
              + " came through a proxy the last time.");
}

} // namespace

ExitCode runImagesReport(const Arguments& arguments, const std::vector<std::string>& words)
{
    if (arguments.has("json") && arguments.has("csv"))
        return wrongUsage("Say --json or --csv, not both.", "images");
    const bool isWhole = words.empty() && !arguments.has("category") && !arguments.has("search");
    const auto selection
        = isWhole ? Result<PictureSelection>(ArticleFilter {}) : pictureSelection(arguments, words);
    if (!selection)
        return wrongUsage(selection.error().message, "images");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    if (arguments.has("json") || arguments.has("csv")) {
        const auto document = arguments.has("csv") ? album::healthAsCsv(*database, *selection)
                                                   : album::healthAsJson(*database, *selection);
        if (!document)
            return failed(document.error());
        print(*document);
        return ExitCode::Done;
    }
    const auto health = album::pictureHealth(*database, *selection);
    if (!health)
        return failed(health.error());
    printHealth(*health);
    return ExitCode::Done;
}

} // namespace lectern::cli
