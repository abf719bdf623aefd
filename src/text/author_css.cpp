#include "text/author_css.h"

#include "text/element_rules.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace lectern::text {

namespace {

/// What a token of a value may be, besides one of the property's own words.
enum Token : std::uint8_t { kWord = 0, kColour = 1, kLength = 2, kNumber = 4, kFamilies = 8 };

struct Rule {
    std::string_view name;
    std::uint8_t tokens;
    std::size_t most; ///< tokens in a value
    std::string_view words; ///< blank-separated
};

constexpr std::string_view kBorder
    = "none solid dashed dotted double groove ridge inset outset thin medium thick";

constexpr std::array kRules {
    Rule {"color", kColour, 1, "inherit"},
    Rule {"background-color", kColour, 1, "transparent inherit"},
    Rule {"background", kColour, 1, "none transparent"},
    Rule {"font-family", kFamilies, 1, ""},
    Rule {"font-size", kLength, 1,
          "xx-small x-small small medium large x-large xx-large smaller larger inherit"},
    Rule {"font-style", kWord, 1, "normal italic oblique"},
    Rule {"font-variant", kWord, 1, "normal small-caps"},
    Rule {"font-weight", kWord, 1,
          "normal bold bolder lighter 100 200 300 400 500 600 700 800 900"},
    Rule {"line-height", kLength | kNumber, 1, "normal"},
    Rule {"letter-spacing", kLength, 1, "normal"},
    Rule {"text-align", kWord, 1, "left right center justify start end"},
    Rule {"text-decoration", kColour, 4,
          "none underline overline line-through solid dotted dashed wavy double"},
    Rule {"text-indent", kLength, 1, ""},
    Rule {"text-transform", kWord, 1, "none uppercase lowercase capitalize"},
    Rule {"white-space", kWord, 1, "normal nowrap pre pre-wrap pre-line"},
    Rule {"vertical-align", kWord, 1, "top middle bottom baseline sub super text-top text-bottom"},
    Rule {
        "list-style-type", kWord, 1,
        "none disc circle square decimal decimal-leading-zero lower-alpha upper-alpha lower-roman "
        "upper-roman lower-greek cjk-ideographic simp-chinese-informal hiragana katakana"},
    Rule {"display", kWord, 1, "block inline inline-block flex inline-flex table table-cell"},
    Rule {"float", kWord, 1, "left right none"},
    Rule {"clear", kWord, 1, "left right both none"},
    Rule {"box-sizing", kWord, 1, "border-box content-box"},
    Rule {"width", kLength, 1, "auto"},
    Rule {"max-width", kLength, 1, "none"},
    Rule {"margin", kLength, 4, "auto"},
    Rule {"margin-top", kLength, 1, "auto"},
    Rule {"margin-right", kLength, 1, "auto"},
    Rule {"margin-bottom", kLength, 1, "auto"},
    Rule {"margin-left", kLength, 1, "auto"},
    Rule {"padding", kLength, 4, ""},
    Rule {"padding-top", kLength, 1, ""},
    Rule {"padding-right", kLength, 1, ""},
    Rule {"padding-bottom", kLength, 1, ""},
    Rule {"padding-left", kLength, 1, ""},
    Rule {"border", kColour | kLength, 3, kBorder},
    Rule {"border-top", kColour | kLength, 3, kBorder},
    Rule {"border-right", kColour | kLength, 3, kBorder},
    Rule {"border-bottom", kColour | kLength, 3, kBorder},
    Rule {"border-left", kColour | kLength, 3, kBorder},
    Rule {"border-width", kLength, 4, "thin medium thick"},
    Rule {"border-style", kWord, 4, kBorder},
    Rule {"border-color", kColour, 4, "transparent"},
    Rule {"border-radius", kLength, 4, ""},
    Rule {"border-collapse", kWord, 1, "collapse separate"},
    Rule {"border-spacing", kLength, 2, ""},
};

constexpr std::string_view kColours
    = "black white gray grey silver maroon red purple fuchsia green lime olive yellow navy blue "
      "teal aqua cyan magenta orange brown pink gold darkred darkblue darkgreen darkgray darkgrey "
      "darkorange lightgray lightgrey lightblue lightgreen lightyellow dimgray dimgrey gainsboro "
      "whitesmoke crimson tomato coral salmon firebrick royalblue steelblue skyblue dodgerblue "
      "slategray slategrey seagreen forestgreen beige ivory khaki tan wheat chocolate sienna "
      "violet indigo orchid plum lavender turquoise currentcolor";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        if (c == '\t' || c == '\n' || c == '\r' || c == '\f')
            return ' ';
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return out;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(' ');
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// "1.5em" -> its digits and dots; no sign: what is negative could cover its neighbours.
std::size_t numberLength(std::string_view token)
{
    const auto end = std::min(token.find_first_not_of("0123456789."), token.size());
    const auto digits = token.substr(0, end);
    const bool isNumber = std::any_of(digits.begin(), digits.end(), isDigit)
        && std::count(digits.begin(), digits.end(), '.') <= 1 && end <= 8;
    return isNumber ? end : 0;
}

bool isLength(std::string_view token)
{
    constexpr double kLargest = 4000; // CSS pixels, or anything else
    const auto end = numberLength(token);
    if (end == 0 || std::strtod(std::string(token.substr(0, end)).c_str(), nullptr) > kLargest)
        return false;
    const auto unit = token.substr(end);
    return listHas("px em rem % pt ex ch", unit) || (unit.empty() && token == "0");
}

bool isHexColour(std::string_view token)
{
    const bool isLong
        = token.size() == 4 || token.size() == 5 || token.size() == 7 || token.size() == 9;
    return isLong && token[0] == '#'
        && token.find_first_not_of("0123456789abcdef", 1) == std::string_view::npos;
}

/// `rgb(1, 2, 3)` and its kind; `%` and `.` as they come.
bool isColourFunction(std::string_view token)
{
    const auto open = token.find('(');
    return open != std::string_view::npos && token.size() <= 60 && token.ends_with(')')
        && listHas("rgb rgba hsl hsla", token.substr(0, open))
        && token.substr(open + 1, token.size() - open - 2).find_first_not_of("0123456789.,% ")
        == std::string_view::npos;
}

bool isColour(std::string_view token)
{
    return isHexColour(token) || isColourFunction(token) || listHas(kColours, token);
}

/// Blank-separated tokens; a function is one with its arguments.
std::vector<std::string_view> tokensOf(std::string_view value)
{
    std::vector<std::string_view> tokens;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t at = 0; at <= value.size(); ++at) {
        const bool isEnd = at == value.size();
        if (!isEnd && value[at] == '(')
            ++depth;
        if (!isEnd && value[at] == ')')
            --depth;
        if (!isEnd && (depth > 0 || value[at] != ' '))
            continue;
        if (at > begin)
            tokens.push_back(value.substr(begin, at - begin));
        begin = at + 1;
    }
    return tokens;
}

