#include "text/article_reader.h"
#include "text/text_limit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace lectern::text {
namespace {

TEST(TextLimit, whatFits_isReadWhole)
{
    EXPECT_EQ(readablePart("", 10), "");
    EXPECT_EQ(readablePart("0123456789", 10), "0123456789");
}

TEST(TextLimit, whatDoesNot_endsBehindALineOrTagThatIsNear)
{
    EXPECT_EQ(readablePart("one\ntwo\nthree", 10), "one\ntwo\n");
    EXPECT_EQ(readablePart("<p>one</p>two", 12), "<p>one</p>");
}

TEST(TextLimit, embeddedPictures_doNotCount)
{
    const std::string picture
        = "<img src=\"data:image/png;base64," + std::string(5000, 'A') + "\">";
    const std::string page = picture + picture + "<p>one</p>";
    EXPECT_EQ(readablePart(page, 100), page);
    EXPECT_EQ(readablePart(page + std::string(100, 'x'), 100), page);
}

TEST(TextLimit, unitsOfUtf16_areNotCut)
{
    std::string wide;
    for (int i = 0; i < 100; ++i)
        wide += std::string("\x2D\x4E\n\0", 4);
    EXPECT_EQ(readablePart(wide, 51).size() % 4, 0U);
}

TEST(TextLimit, aTextOfOneLineThatIsTooLong_isCutAndReportedWithItsLimit)
{
    std::string bytes = "---\ntitle: 长\n---\n";
    while (bytes.size() <= kMaxTextBytes)
        bytes += "字字字字字字字字字字 ";
    const ReadArticle read = readArticle(bytes, "a.txt");
    EXPECT_EQ(read.frontMatter.title, "长");
    EXPECT_GT(read.document.plainText.size(), kMaxTextBytes / 10 * 9);
    const auto cut = std::ranges::find(read.problems, ProblemKind::TextCut, &ImportProblem::kind);
    ASSERT_NE(cut, read.problems.end());
    EXPECT_THAT(cut->message, testing::HasSubstr("6 MB"));
    EXPECT_EQ(cut->line, 4);
}

} // namespace
} // namespace lectern::text
