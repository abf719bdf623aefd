#include "cli/article_rows.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"category", "A/B/C", "only this category and those below it; \\/ is a slash"},
    OptionSpec {"limit", "N", "at most N articles (default: 20); 0 only counts"},
    OptionSpec {"offset", "N", "leave out the first N"},
    OptionSpec {"sort", "ORDER", "newest (default), oldest or title"},
    OptionSpec {"json", "", "print one JSON document"},
};

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("The command list takes no words; did you mean search?", "list");
    const auto wanted = rowsWanted(arguments, ArticleOrder::Newest);
    if (!wanted)
        return wrongUsage(wanted.error().message, "list");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    store::ArticleStore articles(*database);
    const auto rows = articles.page(wanted->filter, wanted->order, wanted->limit, wanted->offset);
    if (!rows)
        return failed(rows.error());
    if (rows->total == 0)
        explainMissingCategory(articles, wanted->filter);
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*rows)));
        return ExitCode::Done;
    }
    printRows(rows->rows);
    const auto shown = std::ssize(rows->rows);
    std::string line = counted(rows->total, "article", "articles");
    if (shown > 0 && shown < rows->total)
        line += ", these are " + grouped(wanted->offset + 1) + " to "
            + grouped(wanted->offset + shown);
    printLine((shown > 0 ? "\n" : "") + line + '.');
    return ExitCode::Done;
}

} // namespace

const Command listCommand {
    .name = "list",
    .words = {},
    .summary = "Lists the library's articles, newest first.",
    .details = {},
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
