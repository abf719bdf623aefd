#include "importer/read_again.h"

#include "importer/assemble.h"

#include <utility>

namespace lectern::importer {

void readAgain(Article& article)
{
    const auto read = text::readArticle(article.original, article.summary.path);
    // Without a date the file's time only sorts, and a version is not sorted.
    ImportedArticle made = assemble(read, article.summary.path, std::nullopt).article;
    article.summary.title = std::move(made.title);
    article.summary.author = std::move(made.author);
    article.summary.date = std::move(made.date);
    article.tags = std::move(made.tags);
    article.headimg = std::move(made.headimg);
    article.thumbnail = std::move(made.thumbnail);
    article.sourceUrl = std::move(made.sourceUrl);
    article.highlights = std::move(made.highlights);
    article.headings = std::move(made.headings);
}

} // namespace lectern::importer
