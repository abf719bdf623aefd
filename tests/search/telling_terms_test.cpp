#include "search/telling_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

using namespace lectern;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

namespace {

std::vector<std::string> tokens(const search::WeighedText& article, std::size_t most = 100)
{
    std::vector<std::string> all;
    for (const auto& term : search::tellingTerms(article, most))
        all.push_back(term.token);
    return all;
}

TEST(TellingTerms, whatStandsOnce_tellsOnlyFromTheTitleOrEmphasised)
{
    EXPECT_THAT(tokens({.title = "", .emphasised = "", .text = "淘宝 kernel"}), IsEmpty());
    EXPECT_THAT(tokens({.title = "淘宝", .emphasised = "", .text = ""}), ElementsAre("淘宝"));
    EXPECT_THAT(tokens({.title = "", .emphasised = "kernel", .text = "淘宝"}),
                ElementsAre("kernel"));
    EXPECT_THAT(tokens({.title = "", .emphasised = "", .text = "淘宝，淘宝"}), ElementsAre("淘宝"));
}

TEST(TellingTerms, theTitleWeighsMore_thenWhatIsOften)
{
    const auto terms = search::tellingTerms(
        {.title = "微信", .emphasised = "豆瓣", .text = "淘宝，淘宝，淘宝；豆瓣；微信；知乎，知乎"},
        3);
    ASSERT_EQ(terms.size(), 3U);
    EXPECT_EQ(terms[0], (search::TellingTerm {"微信", 3.0}));
    EXPECT_EQ(terms[1].token, "淘宝");
    EXPECT_EQ(terms[2], (search::TellingTerm {"豆瓣", 2.0}));
}

TEST(TellingTerms, whatHoldsSentencesTogether_tellsNothing)
{
    EXPECT_THAT(tokens({.title = "我的 the with ます 12 5g 一", .emphasised = "", .text = ""}),
                IsEmpty());
    EXPECT_THAT(tokens({.title = "開發與設計", .emphasised = "", .text = ""}),
                UnorderedElementsAre("開發", "設計"));
    EXPECT_THAT(tokens({.title = "2048 Kernel", .emphasised = "", .text = ""}),
                UnorderedElementsAre("2048", "kernel"));
}

TEST(TellingTerms, areTokensOfTheIndex)
{
    // Full width and case are folded; what only says how tokens touch is none.
    EXPECT_THAT(tokens({.title = "ＫＥＲＮＥＬ微信", .emphasised = "", .text = ""}),
                UnorderedElementsAre("kernel", "微信"));
    EXPECT_THAT(tokens({.title = "카카오", .emphasised = "", .text = ""}),
                UnorderedElementsAre("카카", "카오"));
}

} // namespace
