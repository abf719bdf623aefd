#include "text/companions.h"
#include "text/export_entry.h"
#include "text/export_fixtures.h"
#include "text/export_index.h"
#include "text/omnivore_item.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::text {

namespace {

using namespace lectern::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// The export's articles as an import reads them.
std::vector<ReadArticle> readAll(ExportKind kind, std::string_view bytes)
{
    const auto index = indexExport(kind, bytes);
    std::vector<ReadArticle> articles;
    for (const auto& entry : index.entries) {
        const auto own = index.head + std::string(bytes.substr(entry.begin, entry.length));
        articles.push_back(readArticle(own, entry.name));
        Companions place;
        place.kind = Companions::Kind::Place;
        place.folder = entry.folder;
        place.readState = entry.readState;
        addCompanions(articles.back(), place);
    }
    return articles;
}

bool says(const ReadArticle& article, ProblemKind kind)
{
    return std::ranges::any_of(article.problems,
                               [&](const auto& problem) { return problem.kind == kind; });
}

ReadArticle readWallabag(const std::string& json)
{
    return readArticle(json, "/x/export.json/1.wallabag.json");
}

} // namespace

TEST(WallabagEntry, everythingThatALibraryHasAPlaceFor_arrives)
{
    const auto articles = readAll(ExportKind::Wallabag, kWallabagExport);
    const ReadArticle& article = articles.at(0);

    EXPECT_EQ(article.format, "wallabag");
    EXPECT_EQ(article.frontMatter.title, "离线阅读的意义");
    EXPECT_EQ(article.frontMatter.author, "张三, 李四");
    EXPECT_EQ(article.frontMatter.date.text, "2020-12-01T08:00:00+0000");
    EXPECT_EQ(article.frontMatter.date.utcSeconds, 1606809600);
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://news.example.com/a/23");
    EXPECT_EQ(article.frontMatter.headimg, "https://news.example.com/p.jpg");
    EXPECT_EQ(article.frontMatter.language, "zh-CN");
    EXPECT_THAT(article.frontMatter.tags, ElementsAre("茶", "离线 阅读"));
    EXPECT_EQ(article.document.plainText, "一\n茶是一种饮料。\n茶是一种饮料，也是文化。");
    EXPECT_EQ(article.carried.readState, ReadState::Read);
    EXPECT_EQ(article.carried.star, Star::On);
    ASSERT_EQ(article.carried.notes.size(), 2u);
    EXPECT_EQ(article.carried.notes[0].quote, "茶是一种饮料");
    EXPECT_EQ(article.carried.notes[0].note, "说得好");
    EXPECT_EQ(article.carried.notes[1].quote, "这句话已经不在文中");
    EXPECT_THAT(article.problems, IsEmpty());
}

TEST(WallabagEntry, content_goesThroughTheSanitiserWithItsAddress)
{
    const auto articles = readAll(ExportKind::Wallabag, kWallabagExport);
    const auto& document = articles.at(0).document;

    EXPECT_THAT(document.html.text(), Not(HasSubstr("onclick")));
    EXPECT_THAT(document.html.text(), Not(HasSubstr("<script")));
    ASSERT_EQ(document.images.size(), 1u);
    EXPECT_THAT(document.images[0].alternatives, ElementsAre("https://news.example.com/i/tea.jpg"));
}

TEST(WallabagEntry, range_tellsWhichOfEqualPassagesIsMeant)
{
    const auto articles = readAll(ExportKind::Wallabag, kWallabagExport);
    const auto& article = articles.at(0);
    const std::string& text = article.document.plainText;
    const std::string& quote = article.carried.notes.at(0).quote;
    const auto first = text.find(quote);
    const auto second = text.find(quote, first + 1);
    const auto distance = [&](std::size_t place) {
        const auto near = article.carried.notes.at(0).near;
        return near > place ? near - place : place - near;
    };

    ASSERT_NE(second, std::string::npos);
    EXPECT_LT(distance(second), distance(first));
}

