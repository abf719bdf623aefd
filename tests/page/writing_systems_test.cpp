#include "page/writing_systems.h"

#include <gtest/gtest.h>

namespace lectern::page {

namespace {

std::string chinese(std::string_view html)
{
    return arrangeScripts(html, "zh-Hans");
}

} // namespace

TEST(WritingSystems, englishParagraphInAChineseArticle_saysSo)
{
    EXPECT_EQ(chinese("<p>中文，一段。</p><p class=\"x\">It’s a <b>“whole”</b> paragraph.</p>"),
              "<p>中文，一段。</p><p lang=\"en\" class=\"x\">It’s a <b>“whole”</b> "
              "paragraph.</p>");
}

TEST(WritingSystems, aFewLatinWords_areNoLanguage)
{
    for (const std::string html : {"<p>JavaScript</p>", "<p>2021 &amp; 2022 &quot;AB&quot;</p>",
                                   "<p>……</p>", "<p></p>", "<p>Apple Watch</p>"})
        EXPECT_EQ(chinese(html), html);
}

TEST(WritingSystems, blockWithinABlock_isJudgedByItsOwnWords)
{
    EXPECT_EQ(chinese("<div>引言。<p>This is quite English.</p>又是中文。</div>"),
              "<div>引言。<p lang=\"en\">This is quite English.</p>又是中文。</div>");
    EXPECT_EQ(arrangeScripts("<blockquote><p>中文的一段引文。</p></blockquote>", "en"),
              "<blockquote><p lang=\"zh-Hans\">中文的一段引文。</p></blockquote>");
}

TEST(WritingSystems, japaneseAndKoreanAmongChinese_sayWhatTheyAre)
{
    EXPECT_EQ(chinese("<p>吾輩は猫である。</p><p>대한민국</p><p>東京都</p>"),
              "<p lang=\"ja\">吾輩は猫である。</p><p lang=\"ko\">대한민국</p><p>東京都</p>");
    EXPECT_EQ(arrangeScripts("<h2>東京都</h2>", "ja"), "<h2>東京都</h2>");
}

TEST(WritingSystems, langOfTheArticle_countsWhereItsCharactersAgree)
{
    const std::string right = "<p lang=\"zh-TW\">繁體字</p><p lang=\"fr\">C’est un texte.</p>";
    EXPECT_EQ(chinese(right), right);
    EXPECT_EQ(chinese("<div lang=\"en-US\" title=\"t\"><p>其实是中文。</p></div>"),
              "<div lang=\"en-US\" title=\"t\"><p lang=\"zh-Hans\">其实是中文。</p></div>");
    EXPECT_EQ(chinese("<p id=\"a\" lang=\"en\" title=\"t\">其实是中文。</p>"),
              "<p lang=\"zh-Hans\" id=\"a\" title=\"t\">其实是中文。</p>");
}

TEST(WritingSystems, rightToLeftParagraph_turnsAndBack)
{
    EXPECT_EQ(chinese("<p>هذه فقرة</p>"), "<p lang=\"ar\" dir=\"rtl\">هذه فقرة</p>");
    EXPECT_EQ(chinese("<p dir=\"rtl\">זה מאמר</p>"), "<p lang=\"he\" dir=\"rtl\">זה מאמר</p>");
    EXPECT_EQ(arrangeScripts("<p>This is an English one.</p>", "ar"),
              "<p lang=\"en\" dir=\"ltr\">This is an English one.</p>");
}

TEST(WritingSystems, lettersAmongIdeographs_getAir)
{
    EXPECT_EQ(chinese("<p>用Web看12月</p>"),
              "<p><span class=\"lectern-gap\">用</span>We<span class=\"lectern-gap\">b</span>"
              "<span class=\"lectern-gap\">看</span>1<span class=\"lectern-gap\">2</span>月</p>");
    for (const std::string html : {"<p>中文 Web 中文，Web。“Web”</p>", "<p>中&amp;文</p>"})
        EXPECT_EQ(chinese(html), html);
    EXPECT_EQ(arrangeScripts("<p>서울2024년</p>", "ko"), "<p>서울2024년</p>");
}

TEST(WritingSystems, codeStaysAsItIs)
{
    const std::string html = "<pre><code>// 中文comment it’s</code></pre><p><code>中a</code></p>";
    EXPECT_EQ(chinese(html), html);
}

TEST(WritingSystems, apostropheInAWord_isNotFullWidth)
{
    EXPECT_EQ(chinese("<p>他说 it’s，‘好’。</p>"),
              "<p>他说 it<span lang=\"en\">’</span>s，‘好’。</p>");
}

TEST(WritingSystems, paragraphIndentedByHand_isMarked)
{
    EXPECT_EQ(chinese("<p>\n\u3000\u3000正文</p><p>正文</p>"),
              "<p data-lectern-flush>\n\u3000\u3000正文</p><p>正文</p>");
}

} // namespace lectern::page
