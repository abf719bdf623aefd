#include "cli/article_ids.h"

#include "store/article_store.h"

#include <algorithm>

namespace lectern::cli {

Result<std::vector<ArticleId>> articleIds(const std::vector<std::string>& words)
{
    if (words.empty())
        return fail(ErrorKind::BadInput, "Name the article by its number, as list shows it.");
    std::vector<ArticleId> ids;
    for (const auto& word : words) {
        const auto number = parseNumber(word);
        if (!number || *number == 0)
            return fail(ErrorKind::BadInput, "“" + word + "” is no article's number.");
        ids.push_back(ArticleId {*number});
    }
    return ids;
}

Result<ArticleId> articleId(const std::vector<std::string>& words)
{
    const auto ids = articleIds(words);
    if (!ids)
        return fail(ids.error());
    if (ids->size() > 1)
        return fail(ErrorKind::BadInput, "Name one article at a time.");
    return ids->front();
}

Result<void> expectArticles(store::LibraryDatabase& database, const std::vector<ArticleId>& ids)
{
    const auto found = store::ArticleStore(database).summaries(ids);
    if (!found)
        return fail(found.error());
    std::string unknown;
    for (const auto id : ids) {
        if (std::ranges::find(*found, id, &ArticleSummary::id) == found->end())
            unknown += (unknown.empty() ? "" : ", ") + std::to_string(id.value);
    }
    if (unknown.empty())
        return {};
    return fail(ErrorKind::NotFound, "There is no article " + unknown + " in the library.");
}

} // namespace lectern::cli
