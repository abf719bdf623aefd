#pragma once

#include "domain/sanitised_document.h"
#include "text/body_mark.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// What an `<img>` of the fresh HTML points to.
enum class ImageAddresses {
    Numbered, ///< `imagePrefix` + index: the reader's own scheme, or files of an export
    Original, ///< the picture's own address where it is http, https or data:image; else nothing
};

/// What stays of an author's own look: what keeps every theme readable, or all that is harmless.
enum class AuthorStyle { Readable, AsSaved };

struct SanitiseOptions {
    ImageAddresses images = ImageAddresses::Numbered;
    std::string imagePrefix; ///< "lectern://image/42/"
    /// Ascending, not overlapping, by the plainText of an earlier pass of the same body.
    std::vector<BodyMark> marks;
    /// With ImageAddresses::Original: which of a picture's addresses is its own (the rules for
    /// proxies are not this room's); `index` is its number in the article. Empty: the first that
    /// is safe.
    using OwnAddress = std::function<std::string(const ImageSource&, int index)>;
    OwnAddress ownAddress = {};
    /// Address of the page the body is of, where that is known: relative links lead there, and a
    /// relative picture has the address there among its alternatives. readArticle fills it in where
    /// the article names it itself.
    std::string baseAddress = {};
    /// Put, percent-encoded, behind this: a relative link that no baseAddress resolves, for a
    /// reader who can look for the file. Empty: such a link loses its address.
    std::string relativeLinkPrefix = {};
    AuthorStyle style = AuthorStyle::Readable;
};

/// Turns untrusted HTML into fresh, safe HTML and, in the same pass, into everything the library
/// wants to know of it. See DESIGN.md, "Why the page is safe whatever the parser does": it keeps
/// its own stack of open elements and writes only allow-listed elements and attributes, each text
/// and value escaped, each value quoted, each element closed.
///
/// In the output: bold passages are `<strong class="lectern-highlight" id="lectern-highlight-N">`
/// (N = index into highlights), marked ones `<mark>` with the same, the bold
/// names of columns and rows `lectern-tablehead` instead, labels `lectern-boldlabel`, headings
/// carry `id="lectern-heading-N"`, links keep http, https, mailto, tel and `#fragment` addresses
/// and get `rel="noreferrer noopener"`, iframes, video and audio become a card `<a
/// class="lectern-card">`, an unknown element loses its tags and keeps its text (see UnknownTags),
/// and script, style, form controls, svg and math go with their content.
///
/// Thread-safe; never fails. Bounds: kMaxNesting elements deep, kMaxTagBytes a tag; past one,
/// `tooComplex` says so and the body comes back as escaped plain text.
class Sanitiser final {
public:
    static constexpr int kMaxNesting
        = 512; ///< as browsers (Blink's kMaximumHTMLParserDOMTreeDepth)
    static constexpr std::size_t kMaxTagBytes = 1 << 20;

    explicit Sanitiser(SanitiseOptions options = {});

    /// `html` is valid UTF-8 without NUL (decodeToUtf8 gives that).
    SanitisedDocument sanitise(std::string_view html) const;

    /// A body that is not HTML: escaped, paragraphs at blank lines.
    SanitisedDocument sanitisePlainText(std::string_view text) const;

private:
    SanitiseOptions m_options;
};

} // namespace lectern::text
