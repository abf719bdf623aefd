#include "library/article_opening.h"

#include <gtest/gtest.h>

namespace lectern::library {
namespace {

using Words = std::vector<std::string>;

Words wordsAt(const std::vector<TextSpan>& hits, const std::string& text)
{
    Words words;
    for (const TextSpan& hit : hits)
        words.push_back(text.substr(hit.begin, hit.length));
    return words;
}

Words marked(const std::string& query, const std::string& text)
{
    return wordsAt(hitsToMark(query, {}, text).text, text);
}

TEST(HitsToMark, lastWordIsAPrefixOnlyWhereItIsNotThereWhole)
{
    EXPECT_EQ(marked("open", "open opened"), Words {"open"});
    EXPECT_EQ(marked("the ope", "the open door"), (Words {"the", "ope"}));
    EXPECT_EQ(marked("开放", "微信开放了"), Words {"开放"});
    EXPECT_EQ(marked("", "text"), Words {});
    EXPECT_EQ(marked("-text", "text"), Words {});
}

TEST(HitsToMark, titleIsMarkedToo_andDecidesWithTheTextWhetherAWordIsWhole)
{
    const std::string title = "Open doors";
    const std::string text = "They opened.";
    const ArticleHits hits = hitsToMark("open", title, text);
    EXPECT_EQ(wordsAt(hits.title, title), Words {"Open"});
    EXPECT_EQ(wordsAt(hits.text, text), Words {});
    EXPECT_EQ(wordsAt(hitsToMark("title:doors", title, "doors").title, title), Words {"doors"});
    EXPECT_EQ(wordsAt(hitsToMark("title:doors", title, "doors").text, "doors"), Words {});
}

TEST(ReadableDate, momentsAreFormattedAndOtherTextStays)
{
    EXPECT_EQ(readableDate({"Invalid Date", std::nullopt, 5}), "Invalid Date");
    EXPECT_EQ(readableDate({"2021-10-28 14:08:07", std::nullopt, 5}), "2021-10-28 14:08:07");
    EXPECT_EQ(readableDate({"Wed, 01 Dec 2021 00:00:00 GMT", 1638316800, 1638316800}),
              "2021-12-01");
    EXPECT_EQ(readableDate({}), "");
    // A date and a time of whatever zone this runs in.
    EXPECT_EQ(readableDate({"x", 1638316860, 1638316860}).size(), 16U);
}

} // namespace
} // namespace lectern::library
