#include "search/query.h"
#include "search/test_index.h"
#include "search/variants.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using namespace lectern;
using namespace lectern::search;

TEST(Variants, traditionalAndSimplifiedAreOneGroup)
{
    for (const char32_t c : {U'发', U'發', U'髮'})
        EXPECT_EQ(representative(c), U'发');
    const auto group = variantsOf(U'髮');
    for (const char32_t c : {U'发', U'發', U'髮'})
        EXPECT_NE(std::ranges::find(group, c), group.end());
}

TEST(Variants, differentSimplifiedCharactersStayApart)
{
    EXPECT_NE(representative(U'画'), representative(U'划'));
    EXPECT_NE(representative(U'炼'), representative(U'链'));
}

TEST(Variants, kanaAreOneGroup)
{
    EXPECT_EQ(variantsOf(U'カ'), (std::vector {U'か', U'カ'}));
    EXPECT_EQ(representative(U'ー'), U'ー');
}

TEST(Variants, everythingElseStandsForItself)
{
    for (const char32_t c : {U'a', U'é', U'微', U'한', U'😀'})
        EXPECT_EQ(variantsOf(c), std::vector {c});
}

TEST(Variants, aRepresentativeStandsForItself)
{
    for (char32_t c = 0x3041; c < 0x2FA20; ++c)
        ASSERT_EQ(representative(representative(c)), representative(c))
            << std::hex << std::size_t {c};
}

TEST(Variants, hitsStandInTheTextAsItIsWritten)
{
    Query query = parseQuery("头发 カタカナ");
    query.form = Form::Variants;
    const std::string text = "理頭髮店、かたカナ";
    const auto hits = findHits(query, text);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(text.substr(hits[0].begin, hits[0].length), "頭髮");
    EXPECT_EQ(text.substr(hits[1].begin, hits[1].length), "かたカナ");
}

TEST(Variants, oneIndexAnswersBothForms)
{
    tests::TestIndex index;
    index.add("開發者", "軟體");
    index.add("开发者", "软体");
    index.add("東京タワー", "x");
    const auto found = [&](std::string_view typed, Form form) {
        Query query = parseQuery(typed);
        query.form = form;
        return index.find(query).size();
    };
    EXPECT_EQ(found("开发", Form::Exact), 1U);
    EXPECT_EQ(found("开发", Form::Variants), 2U);
    EXPECT_EQ(found("开發者", Form::Variants), 2U);
    EXPECT_EQ(found("發", Form::Exact), 1U);
    EXPECT_EQ(found("發", Form::Variants), 2U);
    EXPECT_EQ(found("东京たわー", Form::Variants), 1U);
    EXPECT_EQ(found("-軟體", Form::Variants), 1U);
}

} // namespace
