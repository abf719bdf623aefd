#include "text/article_reader.h"
#include "text/mhtml.h"

#include <gtest/gtest.h>

using namespace lectern::text;

namespace {

const std::string head = "From: <Saved by Blink>\r\n"
                         "Snapshot-Content-Location: https://example.org/a/page\r\n"
                         "Subject: =?utf-8?Q?=E6=A0=87=E9=A2=98?=\r\n"
                         "Date: Wed, 01 Dec 2021 08:00:00 -0000\r\n"
                         "MIME-Version: 1.0\r\n"
                         "Content-Type: multipart/related;\r\n"
                         "\ttype=\"text/html\";\r\n"
                         "\tboundary=\"----B\"\r\n\r\n\r\n";

std::string part(const std::string& headers, const std::string& body)
{
    return "------B\r\n" + headers + "\r\n" + body + "\r\n";
}

std::string page(const std::string& html)
{
    return part("Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n"
                "Content-Location: https://example.org/a/page\r\n",
                html);
}

const std::string picture = part("Content-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
                                 "Content-Location: https://example.org/a/b.gif\r\n"
                                 "Content-ID: <pic@mhtml>\r\n",
                                 "R0lGODlh");
const std::string end = "------B--\r\n";

} // namespace

TEST(Mhtml, pageAndParts)
{
    const auto read
        = readMhtml(head + page("<p>=E6=AD=A3=E6=96=87 a=3Db wr=\r\napped</p>") + picture + end,
                    MhtmlParts::Read);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->html.utf8, "<p>正文 a=b wrapped</p>");
    EXPECT_EQ(read->address, "https://example.org/a/page");
    EXPECT_EQ(read->title, "标题");
    EXPECT_EQ(read->savedDate, "Wed, 01 Dec 2021 08:00:00 -0000");
    ASSERT_EQ(read->parts.size(), 1U);
    EXPECT_EQ(read->parts[0].address, "https://example.org/a/b.gif");
    EXPECT_EQ(read->parts[0].contentId, "pic@mhtml");
    EXPECT_EQ(read->parts[0].bytes, "GIF89a");
}

TEST(Mhtml, withoutItsParts_onlyThePageIsUnpacked)
{
    const auto read = readMhtml(head + page("x") + picture + end, MhtmlParts::Skip);
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->parts.empty());
}

TEST(Mhtml, thePartNamedAsStart_isThePage)
{
    const std::string related = "MIME-Version: 1.0\r\nContent-Type: multipart/related; "
                                "boundary=\"----B\"; start=\"<two>\"\r\n\r\n";
    const auto html = [](const std::string& id) {
        return part("Content-Type: text/html\r\nContent-ID: <" + id + ">\r\n", "page " + id);
    };
    const auto read = readMhtml(related + html("one") + html("two") + end, MhtmlParts::Skip);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->html.utf8, "page two");
}

TEST(Mhtml, thePartsOwnCharset_isHeeded)
{
    const auto read = readMhtml(
        head + part("Content-Type: text/html; charset=\"gb2312\"\r\n", "\xD5\xFD\xCE\xC4") + end,
        MhtmlParts::Skip);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->html.utf8, "正文");
    ASSERT_EQ(read->html.problems.size(), 1U);
    EXPECT_EQ(read->html.problems[0].kind, lectern::ProblemKind::NotUtf8);
}

TEST(Mhtml, cutOff_givesWhatThereIs)
{
    const std::string whole = head + page("<p>One.</p><p>Two.</p>") + picture + end;
    for (std::size_t length = 0; length < whole.size(); ++length)
        readMhtml(std::string_view(whole).substr(0, length), MhtmlParts::Read); // no crash
    const auto cut = readMhtml(head + "------B\r\nContent-Type: text/html\r\n\r\n<p>One.</p><p>Tw",
                               MhtmlParts::Skip);
    ASSERT_TRUE(cut);
    EXPECT_EQ(cut->html.utf8, "<p>One.</p><p>Tw");
}

TEST(Mhtml, nesting_isBounded)
{
    std::string nested = "MIME-Version: 1.0\r\n";
    constexpr int depth = 3'000;
    for (int i = 0; i < depth; ++i)
        nested += "Content-Type: multipart/mixed; boundary=\"b" + std::to_string(i)
            + "\"\r\n\r\n--b" + std::to_string(i) + "\r\n";
    nested += "Content-Type: text/html\r\n\r\nDeep.";
    EXPECT_FALSE(readMhtml(nested, MhtmlParts::Read));
}

TEST(Mhtml, whatIsNoMimeFile_isNone)
{
    for (const auto* text : {"", "<html>Page</html>", "Just words here: and there", "\r\n\r\n",
                             "MIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nText."})
        EXPECT_FALSE(readMhtml(text, MhtmlParts::Read)) << text;
}

TEST(Mhtml, readAsAnArticle)
{
    const auto article
        = readArticle(head
                          + page("<html><head><title>From the page</title></head><body><p>Text.</p>"
                                 "<img src=3D\"cid:pic@mhtml\"></body></html>")
                          + picture + end,
                      "saved.mhtml");
    EXPECT_EQ(article.format, "mhtml");
    EXPECT_EQ(article.frontMatter.title, "From the page");
    EXPECT_EQ(article.frontMatter.sourceUrl, "https://example.org/a/page");
    EXPECT_EQ(article.frontMatter.date.text, "Wed, 01 Dec 2021 08:00:00 -0000");
    EXPECT_EQ(article.document.plainText, "Text.");
    ASSERT_EQ(article.document.images.size(), 1U);
    EXPECT_EQ(article.document.images[0].address, "cid:pic@mhtml");
}

TEST(Mhtml, aPageWithTheWrongEnding_isReadAsAPage)
{
    const auto article
        = readArticle("<html><title>T</title><body><p>Text.</p></body></html>", "saved.mht");
    EXPECT_EQ(article.frontMatter.title, "T");
    EXPECT_EQ(article.document.plainText, "Text.");
}
