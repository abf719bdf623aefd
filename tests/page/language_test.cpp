#include "page/article_page.h"

#include <gtest/gtest.h>

namespace lectern::page {

TEST(Language, simplifiedChinese)
{
    EXPECT_EQ(detectLanguage("微信开放外链2.0：淘宝要登账号，抖音仍未打通"), "zh-Hans");
}

TEST(Language, traditionalChinese)
{
    EXPECT_EQ(detectLanguage("這個問題已經討論過，讓我們開始學習"), "zh-Hant");
}

TEST(Language, charactersOfBothScripts_areSimplified)
{
    EXPECT_EQ(detectLanguage("山水"), "zh-Hans");
}

TEST(Language, japaneseByItsKana)
{
    EXPECT_EQ(detectLanguage("吾輩は猫である。名前はまだ無い。"), "ja");
}

TEST(Language, aJapaneseNameInAChineseArticle_changesNothing)
{
    EXPECT_EQ(
        detectLanguage("这家名为“すき家”的牛丼连锁店来自日本，在中国开设了很多分店，价格也不贵。"),
        "zh-Hans");
}

TEST(Language, korean)
{
    EXPECT_EQ(detectLanguage("대한민국의 수도는 서울(首爾)이다."), "ko");
}

TEST(Language, chineseFullOfCode_staysChinese)
{
    EXPECT_EQ(detectLanguage("运行 cargo build --release 之后，打开 target 目录里的 demo 程序。"),
              "zh-Hans");
}

TEST(Language, aChineseWordInAnEnglishArticle_changesNothing)
{
    EXPECT_EQ(detectLanguage("The word 道 is often translated as the way, or the path."), "en");
}

TEST(Language, arabicAndHebrew)
{
    EXPECT_EQ(detectLanguage("هذه مقالة قصيرة عن الورق"), "ar");
    EXPECT_EQ(detectLanguage("זה מאמר קצר על נייר"), "he");
    EXPECT_EQ(detectLanguage("The word سلام means peace."), "en");
}

TEST(Language, nothingToGoBy_isEnglish)
{
    EXPECT_EQ(detectLanguage(""), "en");
    EXPECT_EQ(detectLanguage("12:30 … \xFF\xE4\xB8"), "en");
}

} // namespace lectern::page
