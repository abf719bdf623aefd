#pragma once

#include <string_view>

namespace lectern::text {

/// What the reader does with the tags of an element before libxml2 sees them.
enum class Reading {
    Normal,
    Void, ///< has no end tag
    Skipped, ///< html, head, body: the tags mean nothing in an article's body
};

/// As what libxml2 is told of the element. It knows HTML 4 only, and closes `<b>` before `<p>`;
/// what it does not know by name it leaves where it is.
enum class Repair { AsNamed, AsInline, AsBlock };

/// How the element breaks the plain text.
enum class Layout {
    Inline,
    Block, ///< on lines of its own
    Cell, ///< apart from its neighbour by a tab
    Preformatted, ///< a block whose white space counts
};

/// What becomes of the element in our HTML.
enum class Fate {
    Keep,
    Unwrap, ///< the tags go, the content stays
    Drop, ///< goes with its content
    Bold, ///< a highlight: strong, b
    Mark, ///< a highlight: mark
    Heading,
    Link,
    Picture, ///< img
    PictureSource, ///< source: of a picture or of a video
    Media, ///< iframe, video, audio, embed: becomes a card
    CheckBox, ///< input: only Markdown's task lists have a use for it
    Reading, ///< rt, rp: the reading above a word, out of the plain text
};

/// What Lectern knows of one HTML element. An element without a rule is unknown: its tags go, its
/// text stays.
struct ElementRule {
    std::string_view name; ///< lower case
    Reading reading = Reading::Normal;
    Repair repair = Repair::AsNamed;
    Layout layout = Layout::Inline;
    Fate fate = Fate::Keep;
    std::string_view attributes = {}; ///< allowed besides title, lang, dir, id; blank-separated
    std::string_view output = {}; ///< written as this element where it is not the name itself
};

/// The rule of an element, nullptr for one that HTML does not have. The pointer is valid forever.
const ElementRule* findElementRule(std::string_view lowerCaseName);

/// Whether an attribute name is in a blank-separated list.
bool listHas(std::string_view list, std::string_view name);

} // namespace lectern::text
