#include "page/article_page.h"
#include "page/between.h"
#include "text/sanitiser.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::page {

namespace {

using testing::HasSubstr;
using testing::Not;

PageContent contentWithTitle(const std::string& title)
{
    PageContent content;
    content.title = title;
    return content;
}

std::string styleOf(const std::string& page)
{
    return between(page, "<style>", "</style>");
}

PageContent contentWithBody(std::string_view html)
{
    SanitisedDocument document = text::Sanitiser().sanitise(html);
    PageContent content = contentWithTitle("A");
    content.highlightCount = static_cast<int>(document.highlights.size());
    content.body = std::move(document.html);
    return content;
}

} // namespace

TEST(ArticlePage, hitsInTheTitle_areMarkedInTheHeadingOnly)
{
    PageContent content = contentWithTitle("A <b> & 苹果");
    content.titleHits = {{2, 3}, {8, 3}};
    const std::string page = renderArticlePage(content);
    EXPECT_EQ(between(page, "<h1 class=\"lectern-title\">", "</h1>"),
              "A <mark class=\"lectern-hit\">&lt;b&gt;</mark> &amp; "
              "<mark class=\"lectern-hit\">苹</mark>果");
    EXPECT_EQ(between(page, "<title>", "</title>"), "A &lt;b&gt; &amp; 苹果");
}

TEST(ArticlePage, policyIsTheFirstMeta)
{
    const std::string page = renderArticlePage(contentWithTitle("A"));

    const std::string firstMeta = between(page, "<meta ", ">");
    EXPECT_THAT(firstMeta, HasSubstr("http-equiv=\"Content-Security-Policy\""));
    EXPECT_THAT(firstMeta, HasSubstr("default-src 'none'; img-src lectern: data:;"));
    EXPECT_THAT(firstMeta, HasSubstr("base-uri 'none'; form-action 'none'"));
    EXPECT_THAT(firstMeta, Not(HasSubstr("script")));
    EXPECT_THAT(firstMeta, Not(HasSubstr("http:")));
}

TEST(ArticlePage, policyNamesTheHashOfItsStyleSheet)
{
    PageStyle style;
    style.fontSizePx = 21;
    style.latinFamily = "Georgia";

    const std::string page = renderArticlePage(contentWithTitle("A"), style);

    const QByteArray hash = QCryptographicHash::hash(QByteArray::fromStdString(styleOf(page)),
                                                     QCryptographicHash::Sha256);
    EXPECT_EQ(between(page, "'sha256-", "'"), hash.toBase64().toStdString());
}

TEST(ArticlePage, headerShowsPathsTitleAuthorAndDate)
{
    PageContent content = contentWithTitle("微信开放外链");
    content.author = "人人都是产品经理";
    content.date = "2021-12-01";
    content.categories = {parseCategoryPath("新媒体/最新文章"), parseCategoryPath("产品")};

    const std::string page = renderArticlePage(content);

    EXPECT_THAT(page, HasSubstr("<li>新媒体</li><li>最新文章</li></ol>"));
    EXPECT_THAT(page, HasSubstr("<li>产品</li></ol>"));
    EXPECT_THAT(page, HasSubstr("<h1 class=\"lectern-title\">微信开放外链</h1>"));
    EXPECT_THAT(page, HasSubstr(">人人都是产品经理</span>"));
    EXPECT_THAT(page, HasSubstr(">2021-12-01</span>"));
    EXPECT_THAT(page, HasSubstr("<html lang=\"zh-Hans\""));
}

