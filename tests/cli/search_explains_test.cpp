// What `search` says beside its results: why there are none, and how they spread.
#include "cli/cli_fixture.h"
#include "store/library_database.h"

#include <gmock/gmock.h>

using namespace Qt::StringLiterals;

namespace lectern::tests {

namespace {

std::string post(const std::string& title, const std::string& author, const std::string& year,
                 const std::string& category, const std::string& body)
{
    return "---\ntitle: " + title + "\nauthor: " + author + "\ncategories:\n - " + category
        + "\ndate: " + year + "-06-01T00:00:00Z\n---\n\n<div><p>" + body + "</p></div>\n";
}

class SearchExplains : public CliTest {
protected:
    void SetUp() override
    {
        write("a.md", post("微信开放", "张三", "2020", "科技", "a <b>linux</b> kernel"));
        write("b.md", post("微信", "李四", "2021", "新媒体", "windows"));
        write("c.md", post("淘宝", "张三", "2021", "新媒体", "windows again"));
        importArchive();
    }

    QJsonObject search(const QStringList& words) const
    {
        const auto outcome = cli(QStringList {"search"_L1, "--json"_L1} + words);
        EXPECT_EQ(outcome.code, 0) << outcome.err;
        return outcome.object();
    }
};

TEST_F(SearchExplains, noResult_isExplainedAndNearOnesAreOffered)
{
    const auto advice = search({u"微信"_s, u"苹果"_s})["advice"_L1].toArray();
    const QJsonArray expected {QJsonObject {{"kind"_L1, "missing"_L1}, {"term"_L1, u"苹果"_s}},
                               QJsonObject {{"kind"_L1, "without"_L1},
                                            {"term"_L1, u"苹果"_s},
                                            {"query"_L1, u"微信"_s},
                                            {"articles"_L1, 2}}};
    EXPECT_EQ(advice, expected);
    EXPECT_FALSE(search({u"微信"_s}).contains("advice"_L1));

    const auto told = cli({"search"_L1, u"开放"_s, "--category"_L1, u"新媒体"_s});
    EXPECT_EQ(told.code, 0);
    EXPECT_EQ(told.err, "lectern-cli: In all categories: 1 article.\n");
    const auto form = cli({"search"_L1, u"開放"_s});
    EXPECT_EQ(form.err,
              "lectern-cli: No article has “開放”.\nlectern-cli: With --variants: 1 article.\n");
}

TEST_F(SearchExplains, facets_countByCategoryYearAndAuthor)
{
    const auto answer = search({"--facets"_L1, u"微信 OR 淘宝"_s});
    const QJsonObject expected {
        {"categories"_L1,
         QJsonArray {QJsonObject {{"path"_L1, QJsonArray {u"新媒体"_s}}, {"articles"_L1, 2}},
                     QJsonObject {{"path"_L1, QJsonArray {u"科技"_s}}, {"articles"_L1, 1}}}},
        {"uncategorised"_L1, 0},
        {"years"_L1,
         QJsonArray {QJsonObject {{"year"_L1, 2020}, {"articles"_L1, 1}},
                     QJsonObject {{"year"_L1, 2021}, {"articles"_L1, 2}}}},
        {"undated"_L1, 0},
        {"authors"_L1,
         QJsonArray {QJsonObject {{"author"_L1, u"张三"_s}, {"articles"_L1, 2}},
                     QJsonObject {{"author"_L1, u"李四"_s}, {"articles"_L1, 1}}}}};
    EXPECT_EQ(answer["facets"_L1].toObject(), expected);
    EXPECT_FALSE(search({u"微信"_s}).contains("facets"_L1));
    const auto printed = cli({"search"_L1, "--facets"_L1, u"微信"_s}).out;
    EXPECT_THAT(printed, testing::HasSubstr("Authors:\n       1  张三\n"));
}

TEST_F(SearchExplains, factsOfATextSayHowManyArticlesAreNotJudgedYet)
{
    const auto answer = search({"lang:zh"_L1, "length:>=9"_L1});
    EXPECT_EQ(answer["total"_L1], QJsonValue(1));
    EXPECT_EQ(answer["missing"_L1], QJsonValue(0));
    EXPECT_EQ(cli({"index"_L1}).out, "Nothing to do: the index holds all there is to find.\n");
    EXPECT_EQ(cli({"index"_L1, "--json"_L1}).object(),
              (QJsonObject {{"completed"_L1, 0}, {"missing"_L1, 0}}));
}

TEST_F(SearchExplains, rowsSayWhereTheyMatch)
{
    const auto rows = search({"linux"_L1, u"微信"_s})["results"_L1].toArray();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].toObject()["matched"_L1].toArray(),
              (QJsonArray {"title"_L1, "highlight"_L1, "text"_L1}));
}

