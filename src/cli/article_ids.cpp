#include "cli/article_ids.h"

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

} // namespace lectern::cli
