#pragma once

#include "domain/article.h"
#include "domain/article_filter.h"
#include "domain/category_tree.h"
#include "store/library_database.h"
#include "store/statement_cache.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace lectern::search {
struct Query;
}

namespace lectern::store {

class ArticleQuery;

/// A page of a list and how long the whole list is.
struct ArticleRows {
    std::int64_t total = 0;
    std::vector<ArticleSummary> rows;
};

/// The pictures a header names, as written; for lists.
struct HeadPictures {
    std::string headimg;
    std::string thumbnail;
};

/// Reads articles: lists, searches, single ones. Over a connection of either access.
class ArticleStore final {
public:
    explicit ArticleStore(LibraryDatabase& database);

    Result<std::int64_t> count(const ArticleFilter& filter);
    /// The ids of everything the filter lets through, in order: a window's list keeps these and
    /// loads rows as they come into sight. What Relevance means: store/relevance.h.
    Result<std::vector<ArticleId>> ids(const ArticleFilter& filter, ArticleOrder order);
    /// Rows for ids, in the order of `ids`; ids that are gone are left out. With a query in
    /// `filter`, rows carry snippets.
    Result<std::vector<ArticleSummary>> summaries(std::span<const ArticleId> ids,
                                                  const ArticleFilter& filter = {});
    /// limit < 0: all. limit 0: only the total.
    Result<ArticleRows> page(const ArticleFilter& filter, ArticleOrder order, std::int64_t limit,
                             std::int64_t offset);

    /// NotFound where no such article is (or it was removed).
    Result<Article> article(ArticleId id);
    /// Without what hangs on the text: tags, plainText, highlights, headings, images, original.
    Result<Article> head(ArticleId id);
    Result<std::string> original(ArticleId id); ///< the source file's bytes, newest version
    /// By the proxy rules in force (ImageSettingsStore), as article() has them too.
    Result<std::vector<ImageRef>> images(ArticleId id);
    Result<HeadPictures> headPictures(ArticleId id);
    /// The article of the library that a link of the article `from` leads to; see ArticleLinks.
    Result<std::optional<ArticleId>> linked(ArticleId from, const std::string& link);
    Result<CategoryTree> categories();

private:
    /// `matches`: how many, where that is known.
    Result<std::vector<ArticleId>> matchingIds(const ArticleQuery& query, ArticleOrder order,
                                               std::optional<std::int64_t> matches,
                                               std::int64_t limit, std::int64_t offset);
    Result<std::int64_t> countMatches(const ArticleQuery& query);
    Result<std::vector<ArticleSummary>> load(std::span<const ArticleId> ids,
                                             const search::Query& query);

    LibraryDatabase& m_database;
    StatementCache m_statements;
};

} // namespace lectern::store
