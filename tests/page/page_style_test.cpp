#include "page/between.h"
#include "page/page_style.h"

#include <QByteArray>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::page {

namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::Not;
using testing::Pair;

PageStyle withLatin(const std::string& families)
{
    PageStyle style;
    style.latinFamily = families;
    return style;
}

} // namespace

TEST(PageStyle, whatNobodyChose_isLeftToTheStyleSheet)
{
    for (const auto& [name, value] : rootOf({}).properties)
        EXPECT_EQ(value, name == "--lectern-size" ? "18px" : "") << name;
}

TEST(PageStyle, choicesBecomeProperties)
{
    PageStyle style = withLatin("Georgia");
    style.cjkFamily = "Noto Serif CJK SC, 'Songti SC'";
    style.monoFamily = "Fira Code";
    style.fontSizePx = 21;
    style.widthEm = 33;
    style.lineHeightPercent = 205;
    style.paragraphGapPercent = 0;

    const auto properties = rootOf(style).properties;

    EXPECT_THAT(properties, Contains(Pair("--lectern-size", "21px")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-latin", "\"Georgia\"")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-latin-in-cjk", "\"lectern-latin\"")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-cjk", "\"Noto Serif CJK SC\",\"Songti SC\"")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-mono", "\"Fira Code\"")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-width", "33em")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-leading", "2.05")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-gap", "0.00em")));
    EXPECT_THAT(styleSheet(style), HasSubstr("--lectern-width:33em;"));
}

TEST(PageStyle, latinFamily_isForLettersAloneAmongIdeographs)
{
    const std::string sheet = styleSheet(withLatin("DejaVu Serif"));
    const std::string face = between(sheet, "@font-face{", "}");
    EXPECT_THAT(face, HasSubstr("local(\"DejaVu Serif\"),local(\"DejaVuSerif\")"));
    EXPECT_THAT(face, HasSubstr("unicode-range:U+0020-00B6"));
    EXPECT_THAT(sheet, HasSubstr("local(\"DejaVuSerif-BoldItalic\")"));
}

TEST(PageStyle, familyCannotLeaveTheStyleSheet)
{
    const std::string hostile = "x\"}</style><script>alert(1)</script>\\);url(";
    PageStyle style = withLatin(hostile);
    style.cjkFamily = hostile;
    style.monoFamily = hostile;

    const std::string sheet = styleSheet(style);

    EXPECT_THAT(sheet, Not(HasSubstr("<")));
    EXPECT_THAT(sheet, HasSubstr("--lectern-cjk:\"x/stylescriptalert(1)/script)url(\";"));
    EXPECT_EQ(std::count(sheet.begin(), sheet.end(), '{'),
              std::count(sheet.begin(), sheet.end(), '}'));
}

TEST(PageStyle, absurdNumbers_areBroughtIntoBounds)
{
    PageStyle style;
    style.fontSizePx = -3;
    style.widthEm = 100000;
    style.lineHeightPercent = 1;
    style.paragraphGapPercent = 9999;
    const auto properties = rootOf(style).properties;
    EXPECT_THAT(properties, Contains(Pair("--lectern-size", "8px")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-width", "80em")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-leading", "1.00")));
    EXPECT_THAT(properties, Contains(Pair("--lectern-gap", "3.00em")));
}

TEST(PageStyle, onlyFontFacesAndLooksNeedANewPage)
{
    PageStyle other;
    other.theme = Theme::Dark;
    other.fontSizePx = 30;
    other.cjkFamily = "Songti SC";
    EXPECT_FALSE(needsNewPage({}, other));
    other.look = Look::AsSaved;
    EXPECT_TRUE(needsNewPage({}, other));
    EXPECT_TRUE(needsNewPage({}, withLatin("Georgia")));
}

TEST(PageStyle, paperColours_areThoseOfTheStyleSheet)
{
    const auto css = [](std::uint32_t colour) {
        return QByteArray::number(colour, 16).rightJustified(6, '0').prepend('#').toStdString();
    };
    const std::string sheet = styleSheet({});
    const std::vector<std::pair<Theme, std::string>> themes {
        {Theme::Light, ":root {"},
        {Theme::Sepia, ":root[data-theme=\"sepia\"] {"},
        {Theme::Dark, ":root[data-theme=\"dark\"] {"}};
    for (const auto& [theme, selector] : themes) {
        const std::string rules = between(sheet, selector, "}");
        EXPECT_EQ(between(rules, "--paper: ", ";"), css(paperColours(theme).paper)) << selector;
        EXPECT_EQ(between(rules, "--ink: ", ";"), css(paperColours(theme).ink)) << selector;
    }
}

TEST(PageStyle, everyTheme_namesEveryColour)
{
    const std::string sheet = styleSheet({});
    const auto names = [&](const std::string& selector) {
        std::vector<std::string> found;
        const std::string rules = between(sheet, selector, "}");
        for (auto at = rules.find("--"); at != std::string::npos; at = rules.find("--", at + 2))
            found.push_back(rules.substr(at, rules.find(':', at) - at));
        return found;
    };
    const auto light = names(":root {");
    EXPECT_GE(light.size(), 15U);
    for (const std::string theme : {"sepia", "dark", "system"})
        EXPECT_EQ(names(":root[data-theme=\"" + theme + "\"] {"), light) << theme;
}

TEST(PageStyle, systemTheme_usesTheSameDarkColours)
{
    const std::string sheet = styleSheet({});
    const auto squeezed = [](std::string text) {
        text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
        return text;
    };
    const std::string system = between(sheet, ":root[data-theme=\"system\"] {", "}");
    const std::string dark = between(sheet, ":root[data-theme=\"dark\"] {", "}");
    EXPECT_FALSE(dark.empty());
    EXPECT_EQ(squeezed(system), squeezed(dark));
}

} // namespace lectern::page
