#include "store/address_key.h"
#include "store/library_fixture.h"
#include "store/migrations.h"

using namespace lectern;
using namespace lectern::tests;
using store::addressKey;

namespace {

class ArticleLinksTest : public LibraryFixture {
protected:
    ArticleLinksTest()
    {
        import({file("posts/a.md", "https://www.a.site/one/?utm_source=feed"),
                file("posts/b.md", "http://a.site/two?p=2"), file("posts/deep/中 文.md"),
                file("2019-03-05-my-post.md"), file("x/same.md"), file("y/same.md")});
    }

    static FakeFile file(const std::string& path, const std::string& address = {})
    {
        FakeFile made {.path = path, .title = "title " + path, .text = "text of " + path};
        made.sourceUrl = address;
        return made;
    }

    /// The title of the article that a link in posts/a.md leads to, without "title ".
    std::string linked(const std::string& link)
    {
        const auto found = must(articles.linked(titled("title posts/a.md"), link));
        return found ? must(articles.article(*found)).summary.title.substr(6) : std::string();
    }
};

} // namespace

TEST(AddressKey, sameWebPage_hasTheSameKey)
{
    const std::string key = addressKey("https://www.A.site/文/?utm_source=x&p=2&UTM_term=y#top");
    EXPECT_EQ(key, "a.site/%E6%96%87?p=2");
    EXPECT_EQ(addressKey("http://a.site:80/%e6%96%87?p=2"), key);
    EXPECT_NE(addressKey("http://a.site/%E6%96%87?p=3"), key);
    EXPECT_NE(addressKey("http://a.site:8080/%E6%96%87?p=2"), key);
    EXPECT_NE(addressKey("http://b.a.site/%E6%96%87?p=2"), key);
}

TEST(AddressKey, ofWhatIsNotOfTheWeb_isEmpty)
{
    for (const char* address :
         {"", "mailto:a@b.c", "/one", "ftp://a.site/x", "javascript:x", "https://"})
        EXPECT_EQ(addressKey(address), "") << address;
}

TEST_F(ArticleLinksTest, anArticlesOwnAddress_leadsToIt)
{
    EXPECT_EQ(linked("http://a.site/one#part"), "posts/a.md");
    EXPECT_EQ(linked("https://a.site/two/?p=2&utm_medium=x"), "posts/b.md");
    EXPECT_EQ(linked("https://a.site/two"), "");
    EXPECT_EQ(linked("https://a.site/"), "");
}

TEST_F(ArticleLinksTest, aFileOfTheSameTree_isFoundFromTheFolderOfTheArticle)
{
    EXPECT_EQ(linked("./b.md"), "posts/b.md");
    EXPECT_EQ(linked("b"), "posts/b.md");
    EXPECT_EQ(linked("deep/%E4%B8%AD%20%E6%96%87.md#x"), "posts/deep/中 文.md");
    EXPECT_EQ(linked("../2019-03-05-my-post.md?x"), "2019-03-05-my-post.md");
    EXPECT_EQ(linked("/x/same.md"), "x/same.md");
    EXPECT_EQ(linked("../../../../etc/passwd"), "");
}

TEST_F(ArticleLinksTest, aPermanentLink_isFoundByTheFilesName_whereItIsTheOnlyOne)
{
    EXPECT_EQ(linked("/2019/03/05/my-post/"), "2019-03-05-my-post.md");
    EXPECT_EQ(linked("../my-post.html"), "2019-03-05-my-post.md");
    EXPECT_EQ(linked("/my-post/index.html"), "2019-03-05-my-post.md");
    EXPECT_EQ(linked("/2020/same/"), "") << "there are two";
    EXPECT_EQ(linked("/"), "");
    EXPECT_EQ(linked(".."), "");
}

TEST_F(ArticleLinksTest, anAddressThatChanged_isFollowed)
{
    import(file("posts/b.md", "https://new.site/b"));
    EXPECT_EQ(linked("https://new.site/b"), "posts/b.md");
    EXPECT_EQ(linked("https://a.site/two?p=2"), "");
}

TEST_F(ArticleLinksTest, aLibraryFromBefore_learnsTheKeysOfItsArticles)
{
    must(library.database().execute("DROP INDEX article_head_by_source_key;"
                                    "ALTER TABLE article_head DROP COLUMN source_key;"
                                    "PRAGMA user_version = "
                                    + std::to_string(store::kSourceKeyVersion - 1)));
    must(store::migrate(
        library.database(), {},
        store::allMigrations().first(static_cast<std::size_t>(store::kSourceKeyVersion))));
    EXPECT_EQ(number("SELECT count(*) FROM article_head WHERE source_key = 'a.site/one'"), 1);
    EXPECT_EQ(number("SELECT count(*) FROM article_head WHERE source_key = ''"), 4);
}
