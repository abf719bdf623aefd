#pragma once

#include "domain/article_date.h"
#include "domain/category_path.h"
#include "domain/import_problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

enum class HeaderKind {
    None,
    Yaml, ///< between `---` lines, also without the opening one (Hexo) or closed by `...`
    Toml, ///< between `+++` lines (Hugo)
    Json, ///< `{…}` at the start (Hugo), or JSON ended by `;;;` (Hexo)
    Lctt, ///< `[#]: key: "value"` lines (LCTT TranslateProject)
};

/// A file cut in two. The views point into the text given to splitFrontMatter.
///
///     ---                     <- opening fence (may lack, may follow blank lines)
///     title: x                <- header
///     ---                     <- closing fence
///     body                    <- body, from line bodyLine
struct SplitText {
    HeaderKind kind = HeaderKind::None;
    std::string_view header; ///< without its fences
    std::string_view body;
    int headerLine = 1; ///< 1-based line of the header's first line
    int bodyLine = 1; ///< 1-based line of the body's first line
    std::vector<ImportProblem> problems;
};

/// Finds the header. `text` is UTF-8 as from decodeToUtf8, with LF, CRLF or CR line ends.
/// Rules: Hexo https://hexo.io/docs/front-matter, Jekyll https://jekyllrb.com/docs/front-matter/,
/// Hugo https://gohugo.io/content-management/front-matter/.
SplitText splitFrontMatter(std::string_view text);

/// What a header says, in the words of the program. All strings are UTF-8 and trimmed.
struct FrontMatter {
    std::string title; ///< as meant: quotes taken off, entities undone, white space collapsed
    std::vector<CategoryPath> categories; ///< one list = one path; a list of lists = several paths
    std::vector<std::string> tags;
    std::string author; ///< several are joined by ", "
    ArticleDate
        date; ///< sortSeconds only from the header; the importer falls back to the file time
    std::string headimg; ///< as written; empty for null
    std::string
        thumbnail; ///< as written; empty for null. Also from cover, image, banner where absent
    std::string sourceUrl; ///< source, url, link, original-url … where it is an http(s) address
    std::string language; ///< lang, language; empty where absent
    std::map<std::string, std::string>
        others; ///< every other scalar key, lower case, for search later
    std::vector<ImportProblem> problems;

    bool operator==(const FrontMatter&) const = default;
};

/// How `categories` is to be understood; the file tells by its header kind and its name.
enum class CategoryStyle {
    Path, ///< Hexo, Jekyll, the main format: a list is one path
    Terms, ///< Hugo (TOML, `{…}` JSON): every item is a category of its own
    /// Jekyll (a file named `YYYY-MM-DD-slug` under `_posts`): as Path, and a string is a path of
    /// names separated by blanks; so are its tags.
    BlankSeparated,
};

/// Reads a header. The line scanner where it is certain to read as YAML does, else a strict parser,
/// and where that rejects (or would cut a title) the line scanner with every repair named in
/// `problems` (lines count from split.headerLine). TitleMissing is among them where a header has no
/// title. Never fails; a header past 1 MB is read in part.
FrontMatter parseFrontMatter(const SplitText& split, CategoryStyle style = CategoryStyle::Path);

/// Reads a date as people and robots write it: RFC 822, ISO 8601 with and without zone or time,
/// `2008-12-14 10:30:00 +0900`, slashes, Chinese, Japanese and Korean, RFC 850, places of the IANA
/// database (`Asia/Shanghai`), Unix seconds. `text` is kept as given. Where it is no date both
/// numbers are empty.
ArticleDate parseDate(std::string_view text);

} // namespace lectern::text