TEST_F(SearchExplains, otherReading_isOffered)
{
    const auto advice = search({"win"_L1})["advice"_L1].toArray();
    ASSERT_EQ(advice.size(), 2);
    EXPECT_EQ(advice[1].toObject(),
              (QJsonObject {{"kind"_L1, "instead"_L1},
                            {"term"_L1, "win"_L1},
                            {"instead"_L1, "win*"_L1},
                            {"query"_L1, "win*"_L1},
                            {"articles"_L1, 2}}));
    EXPECT_THAT(cli({"search"_L1, "win"_L1}).err,
                testing::HasSubstr("lectern-cli: As “win*”: 2 articles.\n"));
}

TEST_F(SearchExplains, unknownField_isNamedWithTheNearestAndWhatItFinds)
{
    const auto told = cli({"search"_L1, u"titel:微信"_s});
    EXPECT_THAT(told.err,
                testing::HasSubstr("“titel:” is no field and is searched for as text; "
                                   "the nearest is “title:”."));
    EXPECT_THAT(told.err, testing::HasSubstr("lectern-cli: As “title:微信”: 2 articles.\n"));
    const auto answer = search({"zzz:a"_L1});
    EXPECT_EQ(answer["total"_L1], QJsonValue(0));
    ASSERT_EQ(answer["remarks"_L1].toArray().size(), 1);
    EXPECT_TRUE(answer["remarks"_L1].toArray()[0].toString().startsWith(u"“zzz:” is no field"));
    EXPECT_FALSE(search({"http://a.b"_L1}).contains("remarks"_L1));
}

TEST_F(SearchExplains, savedSearches_areListedWithTheirCounts)
{
    const auto kept = cli({"searches"_L1, "add"_L1, u"微信的"_s, u"微信"_s, u"-淘宝"_s});
    ASSERT_EQ(kept.code, 0);
    EXPECT_EQ(kept.out, "");
    EXPECT_EQ(kept.err, "lectern-cli: “微信的” is kept; `lectern-cli searches` lists it.\n");
    ASSERT_EQ(
        cli({"searches"_L1, "add"_L1, "w"_L1, "windows"_L1, "--category"_L1, u"新媒体"_s}).code, 0);
    ASSERT_EQ(cli({"searches"_L1, "move"_L1, "w"_L1, "1"_L1}).code, 0);
    const auto searches = cli({"searches"_L1, "--json"_L1}).array();
    ASSERT_EQ(searches.size(), 2);
    EXPECT_EQ(searches[0].toObject(),
              (QJsonObject {{"name"_L1, "w"_L1},
                            {"query"_L1, "windows"_L1},
                            {"category"_L1, QJsonArray {u"新媒体"_s}},
                            {"link"_L1,
                             "lectern:search?q=windows&category="
                             "%E6%96%B0%E5%AA%92%E4%BD%93"_L1},
                            {"articles"_L1, 2}}));
    EXPECT_EQ(searches[1].toObject()["query"_L1], QJsonValue(u"微信 -淘宝"_s));

    ASSERT_EQ(cli({"searches"_L1, "rename"_L1, "w"_L1, "W"_L1}).code, 0);
    ASSERT_EQ(cli({"searches"_L1, "remove"_L1, u"微信的"_s}).code, 0);
    EXPECT_EQ(cli({"searches"_L1}).out,
              "        2  W                         windows  in 新媒体\n1 saved search.\n");
    {
        auto database = store::LibraryDatabase::open(library(), store::Access::ReadWrite);
        ASSERT_TRUE(database);
        ASSERT_TRUE(
            database->database().execute("UPDATE saved_search SET link = 'lectern:find?w=1'"));
    }
    EXPECT_EQ(cli({"searches"_L1}).out,
              "        ?  W                         (cannot be read; kept as it is)\n"
              "1 saved search.\n");
    EXPECT_EQ(cli({"searches"_L1, "--json"_L1}).array()[0].toObject(),
              (QJsonObject {{"name"_L1, "W"_L1}, {"unreadable"_L1, true}}));
    EXPECT_EQ(cli({"searches"_L1, "remove"_L1, u"微信的"_s}).code, 3);
    EXPECT_EQ(cli({"searches"_L1, "add"_L1, "x"_L1}).code, 2);
    EXPECT_EQ(cli({"searches"_L1, "add"_L1, "x"_L1, "-"_L1}).code, 2);
    EXPECT_EQ(cli({"searches"_L1, "shuffle"_L1}).code, 2);
}

} // namespace

} // namespace lectern::tests
