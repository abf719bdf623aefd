#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// What a saved web page says of itself in its `<head>` and in the comment browsers leave in it.
/// All strings have their references undone and their white space folded.
struct HtmlHead {
    std::string title; ///< og:title, else `<title>`
    std::string author;
    std::string date; ///< article:published_time, date, pubdate … as written
    std::string sourceUrl; ///< canonical link, og:url, or "saved from url=(0042)http…"
    std::string base; ///< `<base href>`, as written
    std::string image; ///< og:image
    std::string language; ///< `<html lang>`
    std::vector<std::string> tags; ///< article:tag, keywords
    std::string section; ///< article:section

    bool operator==(const HtmlHead&) const = default;
};

/// Reads a whole HTML document's head; everything is empty where it has none. Metadata standards:
/// https://html.spec.whatwg.org/multipage/semantics.html#standard-metadata-names, https://ogp.me/
HtmlHead readHtmlHead(std::string_view html);

} // namespace lectern::text
