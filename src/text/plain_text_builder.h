#pragma once

#include "domain/highlight.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// Puts the plain text of an article together: what a reader sees, white space folded, every block
/// on a line of its own, table cells of a row apart by a tab. White space is written only once
/// something follows it, so that neither the text nor a line of it ends in blanks.
class PlainTextBuilder final {
public:
    void breakLine(); ///< a block begins or ends here, or `<br>` stands here
    void breakCell(); ///< a table cell begins here
    void blank(); ///< white space that folds
    /// White space inside `<pre>`, kept as it is.
    void preformattedBlank(char c);
    /// Appends text without white space; the answer says where it went.
    TextSpan append(std::string_view word);

    /// What stands between the last word and the next one.
    enum class Gap { None, Blank, Cell, Line };
    Gap gap() const { return m_gap; }
    const std::string& text() const { return m_text; }
    std::string take() { return std::move(m_text); }

private:
    std::string m_text;
    std::string m_preformatted; ///< white space of a `<pre>` not yet written
    Gap m_gap = Gap::None;
};

} // namespace lectern::text
