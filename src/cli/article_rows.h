#pragma once

#include "cli/arguments.h"
#include "domain/article.h"
#include "domain/article_filter.h"
#include "store/article_store.h"

#include <QJsonObject>

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::cli {

/// What `search` and `list` have in common: which part of a list, and how it is printed.
struct RowsWanted {
    ArticleFilter filter;
    ArticleOrder order = ArticleOrder::Newest;
    std::int64_t limit = 20;
    std::int64_t offset = 0;
};

/// Reads --category, --limit, --offset and --sort; BadInput with a sentence.
Result<RowsWanted> rowsWanted(const Arguments& arguments, ArticleOrder order);

/// A sentence on stderr where nothing was found because there is no such category.
void explainMissingCategory(store::ArticleStore& articles, const ArticleFilter& filter);

/// {"total","results":[…]}
QJsonObject toJson(const store::ArticleRows& rows);

/// Two or three lines an article: number, date, title; categories; the snippet with its hits bold.
void printRows(const std::vector<ArticleSummary>& rows);

} // namespace lectern::cli
