#include "search/accents.h"
#include "search/query.h"
#include "search/test_index.h"
#include "search/tokens.h"
#include "search/variants.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lectern::search {
namespace {

std::string repeated(std::string_view part, int times)
{
    std::string text;
    for (int i = 0; i < times; ++i)
        text += part;
    return text;
}

class AcrossAccents : public testing::Test {
protected:
    /// Whether the index finds an article of this text; the scan must say the same.
    static bool finds(const std::string& typed, const std::string& text, Form form = Form::Variants)
    {
        tests::TestIndex index;
        index.add("", text);
        Query query = parseQuery(typed);
        query.form = form;
        const bool found = !index.find(query).empty();
        EXPECT_EQ(found, matches(query, "", text)) << typed << " in " << text;
        return found;
    }
};

TEST_F(AcrossAccents, accentsDoNotCount)
{
    EXPECT_TRUE(finds("creme brulee", "Crème brûlée"));
    EXPECT_TRUE(finds("crème", "creme"));
    EXPECT_TRUE(finds("Crème", "crémé"));
    EXPECT_TRUE(finds("viet", "Việt Nam"));
    EXPECT_TRUE(finds("Lodz", "Łódź"));
    EXPECT_TRUE(finds("orsted", "Ørsted"));
    EXPECT_TRUE(finds("αλφα", "άλφα"));
    EXPECT_TRUE(finds("елка", "ёлка"));
}

TEST_F(AcrossAccents, exactFormTellsThemApart)
{
    EXPECT_FALSE(finds("resume", "résumé", Form::Exact));
    EXPECT_FALSE(finds("résumé", "resume", Form::Exact));
    EXPECT_TRUE(finds("résumé", "re\u0301sume\u0301", Form::Exact));
}

TEST_F(AcrossAccents, accentsThatStandByThemselvesDoNotCount)
{
    EXPECT_TRUE(finds("Москва", "Москва\u0301 слезам"));
    EXPECT_TRUE(finds("\"москва слезам\"", "Москва\u0301 слезам"));
    EXPECT_FALSE(finds("Москва", "Москва\u0301", Form::Exact));
}

TEST_F(AcrossAccents, phrasesPrefixesAndJoinedWordsStayExact)
{
    EXPECT_TRUE(finds("\"cafe creme\"", "un café crème, s'il vous plaît"));
    EXPECT_FALSE(finds("\"creme cafe\"", "un café crème"));
    EXPECT_TRUE(finds("caf*", "Café"));
    EXPECT_TRUE(finds("café*", "cafeteria"));
    EXPECT_FALSE(finds("cafe", "cafétéria"));
    EXPECT_TRUE(finds("vis-a-vis", "vis-à-vis"));
    EXPECT_FALSE(finds("vis-a-vis", "vis à vis"));
    EXPECT_TRUE(finds("cafe店", "Café店"));
    EXPECT_FALSE(finds("cafe店", "Café 店"));
    EXPECT_FALSE(finds("-cafe", "Café"));
}

TEST_F(AcrossAccents, marksOfOtherWritingAreLetters)
{
    EXPECT_FALSE(finds("क", "कि"));
    EXPECT_FALSE(finds("か", "が"));
    EXPECT_FALSE(finds("ש", "שׁ"));
}

TEST_F(AcrossAccents, longWordsAreCutAtTheSameLetters)
{
    const std::string plain = repeated("ete", 100);
    const std::string accented = repeated("été", 100);
    EXPECT_TRUE(finds(plain, accented));
    EXPECT_TRUE(finds(accented, plain));
    EXPECT_TRUE(finds(repeated("ete", 60) + "*", accented));
    EXPECT_TRUE(finds("\"un " + plain + " deux\"", "un " + accented + " deux"));
    EXPECT_TRUE(finds(accented, accented, Form::Exact));
    EXPECT_FALSE(finds(plain, accented, Form::Exact));
    EXPECT_FALSE(finds(repeated("ete", 99), accented));
}

TEST_F(AcrossAccents, endlessMarksStayInBounds)
{
    const std::string zalgo = "z" + repeated("\u0335", 20'000) + "algo";
    const std::string tokens = indexText(zalgo);
    for (std::size_t at = 0; at < tokens.size();) {
        const auto end = std::min(tokens.find(' ', at), tokens.size());
        EXPECT_LT(end - at, 32'768U);
        at = end + 1;
    }
    EXPECT_FALSE(finds("zalgo", zalgo)) << "all but the first marks are kept";
    EXPECT_TRUE(finds("zalgo", "z" + repeated("\u0335", AccentStripper::kMostMarks) + "algo"));
    const std::string some = "z" + repeated("\u0335", 100) + "algo";
    EXPECT_TRUE(finds(some, some));
}

TEST_F(AcrossAccents, hitsCoverTheWordAsItIsWritten)
{
    Query query = parseQuery("creme москва");
    query.form = Form::Variants;
    const std::string text = "La Crème, Москва\u0301!";
    const auto hits = findHits(query, text);
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(text.substr(hits[0].begin, hits[0].length), "Crème");
    EXPECT_EQ(text.substr(hits[1].begin, hits[1].length), "Москва\u0301");
}

TEST_F(AcrossAccents, onlyQueriesWithSuchLettersAskForThem)
{
    const auto asks = [](std::string_view typed, Form form) {
        Query query = parseQuery(typed);
        query.form = form;
        return asksAcrossAccents(query);
    };
    EXPECT_TRUE(asks("微信 linux", Form::Variants));
    EXPECT_TRUE(asks("-title:Ёлка", Form::Variants));
    EXPECT_FALSE(asks("linux", Form::Exact));
    EXPECT_FALSE(asks("微信 2021 author:linux", Form::Variants));
}

} // namespace
} // namespace lectern::search