TEST(WallabagEntry, withoutContent_isASavedLink)
{
    const auto articles = readAll(ExportKind::Wallabag, kWallabagExport);
    const ReadArticle& link = articles.at(1);

    EXPECT_EQ(link.frontMatter.title, "Link only");
    EXPECT_THAT(link.frontMatter.tags, ElementsAre("later"));
    EXPECT_EQ(link.frontMatter.date.text, "2021-05-06T07:08:09+0200");
    EXPECT_EQ(link.carried, CarriedState {});
    EXPECT_THAT(link.document.html.text(),
                HasSubstr("href=\"https://example.org/only?a=1&amp;b=2\""));
    EXPECT_THAT(link.document.plainText, HasSubstr("https://example.org/only?a=1&b=2"));
    EXPECT_TRUE(says(link, ProblemKind::LinkOnly));
}

TEST(WallabagEntry, wrongTypes_areReadAsFarAsTheyGo)
{
    const auto article = readWallabag(
        R"({"id":[],"title":{"a":1},"url":"https://a.b/","content":["x"],"tags":{"a":"b"},
            "is_archived":"1","is_starred":[1],"published_by":"Me","annotations":{"text":1},
            "published_at":99999999999999999999999,"created_at":true,"reading_time":1e999})");

    EXPECT_EQ(article.frontMatter.title, "a.b");
    EXPECT_EQ(article.frontMatter.author, "Me");
    EXPECT_EQ(article.carried.readState, ReadState::Read);
    EXPECT_EQ(article.carried.star, Star::Off);
    EXPECT_EQ(article.frontMatter.date, ArticleDate {});
    EXPECT_THAT(article.carried.notes, IsEmpty());
}

