#include "text/css_filter.h"

#include "text/element_rules.h"

#include <algorithm>
#include <array>

namespace lectern::text {

namespace {

struct Property {
    std::string_view name;
    std::string_view values; ///< blank-separated; "LENGTH" stands for a number with px, em or %
    bool tableOnly;
};

constexpr std::array kProperties {
    Property {"text-align", "left right center justify start end", false},
    Property {"vertical-align", "top middle bottom baseline sub super text-top text-bottom", false},
    Property {"list-style-type",
              "none disc circle square decimal decimal-leading-zero lower-alpha upper-alpha "
              "lower-roman upper-roman lower-greek cjk-ideographic simp-chinese-informal hiragana "
              "katakana",
              false},
    Property {"font-style", "normal italic oblique", false},
    Property {"font-weight", "normal bold bolder 400 500 600 700 800 900", false},
    Property {"text-decoration", "none underline line-through", false},
    Property {"width", "LENGTH auto", true},
    Property {"max-width", "LENGTH none", true},
};

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n\f");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n\f") - first + 1);
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

bool isLength(std::string_view value)
{
    const auto digits = value.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string_view::npos || digits > 8)
        return false;
    const auto unit = value.substr(digits);
    return unit == "px" || unit == "em" || unit == "rem" || unit == "%";
}

bool allows(const Property& property, std::string_view value)
{
    if (value.find(' ') != std::string_view::npos)
        return false;
    return listHas(property.values, value)
        || (listHas(property.values, "LENGTH") && isLength(value));
}

} // namespace

std::string safeCss(std::string_view declarations, CssPlace place)
{
    std::string out;
    while (!declarations.empty()) {
        const auto end = declarations.find(';');
        const auto declaration = declarations.substr(0, end);
        declarations.remove_prefix(end == std::string_view::npos ? declarations.size() : end + 1);
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto name = lowered(trimmed(declaration.substr(0, colon)));
        auto value = lowered(trimmed(declaration.substr(colon + 1)));
        if (const auto important = value.find('!'); important != std::string::npos)
            value = trimmed(value.substr(0, important));
        const auto property = std::find_if(kProperties.begin(), kProperties.end(),
                                           [&](const Property& each) { return each.name == name; });
        const bool allowed = property != kProperties.end()
            && (!property->tableOnly || place == CssPlace::TablePart) && allows(*property, value);
        if (!allowed)
            continue;
        if (!out.empty())
            out += "; ";
        out.append(name).append(": ").append(value);
    }
    return out;
}

} // namespace lectern::text
