#include "store/library_fixture.h"
#include "store/suggestion_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

using Kind = Suggestion::Kind;

class SuggestionStoreTest : public LibraryFixture {
protected:
    SuggestionStoreTest()
    {
        const std::vector<CategoryPath> media {{{"新媒体", "人人都是产品经理"}}};
        import({{.path = "1", .title = "微信开放", .categories = media, .author = "张三"},
                {.path = "2", .title = "微信 WeChat", .categories = media, .author = "小张"},
                {.path = "3",
                 .title = "淘宝",
                 .categories
                 = {{ { "媒体" } }},
                 .author = "小张"},
                {.path = "4",
                 .title = "ＷｅＣｈａｔ",
                 .author = "Zhang 張" }});
    }

    std::vector<std::string> suggest(Kind kind, const std::string& text, std::size_t limit = 5)
    {
        std::vector<std::string> values;
        for (const auto& suggestion :
             must(store::SuggestionStore(library).suggest(kind, text, limit)))
            values.push_back(suggestion.value);
        return values;
    }
};

TEST_F(SuggestionStoreTest, whatBeginsSo_comesBeforeWhatHoldsIt)
{
    EXPECT_THAT(suggest(Kind::Author, "张"), ElementsAre("张三", "小张", "Zhang 張"));
    EXPECT_THAT(suggest(Kind::Author, "zh"), ElementsAre("Zhang 張"));
    EXPECT_THAT(suggest(Kind::Category, "媒体"),
                ElementsAre("媒体", "新媒体", "新媒体/人人都是产品经理"));
    EXPECT_THAT(suggest(Kind::Author, "王"), IsEmpty());
}

TEST_F(SuggestionStoreTest, noMoreThanAskedFor_theFrequentOnesFirst)
{
    EXPECT_THAT(suggest(Kind::Author, "张", 1), ElementsAre("张三"));
    EXPECT_THAT(suggest(Kind::Author, "", 1), ElementsAre("小张"));
    EXPECT_EQ(must(store::SuggestionStore(library).suggest(Kind::Author, "", 1))[0].articles, 2);
}

TEST_F(SuggestionStoreTest, titlesBeginWithTheText)
{
    EXPECT_THAT(suggest(Kind::Title, "微信"), ElementsAre("微信 WeChat", "微信开放"));
    EXPECT_THAT(suggest(Kind::Title, "wechat"), ElementsAre("ＷｅＣｈａｔ"));
    EXPECT_THAT(suggest(Kind::Title, "开放"), IsEmpty());
    EXPECT_THAT(suggest(Kind::Title, ""), IsEmpty());
}

TEST_F(SuggestionStoreTest, tagsOfTheArticles)
{
    must(library.database().execute("INSERT INTO tag VALUES (1, 0, '运营'), (2, 0, '运营'),"
                                    " (2, 1, '运'), (3, 0, 'C++')"));
    EXPECT_THAT(suggest(Kind::Tag, "运"), ElementsAre("运营", "运"));
    EXPECT_THAT(suggest(Kind::Tag, "c+"), ElementsAre("C++"));
}

} // namespace
