#include "cli/picture_selection.h"

#include "cli/article_ids.h"
#include "cli/article_rows.h"

namespace lectern::cli {

Result<PictureSelection> pictureSelection(const Arguments& arguments,
                                          const std::vector<std::string>& words)
{
    const bool all = words.size() == 1 && words.front() == "all";
    const bool filtered = arguments.has("category") || arguments.has("search");
    const int ways = (all ? 1 : 0) + (filtered ? 1 : 0) + (!all && !words.empty() ? 1 : 0);
    if (ways != 1)
        return fail(ErrorKind::BadInput,
                    "Say which articles: their numbers, --category and --search, or all.");
    if (!all && !filtered) {
        auto ids = articleIds(words);
        if (!ids)
            return fail(ids.error());
        return PictureSelection {std::move(*ids)};
    }
    auto wanted = rowsWanted(arguments, ArticleOrder::Newest);
    if (!wanted)
        return fail(wanted.error());
    wanted->filter.query = arguments.value("search");
    return PictureSelection {std::move(wanted->filter)};
}

} // namespace lectern::cli
