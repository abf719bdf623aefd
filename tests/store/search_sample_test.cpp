#include "store/library_fixture.h"
#include "store/search_sample.h"

#include <algorithm>

using namespace lectern;
using namespace lectern::tests;

namespace {

class SearchSampleTest : public LibraryFixture {
protected:
    SearchSampleTest()
    {
        import({{.path = "1", .title = "微信 开放", .text = "GPT-4 與開發者：双11，C++。"},
                {.path = "2", .title = "is:read", .text = "开发者（B站）“引号” -x | title:y"},
                {.path = "3",
                 .title = "",
                 .text = "カタカナ かたかな" }});
    }
};

TEST_F(SearchSampleTest, aSoundIndexAgreesWithTheTexts)
{
    const auto sample = must(store::sampleSearch(library, 300, 1));
    EXPECT_EQ(sample.queries, 300);
    EXPECT_EQ(sample.articles, 3);
    EXPECT_GT(sample.found, 150) << "most queries were taken from an article as a whole";
    for (const auto& difference : sample.differences)
        ADD_FAILURE() << difference.query;
}

TEST_F(SearchSampleTest, anIndexThatLostAnArticleIsFoundOut)
{
    must(library.database().execute("INSERT INTO text_index (text_index) VALUES ('delete-all')"));
    const auto sample = must(store::sampleSearch(library, 100, 1));
    EXPECT_TRUE(std::ranges::any_of(sample.differences, [](const auto& difference) {
        return !difference.onlyInTexts.empty();
    }));
}

TEST_F(SearchSampleTest, stopsWhenTold)
{
    const auto stopped = store::sampleSearch(library, 10, 1, [](std::int64_t) { return false; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().kind, ErrorKind::Cancelled);
}

TEST_F(SearchSampleTest, anEmptyLibraryHasNothingToAsk)
{
    auto empty = must(store::LibraryDatabase::openInMemory());
    EXPECT_EQ(must(store::sampleSearch(empty, 10, 1)).queries, 0);
}

} // namespace