/// Names of families without their quotation marks; empty where one is anything but a plain name.
std::string familiesOf(std::string_view value)
{
    std::string out;
    while (!value.empty()) {
        const auto comma = std::min(value.find(','), value.size());
        auto name = trimmed(value.substr(0, comma));
        value.remove_prefix(std::min(comma + 1, value.size()));
        const bool isQuoted
            = name.size() > 2 && (name[0] == '"' || name[0] == '\'') && name.back() == name[0];
        if (isQuoted)
            name = name.substr(1, name.size() - 2);
        const bool isPlain = !name.empty() && name.size() <= 60 && !isDigit(name[0])
            && name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789 -")
                == std::string_view::npos;
        if (!isPlain)
            continue; // 微软雅黑 has an English name beside it
        if (!out.empty())
            out += ", ";
        out += name;
    }
    return out;
}

bool allows(const Rule& rule, std::string_view token)
{
    return listHas(rule.words, token) || ((rule.tokens & kColour) != 0 && isColour(token))
        || ((rule.tokens & kLength) != 0 && isLength(token))
        || ((rule.tokens & kNumber) != 0 && numberLength(token) == token.size());
}

/// The value written anew, or nothing.
std::string safeValue(const Rule& rule, std::string_view value)
{
    if ((rule.tokens & kFamilies) != 0)
        return familiesOf(value);
    const auto tokens = tokensOf(value);
    const bool allowed = !tokens.empty() && tokens.size() <= rule.most
        && std::all_of(tokens.begin(), tokens.end(),
                       [&](std::string_view token) { return allows(rule, token); });
    std::string out;
    if (allowed) {
        for (const auto token : tokens)
            out.append(out.empty() ? "" : " ").append(token);
    }
    return out;
}

} // namespace

std::string authorCss(std::string_view declarations)
{
    std::string out;
    while (!declarations.empty()) {
        const auto end = std::min(declarations.find(';'), declarations.size());
        const auto declaration = declarations.substr(0, end);
        declarations.remove_prefix(std::min(end + 1, declarations.size()));
        const auto colon = declaration.find(':');
        if (colon == std::string_view::npos)
            continue;
        const auto name = lowered(declaration.substr(0, colon));
        auto value = lowered(declaration.substr(colon + 1));
        value = value.substr(0, value.find('!'));
        const auto rule = std::find_if(kRules.begin(), kRules.end(), [&](const Rule& each) {
            return each.name == trimmed(name);
        });
        if (rule == kRules.end())
            continue;
        const auto safe = safeValue(*rule, trimmed(value));
        if (!safe.empty())
            out.append(out.empty() ? "" : "; ").append(rule->name).append(": ").append(safe);
    }
    return out;
}

} // namespace lectern::text
