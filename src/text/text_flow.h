#pragma once

#include "text/element_rules.h"
#include "text/highlight_collector.h"
#include "text/html_writer.h"
#include "text/plain_text_builder.h"

#include <string_view>

namespace lectern::text {

/// The words and the white space of an article as they come: into the plain text, into the HTML,
/// and into the highlights that are open, so that all three agree on where they stand.
class TextFlow final {
public:
    /// Nothing is owned.
    TextFlow(PlainTextBuilder& plain, HtmlWriter& writer, HighlightCollector& highlights);

    void add(std::string_view utf8);
    void breakBefore(Layout layout); ///< of an element that begins
    void breakAfter(Layout layout); ///< of one that ends
    /// `<rt>` and `<rp>`: how characters are read, which is shown and is no part of the text.
    void startReading() { ++m_readingDepth; }
    void endReading() { --m_readingDepth; }

private:
    void addWord(std::string_view word);
    void addBlank(std::string_view blank);

    PlainTextBuilder& m_plain;
    HtmlWriter& m_writer;
    HighlightCollector& m_highlights;
    int m_preDepth = 0;
    int m_readingDepth = 0;
    bool m_htmlEndsBlank = true;
};

} // namespace lectern::text
