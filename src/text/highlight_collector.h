#pragma once

#include "domain/highlight.h"
#include "text/plain_text_builder.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace lectern::text {

/// Gathers the bold and marked passages of an article while its text is read. One nested in another
/// is part of it; one that follows another with nothing or only a blank between continues it.
class HighlightCollector final {
public:
    /// By what the author highlights: `<strong>` and `<b>`, or `<mark>`.
    enum class By { Bold, Mark };
    /// One begins. The answer is its number, -1 inside another one.
    int begin(By by, PlainTextBuilder::Gap gap, std::size_t textSize);
    void end();
    /// Text went to `place` of the plain text; inside or outside a passage.
    void text(const TextSpan& place);
    void image(); ///< a picture (or a card) stands here
    enum class Cell { Head, Data };
    /// A table cell ends that began when the plain text had `begin` bytes. Bold passages in a head
    /// cell, and those that are all a data cell says, name a column or a row.
    void closeCell(Cell cell, std::size_t begin, std::string_view plainText);

    /// The highlights, their texts cut from the finished plain text. A bold passage that is alone
    /// on its line is a heading in disguise, if it is short and no sentence; one that is alone in
    /// its cell, with another cell beside it, is the table's; a short one that a line begins with,
    /// before a colon and more text, is a label.
    std::vector<Highlight> finish(std::string_view plainText) const;

private:
    struct Passage {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool hasText = false;
        bool hasImage = false;
        By by = By::Bold;
        bool isInHead = false; ///< of a table
        TextSpan cell; ///< that says nothing but this, or others of its kind; else empty
    };
    static HighlightKind kindOf(std::string_view plainText, const Highlight& highlight,
                                const Passage& passage);

    std::vector<Passage> m_passages;
    int m_depth = 0;
    bool m_imageSince = false; ///< a picture since the last passage: what follows is another one
};

} // namespace lectern::text
