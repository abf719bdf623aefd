#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lectern::page {

enum class Theme { System, Light, Dark, Sepia };

/// Whose look a page has: ours, or what the article itself says of colours, sizes and borders.
enum class Look { Reader, AsSaved };

enum class Indent { None, FirstLine };

/// Where lines end. Chinese and Japanese can end all at one edge without a tear; words cannot.
enum class Alignment { ByLanguage, Justified, Ragged };

/// How a person wants pages to look. 0 stands for what the page's language asks for.
struct PageStyle {
    Theme theme = Theme::System;
    int fontSizePx = 18; ///< 8 to 72
    // Names of families as the system has them, several with commas between; put before our own
    // lists. Latin letters of a Chinese page come from the Latin one, its quotation marks do not.
    std::string latinFamily;
    std::string cjkFamily;
    std::string monoFamily; ///< of code
    int widthEm = 0; ///< ideographs in a line; 16 to 80
    int lineHeightPercent = 0; ///< of the size; 100 to 300
    int paragraphGapPercent = -1; ///< of the size, 0 to 300; -1: as the indent asks for
    Indent indent = Indent::None;
    Alignment alignment = Alignment::ByLanguage;
    Look look = Look::Reader;

    bool operator==(const PageStyle&) const = default;
};

/// Whether a page of style `from` must be loaded anew to be one of `to`; otherwise it is enough to
/// give its root element the attributes and properties of rootOf(to).
bool needsNewPage(const PageStyle& from, const PageStyle& to);

/// What a style says to the style sheet.
struct PageRoot {
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    Pairs attributes; ///< of the root element: {"data-theme", "dark"}, …
    Pairs properties; ///< {"--lectern-size", "18px"}, …; one without a value is not set
};
PageRoot rootOf(const PageStyle& style);

/// Our style sheet with the properties of `style` behind it.
std::string styleSheet(const PageStyle& style);

/// "light", "dark", "sepia", "system"
std::string themeName(Theme theme);

/// The page's own colours as 0xRRGGBB, for what stands around it, so that nothing flashes.
/// Theme::System gives the light ones.
struct PaperColours {
    std::uint32_t paper = 0;
    std::uint32_t ink = 0;
};
PaperColours paperColours(Theme theme);

} // namespace lectern::page
