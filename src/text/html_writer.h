#pragma once

#include "text/body_mark.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// Writes HTML that is balanced and escaped whatever it is told. Start tags wait until something
/// stands in their element, so that empty wrappers leave no trace; marks are opened
/// and closed around tags, so that they nest rightly.
class HtmlWriter final {
public:
    explicit HtmlWriter(const std::vector<BodyMark>& marks);

    /// `name` lives forever (it is of a rule); `attributes` is ` a="b" c="d"`, escaped, or empty.
    void open(std::string_view name, std::string attributes);
    /// Gives attributes to the innermost element of that name whose start tag waits; false where
    /// none does.
    bool describeWaiting(std::string_view name, std::string_view attributes);
    /// Closes the element opened last. False where it was empty and left no trace.
    bool close();
    /// Writes all waiting start tags: something that counts follows.
    void commit();
    void rawTag(std::string_view tag); ///< `<br>`, `<img …>`: commits, then writes as it is
    /// Where in the HTML a tag that is written later will stand; commits.
    std::size_t tagPlace();
    void blank(std::string_view blanks); ///< white space between words
    /// White space that counts: what waits before it is written first.
    void preformattedBlank(std::string_view blank);
    /// A word that stands at `place` of the plain text.
    void text(std::string_view word, const TextSpan& place);
    void textOutside(std::string_view words); ///< text that is not in the plain text

    /// Whether the element opened last still waits for its content.
    bool waits() const { return m_written < m_open.size(); }
    std::size_t depth() const { return m_open.size(); }
    std::string take(); ///< closes all that is open

private:
    struct Open {
        std::string_view name;
        std::string attributes;
    };
    void openMark(const BodyMark& mark);
    void closeMark();
    void finishMark(const BodyMark& mark); ///< closes it; all of its stretch is written

    const std::vector<BodyMark>& m_marks;
    std::size_t m_nextMark = 0; ///< first mark that does not end before the text written last
    bool m_inMark = false;
    std::vector<Open> m_open;
    std::size_t m_written = 0; ///< how many of m_open have their start tag in m_html
    std::string m_html;
};

} // namespace lectern::text
