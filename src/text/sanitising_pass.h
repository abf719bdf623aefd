#pragma once

#include "text/highlight_collector.h"
#include "text/html_reader.h"
#include "text/html_writer.h"
#include "text/image_source_reader.h"
#include "text/media_flow.h"
#include "text/picture_list.h"
#include "text/plain_text_builder.h"
#include "text/sanitiser.h"
#include "text/text_flow.h"

#include <string>
#include <vector>

namespace lectern::text {

/// One pass of the sanitiser over the events of one body.
class SanitisingPass final : public HtmlEvents {
public:
    explicit SanitisingPass(const SanitiseOptions& options);
    SanitisingPass(const SanitisingPass&) = delete; // its parts refer to each other
    SanitisingPass& operator=(const SanitisingPass&) = delete;
    ~SanitisingPass() override = default;

    void startElement(const ElementRule& element, const HtmlAttributes& attributes) override;
    void endElement(const ElementRule& element) override;
    void text(std::string_view utf8) override;
    void ignored(std::string_view name) override;

    /// Of one pass, in this order: the HTML, which only Sanitiser may wrap, then everything else.
    std::string takeHtml();
    SanitisedDocument takeDocument();

private:
    /// What an open element of the article has become here.
    struct Open {
        bool written = false; ///< has an element of ours in m_writer
        bool wasLink = false;
        bool isCell = false; ///< of a table
        int heading = -1; ///< index into m_document.headings
        int highlight = -1; ///< number of the passage it begins or continues
        std::size_t textBegin = 0; ///< size of the plain text when it began
    };

    void enter(const ElementRule& element, const HtmlAttributes& attributes, Open& open);
    void write(const ElementRule& element, std::string attributes, Open& open);
    void startCell(Open& open);
    void startHighlight(const ElementRule& element, const HtmlAttributes& attributes, Open& open);
    std::string lookOf(const ElementRule& element, const HtmlAttributes& attributes) const;
    void startHeading(const ElementRule& element, const HtmlAttributes& attributes, Open& open);
    void startLink(const ElementRule& element, const HtmlAttributes& attributes, Open& open);
    void addVoid(const ElementRule& element, const HtmlAttributes& attributes);
    void addPicture(const HtmlAttributes& attributes);
    void addCheckBox(const HtmlAttributes& attributes);
    void endHeading(const Open& open);
    std::string attributesOf(const ElementRule& element, const HtmlAttributes& attributes);
    MediaFlow::Within within() const;

    const SanitiseOptions& m_options;
    SanitisedDocument m_document;
    PlainTextBuilder m_plain;
    HtmlWriter m_writer;
    PictureList m_pictures;
    HighlightCollector m_highlights;
    TextFlow m_flow;
    std::vector<bool> m_highlightHasId;
    std::vector<Open> m_open;
    MediaFlow m_media;
    ImageSurroundings m_around;
    int m_dropDepth = 0; ///< open elements inside a dropped one, itself counted
    int m_noscriptDepth = 0;
    int m_tableDepth = 0;
    int m_linkDepth = 0;
    int m_boldDepth = 0;
    int m_markDepth = 0;
};

} // namespace lectern::text
