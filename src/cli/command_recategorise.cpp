#include "cli/category_options.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "importer/categories.h"

namespace lectern::cli {

namespace {

ExitCode run(const Arguments& arguments)
{
    const auto& words = arguments.words();
    const auto number = words.size() == 1 ? parseNumber(words[0]) : std::nullopt;
    if (!number || *number == 0)
        return wrongUsage("Name a source by its number, as sources shows it.", "recategorise");
    const auto rule = categoryRule(arguments);
    if (!rule)
        return wrongUsage(rule.error().message, "recategorise");
    if (!*rule)
        return wrongUsage("Say where the categories come from: --categories FROM.", "recategorise");
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const auto files = importer::changeCategories(*database, SourceId {*number}, **rule);
    if (!files)
        return failed(files.error());
    printLine(*files == 0 ? "Nothing to do: source " + words[0] + " has this rule, or no articles."
                          : "Put " + counted(*files, "file", "files") + " of source " + words[0]
                      + " on shelves anew.");
    return ExitCode::Done;
}

} // namespace

const Command recategoriseCommand {
    .name = "recategorise",
    .words = "SOURCE",
    .summary = "Changes how a source's articles come by their categories.",
    .details = "The articles are read again from the library's own copies, not from their files;\n"
               "later imports of the source keep to the new rule.",
    .arguments = {categoryOptions},
    .run = run,
};

} // namespace lectern::cli
