#include "cli/article_ids.h"
#include "cli/article_rows.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "store/related_articles.h"

#include <QJsonDocument>

#include <array>
#include <cstddef>

namespace lectern::cli {

namespace {

constexpr std::int64_t kUsualLimit = 10;
constexpr std::int64_t kMostLimit = 1000;

constexpr std::array options {
    OptionSpec {"limit", "N", "at most N articles (default: 10, at most 1,000)"},
    OptionSpec {"json", "", "print one JSON document"},
};

ExitCode run(const Arguments& arguments)
{
    const auto id = articleId(arguments.words());
    if (!id)
        return wrongUsage(id.error().message, "related");
    const auto limit = arguments.number("limit", kUsualLimit);
    if (!limit)
        return wrongUsage(limit.error().message, "related");
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto most = static_cast<std::size_t>(std::min(*limit, kMostLimit));
    const auto ids = store::RelatedArticles(*database).nearest(*id, most);
    if (!ids)
        return failed(ids.error());
    auto rows = store::ArticleStore(*database).summaries(*ids);
    if (!rows)
        return failed(rows.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson({std::ssize(*rows), std::move(*rows)})));
        return ExitCode::Done;
    }
    if (rows->empty())
        printError("lectern-cli: No other article shares its rare words.");
    printRows(*rows);
    return ExitCode::Done;
}

} // namespace

const Command relatedCommand {
    .name = "related",
    .words = "ID",
    .summary = "Lists the articles that are about the same as one, the nearest first.",
    .details = "Near are those that share its rare words, above all those of its title, its "
               "highlights and its tags.",
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
