#pragma once

#include "domain/article_date.h"
#include "domain/carried_state.h"
#include "domain/category_path.h"
#include "domain/highlight.h"
#include "domain/ids.h"
#include "domain/image_ref.h"
#include "domain/reading_marks.h"
#include "domain/sanitised_document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace lectern {

/// Where a search found its words.
enum class MatchedField { Title, Author, Highlight, Note, Text };

/// "title", "author", "highlight", "note" or "text".
inline const char* matchedFieldName(MatchedField field)
{
    switch (field) {
    case MatchedField::Title:
        return "title";
    case MatchedField::Author:
        return "author";
    case MatchedField::Highlight:
        return "highlight";
    case MatchedField::Note:
        return "note";
    case MatchedField::Text:
        break;
    }
    return "text";
}

/// One row of an article list.
struct ArticleSummary {
    ArticleId id;
    std::string title; ///< never empty: the file's name stands in
    std::string author;
    ArticleDate date;
    std::vector<CategoryPath> categories; ///< sorted; empty means uncategorised
    std::string lead; ///< the first 200 characters or so of the text
    /// Text around the first hits of a search, hits wrapped in U+E000 … U+E001; empty without
    /// search.
    std::string snippet;
    std::vector<MatchedField> matched; ///< in that order, each once; empty without search
    std::filesystem::path path; ///< absolute source file as last seen; native bytes
    ReadState readState = ReadState::Unread;
    Star star = Star::Off;
    bool isFileGone = false; ///< its file has vanished from disk; the library has all of it still
    /// It or its header names a picture that is no random placeholder: room for one in a list.
    bool mayHavePicture = false;

    bool operator==(const ArticleSummary&) const = default;
};

/// How the body of an article is to be read.
enum class BodyFormat { Html, Markdown, PlainText };

/// Everything the library knows of one article, except the page's HTML, which is derived from
/// `original` each time (text::readArticle).
struct Article {
    ArticleSummary summary;
    std::vector<std::string> tags;
    std::string headimg; ///< as written
    std::string thumbnail; ///< as written
    std::string sourceUrl; ///< address of the article itself where the header names one
    std::string plainText; ///< exactly as indexed
    std::vector<Highlight> highlights;
    std::vector<Heading> headings;
    std::vector<ImageRef> images;
    std::string original; ///< the source file's bytes
    /// Where a person left it: characters and pictures of the page above the top edge; 0: not begun
    /// or read to its end.
    double place = 0;

    bool operator==(const Article&) const = default;
};

/// What the importer makes of one file, before the store has seen it. Only values; crosses threads.
struct ImportedArticle {
    std::string title;
    std::string author;
    ArticleDate date;
    std::vector<CategoryPath> categories;
    std::vector<std::string> tags;
    std::string headimg;
    std::string thumbnail;
    std::string sourceUrl;
    std::string plainText;
    std::vector<Highlight> highlights;
    std::vector<Heading> headings;
    std::vector<ImageRef> images;
    std::int64_t films = 0; ///< films and frames that the page shows a card for
    CarriedState carried; ///< what another program's export says of it; else as if there were none

    bool operator==(const ImportedArticle&) const = default;
};

} // namespace lectern
