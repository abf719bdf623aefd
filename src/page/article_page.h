#pragma once

#include "domain/annotation.h"
#include "domain/article.h"
#include "page/page_style.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::page {

/// Words the page shows, translated by whoever renders it (tr() lives only in desktop).
struct PageLabels {
    std::string uncategorised = "Uncategorised";
    std::string imageUnavailable = "Image not available";
    std::string openOriginal = "Open the original";
    std::string highlights = "Highlights";
    std::string tags = "Tags";
    std::string remarks = "My Notes";
    std::string orphan = "The article no longer says this.";
    /// A date as this person reads dates; called on any thread.
    std::function<std::string(const ArticleDate&)> dateText
        = [](const ArticleDate& date) { return date.text; };
    std::string fileGone = "File gone from disk"; ///< for the byline
    /// "12 min", for the byline; called on any thread.
    std::function<std::string(int minutes)> readingTime
        = [](int minutes) { return std::to_string(minutes) + " min"; };
    /// "3 versions", for the byline; called on any thread.
    std::function<std::string(int count)> versions
        = [](int count) { return std::to_string(count) + " versions"; };
};

/// A reader's own note on a passage, for a page that is read elsewhere.
struct Remark {
    AnnotationColour colour = AnnotationColour::Yellow;
    std::string quote; ///< plain text, as `note`
    std::string note;
    bool isOrphan = false; ///< the article no longer says so
};

/// Where the link leads that the byline has where the article has several versions.
inline constexpr const char* kVersionsAddress = "lectern://versions/";

/// A tag of an article, and where a click on it leads; without an address it is only a word.
struct PageTag {
    std::string name;
    std::string address;
};

/// What a page shows. `body` can only come from text::Sanitiser.
struct PageContent {
    std::string title; ///< plain text, as everything here but `body`
    std::vector<TextSpan> titleHits; ///< of a search; bytes of `title`, ascending, not overlapping
    std::string author;
    std::string date; ///< ready to show
    std::vector<CategoryPath> categories;
    std::vector<PageTag> tags; ///< at the end
    SanitisedHtml body;
    std::string notes; ///< noteMarks(), for our script in the reading pane; empty elsewhere
    /// Listed below the article, numbered from 1; `body` may lead there (text::BodyMark::remark).
    std::vector<Remark> remarks;
    int highlightCount = 0;
    int readingMinutes = 0; ///< 0: not shown
    bool isFileGone = false; ///< said in the byline
    int versionCount = 1; ///< more than one: said there too, with a link to kVersionsAddress
    /// Where the article was left (resources/scripts/places.js); 0: it begins at its top.
    double place = 0;
    /// Address of the article itself; shown at the end where it is http or https.
    std::string sourceUrl;
};

/// For a page that is read elsewhere.
std::vector<PageTag> tagsWithoutLinks(const std::vector<std::string>& names);

/// A whole HTML document: the strict content security policy first, then our style sheet, then the
/// article. `lang` comes from detectLanguage. Thread-safe.
///
/// The policy (https://www.w3.org/TR/CSP3/) allows pictures from `lectern:` and `data:`, the one
/// inline style sheet by its hash, and `style` attributes: the Sanitiser leaves nothing in them but
/// properties with values from a list (alignment, table widths; as saved, colours too), and no
/// style could load anything past `default-src 'none'`. Style elements of an article do not count.
std::string renderArticlePage(const PageContent& content, const PageStyle& style = {},
                              const PageLabels& labels = {});

/// BCP 47 tag by the characters of a text: zh-Hans, zh-Hant, ja, ko, ar, he or en, so that glyphs
/// are right.
std::string detectLanguage(std::string_view text);

} // namespace lectern::page
