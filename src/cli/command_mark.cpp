#include "cli/article_ids.h"
#include "cli/command.h"
#include "cli/library_folder.h"
#include "store/state_store.h"

#include <array>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"read", "", "mark as read"},
    OptionSpec {"unread", "", "mark as unread"},
    OptionSpec {"star", "", "put a star on"},
    OptionSpec {"unstar", "", "take the star off"},
};

Result<void> mark(store::StateStore& states, const std::vector<ArticleId>& ids,
                  const Arguments& arguments)
{
    const bool changesRead = arguments.has("read") || arguments.has("unread");
    if (changesRead) {
        const auto state = arguments.has("read") ? ReadState::Read : ReadState::Unread;
        if (auto done = states.setRead(ids, state); !done)
            return done;
    }
    const bool changesStar = arguments.has("star") || arguments.has("unstar");
    if (!changesStar)
        return {};
    return states.setStarred(ids, arguments.has("star") ? Star::On : Star::Off);
}

ExitCode run(const Arguments& arguments)
{
    const auto ids = articleIds(arguments.words());
    if (!ids)
        return wrongUsage(ids.error().message, "mark");
    const bool contradicts = (arguments.has("read") && arguments.has("unread"))
        || (arguments.has("star") && arguments.has("unstar"));
    const bool saysNothing = !arguments.has("read") && !arguments.has("unread")
        && !arguments.has("star") && !arguments.has("unstar");
    if (contradicts || saysNothing)
        return wrongUsage("Say --read or --unread, --star or --unstar.", "mark");
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    if (auto expected = expectArticles(*database, *ids); !expected)
        return failed(expected.error());
    store::StateStore states(*database);
    if (auto marked = mark(states, *ids, arguments); !marked)
        return failed(marked.error());
    return ExitCode::Done;
}

} // namespace

const Command markCommand {
    .name = "mark",
    .words = "ID…",
    .summary = "Marks articles as read or unread, with or without a star.",
    .details = {},
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
