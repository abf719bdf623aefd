#pragma once

#include "text/html_tokens.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

namespace lectern::text {

/// Tells the tags of no HTML element apart: those of some element that only a browser, an editor or
/// a script knows (`<o:p>`, `<my-card>`, `<quote>…</quote>`), and what an author wrote without
/// escaping it (`List<String>`, `#include <stdio.h>`, `java_<pid>.hprof`), which is text.
class UnknownTags final {
public:
    /// `html` outlives this.
    explicit UnknownTags(std::string_view html);

    /// Every start and end tag of an element HTML has, in order: some of them begin and end code.
    void passKnown(const HtmlToken& tag);

    /// Whether an unknown tag is text: in code always; elsewhere where no element is called so, or
    /// where it has no attributes, nothing closes it, and it stands in a running text or has
    /// capitals. Asked once of each, in order.
    bool isText(const HtmlToken& tag);

private:
    bool isTextOutsideCode(const HtmlToken& tag);
    bool standsInText(const HtmlToken& tag) const;
    bool isClosedSomewhere(const std::string& name);

    std::string_view m_html;
    std::optional<std::unordered_set<std::string>> m_closed; ///< names of all end tags, when asked
    std::size_t m_textEnd = 0; ///< of the tag last found to be text
    int m_preDepth = 0;
    int m_codeDepth = 0; ///< inline code, outside `<pre>`
};

} // namespace lectern::text
