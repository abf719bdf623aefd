#pragma once

#include "domain/article_filter.h"
#include "domain/result.h"
#include "library/answers.h"
#include "page/article_page.h"
#include "store/library_database.h"

#include <string>

namespace lectern::library {

/// Reads an article of the library and derives its page from the original bytes: images become
/// lectern://image/<id>/<n>, tags lead to lectern://search/<percent-encoded query>, hits of what
/// was searched are marked. Runs on the thread of `database`. NotFound where no such article is.
Result<OpenedArticle> openArticlePage(store::LibraryDatabase& database, ArticleId id,
                                      const SearchedWords& searched, const page::PageStyle& style,
                                      const page::PageLabels& labels);

/// A person's highlights with their places in a page's own text, which a newer Sanitiser may have
/// made otherwise than the stored one.
std::vector<PlacedAnnotation> anchoredIn(std::string_view plainText,
                                         std::vector<PlacedAnnotation> notes);

/// Where a query's terms stand in an article.
struct ArticleHits {
    std::vector<TextSpan> title;
    std::vector<TextSpan> text;
};

/// The last word counts as the beginning of a word where neither title nor text has it whole: that
/// is how a search while typing found the article.
ArticleHits hitsToMark(const SearchedWords& searched, std::string_view title,
                       std::string_view text);

} // namespace lectern::library
