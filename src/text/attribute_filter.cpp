#include "text/attribute_filter.h"

#include "domain/html_escape.h"
#include "text/address_filter.h"
#include "text/author_css.h"
#include "text/css_filter.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

bool isSmallNumber(std::string_view value)
{
    return !value.empty() && value.size() <= 4
        && value.find_first_not_of("0123456789") == std::string_view::npos;
}

/// Whether the value of an allowed attribute may stand as it is.
bool isSafeValue(std::string_view name, std::string_view value)
{
    if (name == "dir")
        return value == "ltr" || value == "rtl" || value == "auto";
    if (name == "type")
        return value == "1" || value == "a" || value == "A" || value == "i" || value == "I";
    if (name == "scope")
        return value == "row" || value == "col" || value == "rowgroup" || value == "colgroup";
    if (name == "lang")
        return value.size() <= 35
            && value.find_first_not_of(
                   "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-")
            == std::string_view::npos;
    if (name == "title" || name == "datetime")
        return true;
    return isSmallNumber(value); // colspan, rowspan, span, start, value
}

bool isFlag(std::string_view name)
{
    return name == "open" || name == "reversed";
}

/// What HTML 4 said in attributes, and the `style`, as declarations nobody has looked at yet.
std::string declarationsOf(const ElementRule& element, const HtmlAttributes& attributes)
{
    std::string declarations;
    if (element.name == "center")
        declarations += "text-align:center;";
    if (const auto align = attributes.value("align"); !align.empty())
        declarations.append("text-align:").append(align).append(";");
    if (const auto align = attributes.value("valign"); !align.empty())
        declarations.append("vertical-align:").append(align).append(";");
    return declarations.append(attributes.value("style"));
}

/// `<font size="5">`, and its colour and face.
std::string fontDeclarations(const HtmlAttributes& attributes)
{
    static constexpr std::array<std::string_view, 7> kSizes {
        "x-small", "small", "medium", "large", "x-large", "xx-large", "xx-large"};
    std::string declarations;
    const auto add = [&](std::string_view property, std::string_view value) {
        if (!value.empty())
            declarations.append(property).append(":").append(value).append(";");
    };
    add("color", attributes.value("color"));
    add("font-family", attributes.value("face"));
    const auto size = attributes.value("size");
    if (size.size() == 1 && size[0] >= '1' && size[0] <= '7')
        add("font-size", kSizes[static_cast<std::size_t>(size[0] - '1')]);
    return declarations;
}

std::string styleOf(const ElementRule& element, const HtmlAttributes& attributes)
{
    const std::string declarations = declarationsOf(element, attributes);
    const bool isTablePart = element.layout == Layout::Cell || element.name.starts_with("col");
    return safeCss(declarations, isTablePart ? CssPlace::TablePart : CssPlace::Text);
}

/// What a block of code is written in, as Markdown's readers and highlighters name it in its class
/// (https://html.spec.whatwg.org/#the-code-element); empty where none is named.
std::string_view languageOf(const HtmlAttributes& attributes)
{
    constexpr std::size_t kLongest = 32;
    std::string_view classes = attributes.value("class");
    while (!classes.empty()) {
        const auto end = std::min(classes.find_first_of(" \t\n\r\f"), classes.size());
        std::string_view one = classes.substr(0, end);
        classes.remove_prefix(std::min(end + 1, classes.size()));
        const std::size_t before = one.starts_with("language-") ? 9
            : one.starts_with("lang-")                          ? 5
                                                                : 0;
        one.remove_prefix(before);
        const bool isName = std::all_of(one.begin(), one.end(), [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
                || std::string_view("+#._-").find(c) != std::string_view::npos;
        });
        if (before > 0 && !one.empty() && one.size() <= kLongest && isName)
            return one;
    }
    return {};
}

} // namespace

void addAttribute(std::string& out, std::string_view name, std::string_view value)
{
    out += ' ';
    out += name;
    out += "=\"";
    appendEscaped(out, value);
    out += '"';
}

std::string authorStyle(const ElementRule& element, const HtmlAttributes& attributes)
{
    std::string declarations;
    if (element.name == "font")
        declarations += fontDeclarations(attributes);
    if (const auto colour = attributes.value("bgcolor"); !colour.empty())
        declarations.append("background-color:").append(colour).append(";");
    declarations += declarationsOf(element, attributes);
    std::string out;
    if (const auto style = authorCss(declarations); !style.empty())
        addAttribute(out, "style", style);
    return out;
}

AllowedAttributes allowedAttributes(const ElementRule& element, const HtmlAttributes& attributes,
                                    AuthorStyle style)
{
    AllowedAttributes allowed;
    for (const auto& [name, value] : attributes.all()) {
        if (name == "id") {
            if (const auto id = trimmedAddress(value); !id.empty())
                addAttribute(allowed.text, name, "a-" + std::string(id));
            continue;
        }
        const bool everywhere = name == "title" || name == "lang" || name == "dir";
        if (name == "style" || (!everywhere && !listHas(element.attributes, name)))
            continue;
        if (isFlag(name))
            addAttribute(allowed.text, name, "");
        else if (isSafeValue(name, value))
            addAttribute(allowed.text, name, value);
    }
    if (element.name == "code" || element.name == "pre") {
        if (const auto language = languageOf(attributes); !language.empty())
            addAttribute(allowed.text, "data-lectern-language", language);
    }
    if (style == AuthorStyle::AsSaved) {
        const auto own = authorStyle(element, attributes);
        allowed.text += own;
        allowed.styleRemoved = own.empty() && attributes.has("style");
        return allowed;
    }
    if (listHas(element.attributes, "style")
        || (element.output == "div" || element.output == "ul")) {
        if (const auto readable = styleOf(element, attributes); !readable.empty())
            addAttribute(allowed.text, "style", readable);
        else
            allowed.styleRemoved = attributes.has("style");
    }
    return allowed;
}

} // namespace lectern::text
