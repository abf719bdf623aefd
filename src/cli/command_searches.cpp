#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "search/search_link.h"
#include "store/article_store.h"
#include "store/saved_search_store.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::cli {

namespace {

using Words = std::vector<std::string>;

constexpr std::array options {
    OptionSpec {"json", "", "print one JSON document (list)"},
    OptionSpec {"category", "A/B/C", "only this category and those below it (add)"},
    OptionSpec {"variants", "",
                "count with simplified and traditional Han the same, the two kana too, accents "
                "aside (list)"},
};

struct Counted {
    SavedSearch search;
    std::int64_t articles = 0; ///< 0 of one that cannot be read
};

Result<std::vector<Counted>> countAll(store::LibraryDatabase& database, Variants variants)
{
    auto searches = store::SavedSearchStore(database).all();
    if (!searches)
        return fail(searches.error());
    store::ArticleStore articles(database);
    std::vector<Counted> all;
    for (auto& search : *searches) {
        Result<std::int64_t> count = 0;
        if (auto asked = search.filter) {
            asked->variants = variants;
            count = articles.count(*asked);
        }
        if (!count)
            return fail(count.error());
        all.push_back({std::move(search), *count});
    }
    return all;
}

QJsonObject toJson(const Counted& one)
{
    if (!one.search.filter)
        return {{QStringLiteral("name"), QString::fromStdString(one.search.name)},
                {QStringLiteral("unreadable"), true}};
    const ArticleFilter& filter = *one.search.filter;
    QJsonObject json {
        {QStringLiteral("name"), QString::fromStdString(one.search.name)},
        {QStringLiteral("query"), QString::fromStdString(filter.query)},
        {QStringLiteral("link"), QString::fromStdString(search::toLink(filter))},
        {QStringLiteral("articles"), qint64 {one.articles}},
    };
    if (filter.category) {
        QJsonArray names;
        for (const auto& name : filter.category->names)
            names.append(QString::fromStdString(name));
        json.insert(QStringLiteral("category"), names);
    }
    return json;
}

/// What it is narrowed to besides its words.
std::string narrowing(const ArticleFilter& filter)
{
    std::string text;
    if (filter.category)
        text += filter.category->empty() ? "  without category"
                                         : "  in " + oneLine(toText(*filter.category));
    if (filter.onlyUnread || filter.onlyStarred)
        text += filter.onlyUnread ? "  unread" : "  starred";
    if (filter.year)
        text += "  " + std::to_string(*filter.year);
    if (filter.author)
        text += "  by " + oneLine(*filter.author);
    return text;
}

ExitCode list(const Arguments& arguments)
{
    auto database = openLibrary(arguments, store::Access::ReadOnly);
    if (!database)
        return failed(database.error());
    const auto searches
        = countAll(*database, arguments.has("variants") ? Variants::Alike : Variants::Apart);
    if (!searches)
        return failed(searches.error());
    if (arguments.has("json")) {
        QJsonArray array;
        for (const auto& one : *searches)
            array.append(toJson(one));
        printJson(QJsonDocument(array));
        return ExitCode::Done;
    }
    for (const auto& [search, articles] : *searches) {
        const std::string name = inColumns(oneLine(search.name), 24) + "  ";
        if (search.filter)
            printLine(padLeft(grouped(articles), 9) + "  " + name + oneLine(search.filter->query)
                      + narrowing(*search.filter));
        else
            printLine(padLeft("?", 9) + "  " + name + "(cannot be read; kept as it is)");
    }
    printLine(counted(std::ssize(*searches), "saved search.", "saved searches."));
    return ExitCode::Done;
}

Result<SavedSearchId> named(store::SavedSearchStore& store, const std::string& name)
{
    const auto searches = store.all();
    if (!searches)
        return fail(searches.error());
    const auto found = std::ranges::find(*searches, name, &SavedSearch::name);
    if (found == searches->end())
        return fail(ErrorKind::NotFound,
                    "There is no saved search “" + name + "”; `lectern-cli searches` lists them.");
    return found->id;
}

Result<void> add(store::SavedSearchStore& store, const Arguments& arguments, const Words& words)
{
    ArticleFilter filter;
    for (auto word = words.begin() + 1; word != words.end(); ++word)
        filter.query += (filter.query.empty() ? "" : " ") + *word;
    if (arguments.has("category"))
        filter.category = parseCategoryPath(arguments.value("category"));
    const auto id = store.save(words.front(), filter);
    return id ? Result<void>() : Result<void>(fail(id.error()));
}

Result<void> rename(store::SavedSearchStore& store, const Arguments&, const Words& words)
{
    const auto id = named(store, words[0]);
    return id ? store.rename(*id, words[1]) : Result<void>(fail(id.error()));
}

Result<void> move(store::SavedSearchStore& store, const Arguments&, const Words& words)
{
    const auto position = parseNumber(words[1]);
    if (!position || *position < 1)
        return fail(ErrorKind::BadInput, "“" + words[1] + "” is no position; the first is 1.");
    const auto id = named(store, words[0]);
    return id ? store.move(*id, static_cast<std::size_t>(*position - 1))
              : Result<void>(fail(id.error()));
}

Result<void> remove(store::SavedSearchStore& store, const Arguments&, const Words& words)
{
    const auto id = named(store, words[0]);
    return id ? store.remove(*id) : Result<void>(fail(id.error()));
}

std::string quoted(const std::string& text)
{
    return "“" + oneLine(text) + "”";
}

std::string added(const Words& words)
{
    return quoted(words[0]) + " is kept; `lectern-cli searches` lists it.";
}
std::string renamed(const Words& words)
{
    return quoted(words[0]) + " is called " + quoted(words[1]) + " now.";
}
std::string moved(const Words& words)
{
    return quoted(words[0]) + " has another place now.";
}
std::string removed(const Words& words)
{
    return quoted(words[0]) + " is removed; its articles are all there.";
}

struct Change {
    std::string_view name;
    std::string_view words; ///< how it is to be called
    std::size_t least; ///< of its words
    std::size_t most;
    Result<void> (*run)(store::SavedSearchStore& store, const Arguments& arguments,
                        const Words& words);
    std::string (*sentence)(const Words& words); ///< of what was done
};

constexpr std::array changes {
    Change {"add", "add NAME QUERY", 2, SIZE_MAX, add, added},
    Change {"rename", "rename NAME NEW-NAME", 2, 2, rename, renamed},
    Change {"move", "move NAME POSITION", 2, 2, move, moved},
    Change {"remove", "remove NAME", 1, 1, remove, removed},
};

ExitCode run(const Arguments& arguments)
{
    const auto& all = arguments.words();
    if (all.empty() || (all.size() == 1 && all.front() == "list"))
        return list(arguments);
    const auto found = std::ranges::find(changes, all.front(), &Change::name);
    if (found == changes.end())
        return wrongUsage("There is no command searches “" + all.front() + "”.", "searches");
    const Words words(all.begin() + 1, all.end());
    if (words.size() < found->least || words.size() > found->most)
        return wrongUsage("It is called so: searches " + std::string(found->words) + '.',
                          "searches");
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    store::SavedSearchStore store(*database);
    const auto done = found->run(store, arguments, words);
    if (!done && done.error().kind == ErrorKind::BadInput)
        return wrongUsage(done.error().message, "searches");
    if (!done)
        return failed(done.error());
    printError("lectern-cli: " + found->sentence(words));
    return ExitCode::Done;
}

} // namespace

const Command searchesCommand {
    .name = "searches",
    .words = "[list | add NAME QUERY | rename NAME NEW-NAME | move NAME POSITION | remove NAME]",
    .summary = "Lists the searches that are kept under a name, and changes them.",
    .details = "The window shows them above its categories, with how many articles each finds.\n"
               "`add` under a name that is there already replaces that search. A search's link\n"
               "(list --json) opens it in the window: lectern 'lectern:search?q=…'.",
    .arguments = {options, ArgumentSpec::DashWords::Take},
    .run = run,
};

} // namespace lectern::cli
