#include "desktop/article_scheme_handler.h"

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

std::optional<ImageAddress> parsed(const char* address)
{
    return parseImageAddress(QUrl(QString::fromLatin1(address)));
}

} // namespace

TEST(ArticleSchemeHandler, imageAddressNamesArticleAndIndex)
{
    const auto address = parsed("lectern://image/42/3");
    ASSERT_TRUE(address);
    EXPECT_EQ(address->article, ArticleId {42});
    EXPECT_EQ(address->index, 3);
}

TEST(ArticleSchemeHandler, otherAddressesAreNoImages)
{
    for (const char* address :
         {"lectern://image/42", "lectern://image/42/3/4", "lectern://image/0/1",
          "lectern://image/-1/1", "lectern://image/1/-1", "lectern://image/x/1",
          "lectern://image/1/x", "lectern://article/42/3", "http://image/42/3", ""})
        EXPECT_FALSE(parsed(address)) << address;
}

TEST(ArticleSchemeHandler, everyShowingHasAnAddressOfItsOwn)
{
    EXPECT_NE(ArticleSchemeHandler::addressOf({1}, 1), ArticleSchemeHandler::addressOf({1}, 2));
    EXPECT_EQ(ArticleSchemeHandler::addressOf({7}, 2).host(), QStringLiteral("article"));
}

} // namespace lectern::desktop
