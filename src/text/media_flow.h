#pragma once

#include "text/element_rules.h"
#include "text/highlight_collector.h"
#include "text/html_reader.h"
#include "text/html_writer.h"
#include "text/media_card.h"
#include "text/sanitiser.h"

#include <string>

namespace lectern::text {

/// The films, sounds and frames of an article as they come: each becomes a card, and what stands
/// inside it (for browsers that cannot play it) goes.
class MediaFlow final {
public:
    enum class Within { Text, Link }; ///< in a link a card is no link of its own

    /// Nothing is owned.
    MediaFlow(const SanitiseOptions& options, SanitisedDocument& document, HtmlWriter& writer,
              HighlightCollector& highlights);

    bool isOpen() const { return m_depth > 0; }
    void start(const ElementRule& element, const HtmlAttributes& attributes);
    void startInner(const ElementRule& element, const HtmlAttributes& attributes);
    void end(Within within); ///< of the element opened last

    // An object keeps its content, often an embed of the same address, which is no second card.
    void startObject(const HtmlAttributes& attributes, Within within);
    void addParam(const HtmlAttributes& attributes, Within within);
    void endObject() { --m_objectDepth; }

private:
    void addCard(const MetMedia& met, Within within);

    const SanitiseOptions& m_options;
    SanitisedDocument& m_document;
    HtmlWriter& m_writer;
    HighlightCollector& m_highlights;
    MetMedia m_met;
    int m_depth = 0; ///< open elements inside it, itself counted
    int m_objectDepth = 0;
    std::string m_objectAddress; ///< of the card that the open object has become
};

} // namespace lectern::text
