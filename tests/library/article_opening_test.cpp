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
    return wordsAt(hitsToMark({query}, {}, text).text, text);
}

TEST(HitsToMark, lastWordIsAPrefixOnlyWhereItIsNotThereWhole)
{
    EXPECT_EQ(marked("open", "open opened"), Words {"open"});
    EXPECT_EQ(marked("the ope", "the open door"), (Words {"the", "ope"}));
    EXPECT_EQ(marked("开放", "微信开放了"), Words {"开放"});
    EXPECT_EQ(marked("", "text"), Words {});
    EXPECT_EQ(marked("-text", "text"), Words {});
}

TEST(HitsToMark, variantsAreMarkedWhereTheSearchTookThemForTheSame)
{
    const std::string text = "開發者 开发";
    EXPECT_EQ(wordsAt(hitsToMark({"开发", Variants::Alike}, {}, text).text, text),
              (Words {"開發", "开发"}));
    EXPECT_EQ(wordsAt(hitsToMark({"开发", Variants::Apart}, {}, text).text, text), Words {"开发"});
}

TEST(HitsToMark, titleIsMarkedToo_andDecidesWithTheTextWhetherAWordIsWhole)
{
    const std::string title = "Open doors";
    const std::string text = "They opened.";
    const ArticleHits hits = hitsToMark({"open"}, title, text);
    EXPECT_EQ(wordsAt(hits.title, title), Words {"Open"});
    EXPECT_EQ(wordsAt(hits.text, text), Words {});
    EXPECT_EQ(wordsAt(hitsToMark({"title:doors"}, title, "doors").title, title), Words {"doors"});
    EXPECT_EQ(wordsAt(hitsToMark({"title:doors"}, title, "doors").text, "doors"), Words {});
}

} // namespace
} // namespace lectern::library