TEST(WallabagEntry, damagedEntry_keepsItsBeginningAndSaysSo)
{
    const auto article = readWallabag(R"({"title":"t","url":"https://a.b/","content":"<p>half)");

    EXPECT_EQ(article.document.plainText, "half");
    EXPECT_TRUE(says(article, ProblemKind::ExportDamaged));
}

TEST(WallabagEntry, nulAndLoneSurrogates_doNoHarm)
{
    const auto article
        = readWallabag(R"({"title":"a\ud800b","url":"https://a.b/","content":"<p>x\u0000y</p>"})");

    EXPECT_EQ(article.frontMatter.title, "a\uFFFDb");
    EXPECT_EQ(article.document.plainText, "xy");
}

TEST(WallabagEntry, contentPastABound_isPlainTextAndReported)
{
    std::string content;
    for (int i = 0; i < 2000; ++i)
        content += "<div>";
    const auto article
        = readWallabag(R"({"title":"t","url":"https://a.b/","content":")" + content + "x\"}");

    EXPECT_TRUE(says(article, ProblemKind::BodyTooComplex));
    EXPECT_THAT(article.document.plainText, HasSubstr("x"));
}

TEST(PocketCsv, aRecord_isASavedLink)
{
    const auto articles = readAll(ExportKind::PocketCsv, kPocketCsv);
    const ReadArticle& tea = articles.at(0);

    EXPECT_EQ(tea.format, "pocket");
    EXPECT_EQ(tea.frontMatter.title, "Tea, and \"more\"");
    EXPECT_EQ(tea.frontMatter.sourceUrl, "https://example.com/tea");
    EXPECT_EQ(tea.frontMatter.date.utcSeconds, 1600322788);
    EXPECT_EQ(tea.frontMatter.date.text, "2020-09-17T06:06:28Z");
    EXPECT_THAT(tea.frontMatter.tags, ElementsAre("tea", "slow food"));
    EXPECT_EQ(tea.carried.readState, ReadState::Read);
    EXPECT_EQ(articles.at(1).carried.readState, ReadState::Unread);
    EXPECT_EQ(articles.at(2).frontMatter.title, "多行 标题");
}

TEST(InstapaperCsv, folders_areStatesOrFolders)
{
    const auto articles = readAll(ExportKind::InstapaperCsv, kInstapaperCsv);

    EXPECT_EQ(articles.at(0).carried.readState, ReadState::Read);
    EXPECT_THAT(articles.at(0).frontMatter.tags, ElementsAre("x", "y"));
    EXPECT_THAT(articles.at(0).document.plainText, HasSubstr("the passage"));
    EXPECT_THAT(articles.at(0).frontMatter.categories, IsEmpty());
    EXPECT_EQ(articles.at(1).carried.star, Star::On);
    EXPECT_THAT(articles.at(1).frontMatter.tags, IsEmpty());
    EXPECT_THAT(articles.at(2).frontMatter.categories, ElementsAre(CategoryPath {{"Recipes"}}));
}

TEST(RaindropCsv, noteExcerptAndHighlights_arrive)
{
    const auto articles = readAll(ExportKind::RaindropCsv, kRaindropCsv);
    const ReadArticle& rain = articles.at(0);

    EXPECT_THAT(rain.frontMatter.categories, ElementsAre(CategoryPath {{"Work", "Reading"}}));
    EXPECT_THAT(rain.frontMatter.tags, ElementsAre("a", "b"));
    EXPECT_EQ(rain.carried.star, Star::On);
    EXPECT_EQ(rain.frontMatter.headimg, "https://example.com/c.png");
    EXPECT_THAT(rain.document.plainText, HasSubstr("its words"));
    EXPECT_THAT(rain.document.plainText, HasSubstr("my words"));
    EXPECT_THAT(rain.document.plainText, HasSubstr("second"));
    ASSERT_EQ(rain.carried.notes.size(), 2u);
    EXPECT_EQ(rain.carried.notes[0].quote, "first passage");
    EXPECT_EQ(rain.carried.notes[0].note, "why");
    EXPECT_EQ(rain.carried.notes[1].quote, "second");
}

TEST(Bookmarks, descriptionTagsAndFolder_arrive)
{
    const auto articles = readAll(ExportKind::Bookmarks, kBookmarks);
    const ReadArticle& deep = articles.at(1);

    EXPECT_EQ(deep.format, "bookmark");
    EXPECT_EQ(deep.frontMatter.title, "深处");
    EXPECT_THAT(deep.frontMatter.tags, ElementsAre("茶", "slow food"));
    EXPECT_EQ(deep.frontMatter.date.utcSeconds, 1600322789);
    EXPECT_THAT(deep.frontMatter.categories, ElementsAre(CategoryPath {{"阅读 & 收藏"}}));
    EXPECT_THAT(deep.document.plainText, HasSubstr("A description\nof two lines <here>"));
    EXPECT_EQ(articles.at(2).carried.readState, ReadState::Read);
}

TEST(PocketHtml, sectionsAndTags_arrive)
{
    const auto articles = readAll(ExportKind::PocketHtml, kPocketHtml);

    EXPECT_EQ(articles.at(0).frontMatter.title, "Tea & more");
    EXPECT_EQ(articles.at(0).frontMatter.sourceUrl, "https://example.com/u?a=1&b=2");
    EXPECT_THAT(articles.at(0).frontMatter.tags, ElementsAre("search", "something else"));
    EXPECT_EQ(articles.at(0).carried.readState, ReadState::Unread);
    EXPECT_EQ(articles.at(1).carried.readState, ReadState::Read);
    EXPECT_EQ(articles.at(1).frontMatter.date.utcSeconds, 1698568489);
}

TEST(OmnivoreItem, metadataAndHighlights_joinThePage)
{
    const auto index = indexExport(ExportKind::OmnivoreList, kOmnivoreMetadata);
    Companions companions;
    companions.kind = Companions::Kind::Omnivore;
    companions.metadata = std::string_view(kOmnivoreMetadata)
                              .substr(index.entries[0].begin, index.entries[0].length);
    companions.highlights = kOmnivoreHighlights;
    SanitiseOptions options;
    options.baseAddress = addressIn(companions);
    auto article = readArticle("<div><p>Tea is a drink.</p><a href='b.html'>b</a></div>",
                               "content/tea-192daf3a84e.html", options);
    addCompanions(article, companions);

    EXPECT_EQ(index.entries[0].name, "tea-192daf3a84e.omnivore.json");
    EXPECT_EQ(article.format, "omnivore");
    EXPECT_EQ(article.frontMatter.title, "Tea, explained");
    EXPECT_EQ(article.frontMatter.author, "Jane Doe");
    EXPECT_EQ(article.frontMatter.date.text, "2024-10-28T08:00:00.000Z");
    EXPECT_THAT(article.frontMatter.tags, ElementsAre("RSS", "Favorites"));
    EXPECT_EQ(article.carried.readState, ReadState::Read);
    EXPECT_EQ(article.carried.star, Star::On);
    EXPECT_THAT(article.document.html.text(),
                HasSubstr("href=\"https://news.example.com/tea/b.html\""));
    ASSERT_EQ(article.carried.notes.size(), 4u);
}

TEST(OmnivoreItem, highlights_haveTheirNotes)
{
    const auto notes = omnivoreHighlights(kOmnivoreHighlights);

    ASSERT_EQ(notes.size(), 4u);
    EXPECT_EQ(notes[0].quote, "Tea is a drink.");
    EXPECT_EQ(notes[0].note, "True enough.");
    EXPECT_EQ(notes[1].quote, "Two paragraphs\nof one quote");
    EXPECT_EQ(notes[1].note, "");
    EXPECT_EQ(notes[2].quote, "");
    EXPECT_EQ(notes[2].note, "A note on the whole.");
    EXPECT_EQ(notes[3].quote, "The last one");
}

TEST(OmnivoreItem, withoutPage_isALink)
{
    const auto articles = readAll(ExportKind::OmnivoreList, kOmnivoreMetadata);

    EXPECT_EQ(articles.at(1).frontMatter.title, "A paper");
    EXPECT_EQ(articles.at(1).frontMatter.sourceUrl, "https://example.org/paper.pdf");
    EXPECT_TRUE(says(articles.at(1), ProblemKind::LinkOnly));
}

TEST(ReadeckItem, infoJoinsThePage)
{
    Companions companions;
    companions.kind = Companions::Kind::Readeck;
    companions.metadata = kReadeckInfo;
    auto article = readArticle("<section><p>好读书，不求甚解。</p></section>",
                               "bookmarks/RYkjSDQm/container/index.html");
    addCompanions(article, companions);

    EXPECT_EQ(article.format, "readeck");
    EXPECT_EQ(article.frontMatter.title, "读书笔记");
    EXPECT_EQ(article.frontMatter.author, "王五");
    EXPECT_EQ(article.frontMatter.date.text, "2024-03-04T05:06:07.123Z");
    EXPECT_THAT(article.frontMatter.tags, ElementsAre("书", "笔记"));
    EXPECT_EQ(article.carried.readState, ReadState::Read);
    EXPECT_EQ(article.carried.star, Star::On);
    ASSERT_EQ(article.carried.notes.size(), 1u);
    EXPECT_EQ(article.carried.notes[0].colour, AnnotationColour::Pink);
    EXPECT_EQ(article.carried.notes[0].createdAt, 1709596800);
    EXPECT_EQ(article.carried.notes[0].note, "不求甚解");
}

TEST(ReadeckItem, infoAlone_isALink)
{
    const auto article = readArticle(kReadeckInfo, "bookmarks/RYkjSDQm/info.json");

    EXPECT_EQ(article.frontMatter.title, "读书笔记");
    EXPECT_THAT(article.document.plainText, HasSubstr("摘要"));
    EXPECT_TRUE(says(article, ProblemKind::LinkOnly));
}

TEST(Companions, differInTheirBytesExactlyWhereTheyDiffer)
{
    Companions a;
    EXPECT_EQ(bytesOf(a), "");
    a.kind = Companions::Kind::Place;
    a.folder.names = {"x", "y"};
    Companions b = a;
    EXPECT_EQ(bytesOf(a), bytesOf(b));
    b.folder.names = {"xy"};
    EXPECT_NE(bytesOf(a), bytesOf(b));
    b = a;
    b.readState = ReadState::Read;
    EXPECT_NE(bytesOf(a), bytesOf(b));
}

TEST(ExportEntry, nameOfAnEntryWithOtherBytes_isReadLikeAnyFile)
{
    const auto article = readArticle("<p>Ordinary</p>", "notes.bookmark.html");

    EXPECT_EQ(article.format, "html");
    EXPECT_EQ(article.document.plainText, "Ordinary");
}

} // namespace lectern::text