TEST(ArticlePage, everyPlainTextIsEscaped)
{
    const std::string hostile = "<img src=x onerror=\"a\">&'";
    const std::string harmless = "&lt;img src=x onerror=&quot;a&quot;&gt;&amp;&#39;";
    PageContent content = contentWithTitle(hostile);
    content.author = hostile;
    content.date = hostile;
    content.categories = {CategoryPath {{hostile}}};
    content.sourceUrl = "https://a/?" + hostile;
    PageLabels labels;
    labels.openOriginal = hostile;

    const std::string page = renderArticlePage(content, {}, labels);

    EXPECT_THAT(page, Not(HasSubstr("<img")));
    EXPECT_THAT(page, HasSubstr("<title>" + harmless + "</title>"));
    EXPECT_THAT(page, HasSubstr("<li>" + harmless + "</li>"));
    EXPECT_THAT(page, HasSubstr("href=\"https://a/?" + harmless + "\">" + harmless + "</a>"));
}

TEST(ArticlePage, titleThatLooksLikeAPlaceOfTheTemplate_staysAsItIs)
{
    EXPECT_THAT(renderArticlePage(contentWithTitle("{{body}} {{")),
                HasSubstr("<title>{{body}} {{</title>"));
}

TEST(ArticlePage, withoutCategory_saysSo)
{
    PageLabels labels;
    labels.uncategorised = "未分类";
    EXPECT_THAT(renderArticlePage({}, {}, labels), HasSubstr("<li>未分类</li>"));
}

TEST(ArticlePage, bodyStandsInTheArticle)
{
    const std::string page = renderArticlePage(contentWithBody("<p>正文<b>重点</b></p>"));

    const std::string body = between(page, "<article class=\"lectern-body\">", "</article>");
    EXPECT_THAT(body, HasSubstr("<p>正文<strong"));
    EXPECT_THAT(page, HasSubstr("lang=\"zh-Hans\""));
}

TEST(ArticlePage, pictureBetweenParagraphs_isMarkedForTheStyleSheet)
{
    const std::string page = renderArticlePage(
        contentWithBody("<p>Well <img src=smile.png> done.</p><p><img src=photo.png></p>"));

    EXPECT_THAT(page, HasSubstr("Well <img src="));
    EXPECT_THAT(page, HasSubstr("<p><img data-lectern-alone src="));
}

TEST(ArticlePage, highlightsAreCountedAndLedTo)
{
    PageLabels labels;
    labels.highlights = "重点";
    const std::string page
        = renderArticlePage(contentWithBody("<p>一<b>二</b>三<b>四</b></p>"), {}, labels);

    EXPECT_THAT(page, HasSubstr("<a href=\"#lectern-highlight-0\">重点 2</a>"));
    EXPECT_THAT(page, HasSubstr("id=\"lectern-highlight-0\""));
}

TEST(ArticlePage, withoutHighlights_noneAreCounted)
{
    EXPECT_THAT(renderArticlePage(contentWithBody("<p>一</p>")), Not(HasSubstr("Highlights")));
}

TEST(ArticlePage, withoutAuthorAndDate_hasNoByline)
{
    EXPECT_THAT(renderArticlePage({}), Not(HasSubstr("class=\"lectern-byline\"")));
}

TEST(ArticlePage, tagsStandAtTheEnd_asLinksOrAsWords)
{
    PageContent content;
    content.tags = {{"C<T>", "lectern://search/tag%3AC"}, {"茶", {}}};
    PageLabels labels;
    labels.tags = "标签";
    const std::string page = renderArticlePage(content, {}, labels);

    const std::string footer = between(page, "<footer class=\"lectern-footer\">", "</footer>");
    EXPECT_THAT(footer, HasSubstr("aria-label=\"标签\""));
    EXPECT_THAT(footer, HasSubstr("<li><a href=\"lectern://search/tag%3AC\">C&lt;T&gt;</a></li>"));
    EXPECT_THAT(footer, HasSubstr("<li><span>茶</span></li>"));
    EXPECT_THAT(renderArticlePage({}), Not(HasSubstr("<footer")));
}

TEST(ArticlePage, onlyWebAddressesBecomeTheOriginal)
{
    PageContent content;
    content.sourceUrl = "javascript:alert(1)";
    EXPECT_THAT(renderArticlePage(content), Not(HasSubstr("javascript:")));
}

