#include "search/tokens.h"
#include "store/index_renewal.h"
#include "store/integrity_check.h"
#include "store/library_fixture.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

const FakeFile kAccented {.path = "1", .title = "Résumé", .text = "crème brûlée"};
const FakeFile kChinese {.path = "2", .title = "微信", .text = "这是一个说明"};

class IndexRenewalTest : public LibraryFixture {
protected:
    IndexRenewalTest()
    {
        import({kAccented, kChinese});
        indexByVersion1(1, kAccented);
        indexByVersion1(2, kChinese);
    }

    /// As if the first tokenizer had indexed it.
    void indexByVersion1(std::int64_t id, const FakeFile& file)
    {
        run("INSERT INTO text_index (text_index, rowid, text, title) "
            "VALUES ('delete', :id, :text, :title)",
            id, search::indexText(file.text), search::indexText(file.title));
        run("INSERT INTO text_index (rowid, text, title) VALUES (:id, :text, :title)", id,
            search::indexText(file.text, 1), search::indexText(file.title, 1));
        must(library.database().execute("INSERT INTO outdated_index VALUES (" + std::to_string(id)
                                        + ", 1)"));
    }

    std::vector<std::int64_t> acrossAccents(const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        filter.variants = Variants::Alike;
        std::vector<std::int64_t> found;
        for (const auto& row : must(articles.page(filter, ArticleOrder::Title, 9, 0)).rows)
            found.push_back(row.id.value);
        return found;
    }

    void expectSound()
    {
        const auto report = must(store::checkIntegrity(library, 9));
        EXPECT_TRUE(report.ok()) << report.problems.front();
        EXPECT_EQ(report.checkedTexts, report.articles);
    }

    store::IndexRenewal renewal {library};

private:
    void run(const char* sql, std::int64_t id, const std::string& text, const std::string& title)
    {
        auto statement = must(library.database().prepare(sql));
        must(statement.bind(":id", id).bindText(":text", text).bindText(":title", title).run());
    }
};

TEST_F(IndexRenewalTest, untilThenEverythingElseIsFound)
{
    EXPECT_THAT(search("crème"), ElementsAre(1));
    EXPECT_THAT(acrossAccents("微信"), ElementsAre(2));
    EXPECT_THAT(acrossAccents("creme"), IsEmpty());
    expectSound();
}

TEST_F(IndexRenewalTest, renewed_accentsDoNotCount)
{
    EXPECT_EQ(must(renewal.waiting()), 2);
    must(renewal.renew(must(renewal.next(9))));
    EXPECT_EQ(must(renewal.waiting()), 0);
    EXPECT_THAT(acrossAccents("creme"), ElementsAre(1));
    EXPECT_THAT(acrossAccents("title:resume"), ElementsAre(1));
    EXPECT_THAT(search("creme"), IsEmpty());
    EXPECT_THAT(search("说明"), ElementsAre(2));
    expectSound();
}

TEST_F(IndexRenewalTest, batches_areNoLargerThanAsked)
{
    EXPECT_THAT(must(renewal.next(1)), ElementsAre(ArticleId {1}));
    must(renewal.renew({ArticleId {1}}));
    EXPECT_THAT(must(renewal.next(1)), ElementsAre(ArticleId {2}));
}

TEST_F(IndexRenewalTest, articleThatIsRemovedFirst_leavesNoGhost)
{
    must(state.remove({ArticleId {1}}));
    EXPECT_EQ(must(renewal.waiting()), 1);
    EXPECT_THAT(search("crème"), IsEmpty());
    EXPECT_EQ(number("SELECT count(*) FROM text_index WHERE text_index MATCH '\"crème\"'"), 0);
    expectSound();
}

TEST_F(IndexRenewalTest, articleThatIsImportedAgainFirst_needsNoRenewal)
{
    import({.path = "1", .title = "Résumé", .text = "café au lait", .modifiedNs = 2});
    EXPECT_EQ(must(renewal.waiting()), 1);
    EXPECT_THAT(acrossAccents("cafe"), ElementsAre(1));
    EXPECT_THAT(search("crème"), IsEmpty());
    expectSound();
}

TEST_F(IndexRenewalTest, damagedText_keepsItsEntryAndIsNotAskedForAgain)
{
    must(library.database().execute(
        "UPDATE version SET text = substr(text, 1, length(text) - 3) WHERE article = 1"));
    must(renewal.renew(must(renewal.next(9))));
    EXPECT_EQ(must(renewal.waiting()), 0);
    EXPECT_THAT(must(renewal.next(9)), IsEmpty());
    EXPECT_THAT(search("crème"), ElementsAre(1));
}

} // namespace
