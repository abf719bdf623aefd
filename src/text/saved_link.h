#pragma once

#include "text/article_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A page that a person kept the address of, and no more.
struct SavedLink {
    std::string url;
    std::string title; ///< empty: its address stands in
    std::string author;
    std::vector<std::string> tags;
    std::vector<CategoryPath> folders;
    ArticleDate date; ///< when it was published, else when it was saved
    std::string excerpt; ///< what the page says of itself, or a passage of it
    std::string note; ///< a person's own words
    std::string cover; ///< address of a picture
    std::string language;
    CarriedState carried;
};

/// The article that stands for it: its address as a link, the excerpt as a quotation, the note. So
/// it opens with something to click on, and is found by its title and by all of that.
ReadArticle readSavedLink(SavedLink link, std::string format, const SanitiseOptions& options);

/// A moment as other programs write it: seconds since 1970 (or milli- or microseconds, by size), or
/// as parseDate reads it. Empty where it is neither.
ArticleDate savedDate(std::string_view text);

/// The same in seconds since 1970; 0 where it is neither.
std::int64_t savedSeconds(std::string_view text);

/// "yellow" by whatever colours the other program has.
AnnotationColour colourNamed(std::string_view name);

/// `text` as HTML: escaped, a line break for each line end.
std::string asHtml(std::string_view text);

} // namespace lectern::text
