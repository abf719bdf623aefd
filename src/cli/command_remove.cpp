#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "store/state_store.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"source", "SOURCE", "remove a source with the articles no other source holds"},
    OptionSpec {"last-import", "", "remove what the last import added"},
};

Result<std::int64_t> removeSource(store::StateStore& states, const Arguments& arguments)
{
    const auto number = arguments.number("source", 0);
    if (!number)
        return fail(number.error());
    return states.removeSource(SourceId {*number});
}

ExitCode run(const Arguments& arguments)
{
    const bool bySource = arguments.has("source");
    const bool byImport = arguments.has("last-import");
    const bool byId = !arguments.words().empty();
    if (bySource + byImport + byId != 1)
        return wrongUsage("Name articles by their numbers, or a --source, or --last-import.",
                          "remove");
    std::vector<ArticleId> ids;
    if (byId) {
        auto parsed = articleIds(arguments.words());
        if (!parsed)
            return wrongUsage(parsed.error().message, "remove");
        ids = std::move(*parsed);
    }
    if (const auto number = arguments.number("source", 0); !number)
        return wrongUsage(number.error().message, "remove");

    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    if (auto expected = expectArticles(*database, ids); !expected)
        return failed(expected.error());
    store::StateStore states(*database);
    const auto removed = byId ? states.remove(ids)
        : bySource            ? removeSource(states, arguments)
                              : states.removeLastImport();
    if (!removed)
        return failed(removed.error());
    printLine(counted(*removed, "article", "articles") + " removed from the library.");
    return ExitCode::Done;
}

} // namespace

const Command removeCommand {
    .name = "remove",
    .words = "[ID…]",
    .summary = "Removes articles from the library; their files stay, and stay out of it.",
    .details = "A removed article does not come back with the next import, unless that is told to\n"
               "`--restore`. The articles of a removed source do, when it is imported again.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
