#pragma once

#include "text/html_reader.h"
#include "text/sanitiser.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// Appends ` name="value"` with the value escaped.
void addAttribute(std::string& out, std::string_view name, std::string_view value);

struct AllowedAttributes {
    std::string text; ///< ` colspan="2" title="x"`, escaped and quoted
    bool styleRemoved = false; ///< some declaration of a `style` did not pass
};

/// The attributes of an element that may stand in our HTML. Ids get the prefix `a-`, so that no
/// article can name one of ours; classes go, but for the language of code, which becomes
/// `data-lectern-language`; `align` and `valign` become style.
AllowedAttributes allowedAttributes(const ElementRule& element, const HtmlAttributes& attributes,
                                    AuthorStyle style = AuthorStyle::Readable);

/// ` style="…"` with the author's own look (authorCss) of any element, or nothing.
std::string authorStyle(const ElementRule& element, const HtmlAttributes& attributes);

} // namespace lectern::text
