#pragma once

#include "domain/highlight.h"
#include "domain/image_ref.h"

#include <map>
#include <string>
#include <vector>

namespace lectern::text {
class Sanitiser;
}

namespace lectern {

/// HTML that only text::Sanitiser can make: allow-listed elements, everything escaped, everything
/// closed. Whoever asks for this type instead of a string needs no promise in a comment.
class SanitisedHtml final {
public:
    SanitisedHtml() = default;
    const std::string& text() const { return m_text; } ///< UTF-8
    bool operator==(const SanitisedHtml&) const = default;

private:
    friend class text::Sanitiser;
    explicit SanitisedHtml(std::string text)
        : m_text(std::move(text))
    {
    }

    std::string m_text;
};

struct Heading {
    int level = 1; ///< 1 to 6
    std::string text; ///< plain, white space collapsed
    std::string anchor; ///< id of the element in the page

    bool operator==(const Heading&) const = default;
};

/// What stands in the page for a film, a sound or a frame; it plays nothing itself.
struct MediaCard {
    std::string kind; ///< "video", "audio", or the element's name: "iframe", "embed", "object"
    std::string title; ///< as the article has it, else the file's name, else the site
    std::string site; ///< "YouTube", "腾讯视频", or the host; may be empty
    /// The page that a click opens outside: where the site's player has one for people, that one.
    /// Empty where the address is no web address.
    std::string address;

    bool operator==(const MediaCard&) const = default;
};

/// What one pass over a body yields.
struct SanitisedDocument {
    SanitisedHtml html;
    /// The text as a reader sees it and as it is indexed: entities undone, runs of white space one
    /// blank, blocks and `<br>` on lines of their own ('\n'), no markup, no addresses, no alt
    /// texts.
    std::string plainText;
    std::vector<Highlight> highlights;
    std::vector<ImageSource> images; ///< in document order; their index is their number in the page
    std::vector<Heading> headings;
    std::vector<std::string> links; ///< href of every `<a>` as written (entities undone), in order
    std::vector<std::string> iframes; ///< src of every iframe, video, audio, embed or object
    std::vector<MediaCard> cards; ///< what the page shows for them, in order
    std::map<std::string, int>
        removed; ///< what was dropped: element or attribute name -> how often
    /// What robots and page builders leave behind, by kind: "tip-button", "hidden-field",
    /// "tracking-pixel", "empty-wrapper", "hiding-class" -> how often.
    std::map<std::string, int> furniture;
    /// A sentence where a bound was passed and the body was kept as plain text; else empty.
    std::string tooComplex;

    bool operator==(const SanitisedDocument&) const = default;
};

} // namespace lectern
