#include "page/page_style.h"

#include "page/resource_text.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lectern::page {

namespace {

/// Latin letters, digits and signs: what a Latin font is for within Chinese, Japanese and Korean.
/// Quotation marks, dashes, dots and ellipses are theirs (U+00B7, U+2010 and up).
constexpr std::string_view kLatinRange
    = "U+0020-00B6,U+00B8-024F,U+0370-052F,U+1E00-1FFF,U+20A0-20BF";

/// A name without what could leave a CSS string, or the style element.
std::string cssName(std::string_view name)
{
    std::string clean;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 && byte != 0x7F
            && std::string_view("\"'\\<>{};").find(c) == std::string_view::npos)
            clean += c;
    }
    return clean;
}

/// "Noto Serif CJK SC, 'Georgia'" -> the two names
std::vector<std::string> familyNames(std::string_view families)
{
    std::vector<std::string> names;
    while (!families.empty()) {
        const auto comma = std::min(families.find(','), families.size());
        std::string_view name = families.substr(0, comma);
        families.remove_prefix(std::min(comma + 1, families.size()));
        const auto first = name.find_first_not_of(" \t\"'");
        if (first == std::string_view::npos)
            continue;
        name = name.substr(first, name.find_last_not_of(" \t\"'") - first + 1);
        names.push_back(cssName(name));
    }
    return names;
}

/// `"Noto Serif CJK SC","Georgia"`; empty for none
std::string familyList(std::string_view families)
{
    std::string list;
    for (const std::string& name : familyNames(families))
        list += (list.empty() ? "\"" : ",\"") + name + '"';
    return list;
}

std::string lengthOf(int value, int least, int most, std::string_view unit)
{
    return std::to_string(std::clamp(value, least, most)) + std::string(unit);
}

std::string share(int percent, int least, int most, std::string_view unit)
{
    const int hundredths = std::clamp(percent, least, most);
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + '.' + std::string(2 - rest.size(), '0') + rest
        + std::string(unit);
}

std::string_view alignmentName(Alignment alignment)
{
    switch (alignment) {
    case Alignment::Justified:
        return "justified";
    case Alignment::Ragged:
        return "ragged";
    case Alignment::ByLanguage:
        break;
    }
    return "language";
}

struct Face {
    std::string_view descriptors;
    std::array<std::string_view, 4> endings; ///< of a full name, or of a PostScript name
};

// local() wants the name of one face, and there is no way to ask for that of a family.
constexpr std::array kFaces {
    Face {"", {"", " Regular", " Book", " Roman"}},
    Face {"font-weight:700;", {" Bold", " Semibold", " Demi", " Heavy"}},
    Face {"font-style:italic;", {" Italic", " Oblique", " Regular Italic", " Book Oblique"}},
    Face {"font-weight:700;font-style:italic;",
          {" Bold Italic", " Bold Oblique", " BoldItalic", " Semibold Italic"}},
};

/// Both names that "DejaVu Serif" + " Bold" may go by: as it is, and "DejaVuSerif-Bold".
std::string localNames(const std::string& family, std::string_view ending)
{
    std::string postScript;
    std::remove_copy(family.begin(), family.end(), std::back_inserter(postScript), ' ');
    if (!ending.empty()) {
        postScript += '-';
        std::remove_copy(ending.begin(), ending.end(), std::back_inserter(postScript), ' ');
    }
    return "local(\"" + family + std::string(ending) + "\"),local(\"" + postScript + "\")";
}

/// The Latin family for Latin letters alone, under the name "lectern-latin".
std::string latinFaces(std::string_view families)
{
    std::string sheet;
    const auto names = familyNames(families);
    if (names.empty())
        return sheet;
    for (const Face& face : kFaces) {
        std::string sources;
        for (const std::string& name : names) {
            for (const std::string_view ending : face.endings)
                sources += (sources.empty() ? "" : ",") + localNames(name, ending);
        }
        sheet += "@font-face{font-family:\"lectern-latin\";" + std::string(face.descriptors)
            + "src:" + sources + ";unicode-range:" + std::string(kLatinRange) + "}\n";
    }
    return sheet;
}

} // namespace

bool needsNewPage(const PageStyle& from, const PageStyle& to)
{
    // A font face is a rule of the style sheet, and its hash is in the page's policy.
    return from.look != to.look || from.latinFamily != to.latinFamily;
}

PageRoot rootOf(const PageStyle& style)
{
    const bool indents = style.indent == Indent::FirstLine;
    const std::string latin = familyList(style.latinFamily);
    PageRoot root;
    root.attributes = {{"data-theme", themeName(style.theme)},
                       {"data-indent", indents ? "first-line" : "none"},
                       {"data-align", std::string(alignmentName(style.alignment))},
                       {"data-look", style.look == Look::AsSaved ? "as-saved" : "reader"}};
    root.properties
        = {{"--lectern-size", lengthOf(style.fontSizePx, 8, 72, "px")},
           {"--lectern-latin", latin},
           {"--lectern-latin-in-cjk", latin.empty() ? "" : "\"lectern-latin\""},
           {"--lectern-cjk", familyList(style.cjkFamily)},
           {"--lectern-mono", familyList(style.monoFamily)},
           {"--lectern-width", style.widthEm > 0 ? lengthOf(style.widthEm, 16, 80, "em") : ""},
           {"--lectern-leading",
            style.lineHeightPercent > 0 ? share(style.lineHeightPercent, 100, 300, "") : ""},
           {"--lectern-gap",
            style.paragraphGapPercent >= 0 ? share(style.paragraphGapPercent, 0, 300, "em") : ""}};
    return root;
}

std::string styleSheet(const PageStyle& style)
{
    std::string sheet = resourceText("style.css");
    if (style.look == Look::AsSaved)
        sheet += resourceText("as_saved.css");
    sheet += latinFaces(style.latinFamily) + ":root{";
    for (const auto& [name, value] : rootOf(style).properties) {
        if (!value.empty())
            sheet.append(name).append(":").append(value).append(";");
    }
    return sheet + "}\n";
}

std::string themeName(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return "light";
    case Theme::Dark:
        return "dark";
    case Theme::Sepia:
        return "sepia";
    case Theme::System:
        break;
    }
    return "system";
}

PaperColours paperColours(Theme theme)
{
    // As in style.css; a test compares them.
    if (theme == Theme::Dark)
        return {0x1a1918, 0xd6d1c7};
    if (theme == Theme::Sepia)
        return {0xf5ecd8, 0x43382b};
    return {0xfdfcf9, 0x26241f};
}

} // namespace lectern::page