TEST(ArticlePage, themeAndWishesStandInTheRoot)
{
    PageStyle style;
    style.theme = Theme::Sepia;
    style.indent = Indent::FirstLine;
    const std::string page = renderArticlePage(contentWithTitle("标题"), style);
    EXPECT_EQ(between(page, "<html ", ">"),
              "lang=\"zh-Hans\" data-theme=\"sepia\" data-indent=\"first-line\" "
              "data-align=\"language\" data-look=\"reader\"");
    EXPECT_THAT(page, HasSubstr("name=\"color-scheme\" content=\"light\""));
}

TEST(ArticlePage, rightToLeftArticle_runsThatWay)
{
    EXPECT_THAT(renderArticlePage(contentWithTitle("مرحبا بالعالم")),
                HasSubstr("<html lang=\"ar\" data-theme=\"system\" data-indent=\"none\" "
                          "data-align=\"language\" data-look=\"reader\" dir=\"rtl\">"));
}

TEST(ArticlePage, englishTitleOfAChineseArticle_isEnglish)
{
    PageContent content = contentWithBody("<p>正文都是中文，说的是一本英文书。</p>");
    content.title = "What It’s Like to Be a Bat";
    EXPECT_THAT(renderArticlePage(content),
                HasSubstr("<h1 lang=\"en\" class=\"lectern-title\">What It’s"));
}

TEST(ArticlePage, styleSheetReachesOutToNothing)
{
    const std::string sheet = styleOf(renderArticlePage({}));
    EXPECT_GT(sheet.size(), 5000u);
    // A picture drawn in the sheet itself is no request.
    static constexpr std::string_view drawn = "\"data:image/svg+xml,";
    for (auto at = sheet.find("url("); at != std::string::npos; at = sheet.find("url(", at + 1))
        EXPECT_EQ(sheet.substr(at + 4, drawn.size()), drawn);
    EXPECT_THAT(sheet, Not(HasSubstr("@import")));
}

TEST(ArticlePage, placeAndReadingTime_standWhereTheyAreKnown)
{
    PageContent content = contentWithTitle("A");
    EXPECT_THAT(renderArticlePage(content), Not(HasSubstr("data-place")));
    EXPECT_THAT(renderArticlePage(content), Not(HasSubstr("class=\"lectern-reading-time\"")));
    content.place = 1234.5;
    content.readingMinutes = 7;
    PageLabels labels;
    labels.readingTime = [](int minutes) { return std::to_string(minutes) + " <min>"; };
    const std::string page = renderArticlePage(content, {}, labels);
    EXPECT_THAT(between(page, "<html ", ">"), HasSubstr(" data-place=\"1234.50\""));
    EXPECT_THAT(page, HasSubstr("<span class=\"lectern-reading-time\">7 &lt;min&gt;</span>"));
}

TEST(ArticlePage, fileThatIsGone_isSaidInTheByline)
{
    PageContent content = contentWithTitle("标题");
    EXPECT_THAT(renderArticlePage(content), Not(HasSubstr("class=\"lectern-file-gone\"")));
    content.isFileGone = true;
    PageLabels labels;
    labels.fileGone = "不在<了>";
    EXPECT_THAT(renderArticlePage(content, {}, labels),
                HasSubstr("<span class=\"lectern-file-gone\">不在&lt;了&gt;</span>"));
}

TEST(ArticlePage, severalVersions_areALinkInTheByline)
{
    PageContent content = contentWithTitle("标题");
    EXPECT_THAT(renderArticlePage(content), Not(HasSubstr(kVersionsAddress)));
    content.versionCount = 3;
    PageLabels labels;
    labels.versions = [](int count) { return "<" + std::to_string(count) + ">"; };
    EXPECT_THAT(renderArticlePage(content, {}, labels),
                HasSubstr("<a href=\"lectern://versions/\">&lt;3&gt;</a>"));
}

} // namespace lectern::page
