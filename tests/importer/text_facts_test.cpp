// What an older Lectern did not note of its articles is derived from their originals.
#include "importer/archive_fixture.h"
#include "importer/text_facts.h"
#include "store/compression.h"
#include "store/fact_store.h"
#include "store/state_store.h"

#include <gmock/gmock.h>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class CompleteFacts : public ArchiveTest {
protected:
    void SetUp() override
    {
        write("a.md", post("看片", R"(<p>说明</p><video src="https://a.b/film.mp4"></video>)"));
        write("b.md", post("A sound", R"(<p>words</p><audio src="https://a.b/song.mp3"></audio>)"));
        import();
    }

    store::LibraryDatabase open() const
    {
        return std::move(store::LibraryDatabase::open(library(), store::Access::ReadWrite)).value();
    }

    static std::vector<std::string> found(store::LibraryDatabase& database,
                                          const std::string& query)
    {
        ArticleFilter filter;
        filter.query = query;
        store::ArticleStore articles(database);
        std::vector<std::string> titles;
        const auto page = articles.page(filter, ArticleOrder::Title, 9, 0);
        EXPECT_TRUE(page);
        for (const auto& row : page->rows)
            titles.push_back(row.title);
        return titles;
    }

    static void forget(store::LibraryDatabase& database)
    {
        ASSERT_TRUE(database.database().execute(
            "UPDATE article_head SET language = NULL, characters = NULL, films = NULL"));
    }
};

TEST_F(CompleteFacts, importNotesThemAtOnce)
{
    auto database = open();
    EXPECT_EQ(store::FactStore(database).missing(), 0);
    EXPECT_THAT(found(database, "has:video"), ElementsAre("看片"));
    EXPECT_THAT(found(database, "lang:en length:5..5"), ElementsAre("A sound"));
}

TEST_F(CompleteFacts, articlesOfAnOlderLectern_getTheSameFactsAsByAnImport)
{
    auto database = open();
    forget(database);
    EXPECT_THAT(found(database, "has:video OR lang:en"), IsEmpty());
    std::vector<std::int64_t> shown;
    const auto done = importer::completeIndex(
        database, {}, [&](const importer::IndexGaps& gaps) { shown.push_back(gaps.withoutFacts); });
    EXPECT_EQ(done, 2);
    EXPECT_THAT(shown, ElementsAre(0));
    EXPECT_THAT(found(database, "has:video"), ElementsAre("看片"));
    EXPECT_THAT(found(database, "lang:en length:5..5"), ElementsAre("A sound"));
    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 0);
}

TEST_F(CompleteFacts, stopped_leavesTheRestForTheNextCall)
{
    auto database = open();
    forget(database);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(
        importer::completeIndex(database, stop.get_token(), [](const importer::IndexGaps&) {}), 0);
    EXPECT_EQ(store::FactStore(database).missing(), 2);
    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 2);
}

class OlderPipeline : public CompleteFacts {
protected:
    void SetUp() override
    {
        write("a.md", post("看片", "<h2>甲</h2><p><b>注意：</b>水很热，<b>别碰</b>。</p>"));
        write("b.md", post("再看", "<p><b>作者：</b>张三</p>"));
        import();
    }

    /// As pipeline 2 had stored them, which knew no labels.
    static void makeOlder(store::LibraryDatabase& database)
    {
        ASSERT_TRUE(database.database().execute("UPDATE version SET pipeline_version = 2; "
                                                "UPDATE highlight SET kind = 0; "
                                                "DELETE FROM heading"));
    }

    std::vector<std::string> kinds(const std::string& title) const
    {
        std::vector<std::string> names;
        for (const auto& highlight : titled(title).highlights)
            names.emplace_back(highlightKindName(highlight.kind));
        return names;
    }
};

TEST_F(OlderPipeline, highlightsAndHeadings_becomeThoseOfToday)
{
    auto database = open();
    const auto before = titled("看片");
    makeOlder(database);
    ASSERT_THAT(kinds("看片"), ElementsAre("phrase", "phrase"));
    EXPECT_EQ(importer::articlesToComplete(database), 2);

    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 2);
    EXPECT_EQ(titled("看片").highlights, before.highlights);
    EXPECT_EQ(titled("看片").headings, before.headings);
    EXPECT_THAT(kinds("看片"), ElementsAre("label", "phrase"));
    EXPECT_EQ(importer::articlesToComplete(database), 0);
    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 0);
    EXPECT_THAT(found(database, "水很热"), ElementsAre("看片"));
}

TEST_F(OlderPipeline, stoppedHalfWay_theNextCallGoesOn)
{
    constexpr int kMoreThanABatch = 120;
    for (int i = 0; i < kMoreThanABatch; ++i) {
        const std::string name = "n" + std::to_string(i);
        write(name + ".md", post(name, "<p><b>注意：</b>" + name + "</p>"));
    }
    import();
    auto database = open();
    makeOlder(database);
    std::stop_source stop;
    const auto first = importer::completeIndex(
        database, stop.get_token(), [&](const importer::IndexGaps&) { stop.request_stop(); });
    ASSERT_TRUE(first);
    EXPECT_GT(*first, 0);
    EXPECT_EQ(importer::articlesToComplete(database), kMoreThanABatch + 2 - *first);
    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}),
              kMoreThanABatch + 2 - *first);
    for (const auto& title : titles())
        EXPECT_EQ(kinds(title).front(), "label") << title;
}

TEST_F(OlderPipeline, whatIsAPersons_stays)
{
    auto database = open();
    const auto article = titled("看片");
    const std::string words = "水很热";
    Annotation own;
    own.article = article.summary.id;
    own.begin = article.plainText.find(words);
    own.quote = quoteAt(article.plainText, {own.begin, words.size()});
    own.note = "烫";
    ASSERT_TRUE(store::AnnotationStore(database).add(own));
    ASSERT_TRUE(store::StateStore(database).setStarred({own.article}, Star::On));
    const auto before = annotations(own.article);
    makeOlder(database);

    ASSERT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 2);
    EXPECT_EQ(annotations(own.article), before);
    EXPECT_EQ(before.size(), 1U);
    EXPECT_EQ(titled("看片").summary.star, Star::On);
}

TEST_F(OlderPipeline, textThatSaysOtherwiseToday_staysAndItsHighlightsArePlacedInIt)
{
    auto database = open();
    makeOlder(database);
    // As if more had been taken for the article's text.
    const auto article = titled("看片");
    const std::string text = "菜单 别碰\n甲\n注意：水很热，别碰。";
    auto update = database.database().prepare(
        "UPDATE version SET text = :text, text_size = :size WHERE article = :article");
    ASSERT_TRUE(update);
    ASSERT_TRUE(update->bindBlob(":text", store::compress(text, article.original))
                    .bind(":size", std::ssize(text))
                    .bind(":article", article.summary.id.value)
                    .run());
    ASSERT_TRUE(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}));
    const auto after = titled("看片");
    EXPECT_EQ(after.plainText, text);
    ASSERT_THAT(kinds("看片"), ElementsAre("label", "phrase"));
    EXPECT_EQ(after.highlights[1].place.begin, text.rfind("别碰"));
}

TEST_F(CompleteFacts, damagedText_countsAsNoneAndDoesNotHoldTheOthersUp)
{
    auto database = open();
    forget(database);
    ASSERT_TRUE(database.database().execute(
        "UPDATE version SET text = x'00', text_size = 5 WHERE article = 1"));
    EXPECT_EQ(importer::completeIndex(database, {}, [](const importer::IndexGaps&) {}), 2);
    EXPECT_EQ(store::FactStore(database).missing(), 0);
}

} // namespace
