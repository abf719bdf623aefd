#include "search/text_difference.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace lectern;
using Row = DifferenceRow::Kind;

namespace {

std::string_view cut(std::string_view text, const TextSpan& span)
{
    return text.substr(span.begin, span.length);
}

TextDifference compare(std::string_view older, std::string_view newer)
{
    auto difference = search::compareTexts(older, newer);
    EXPECT_TRUE(difference.has_value());
    return difference.value_or(TextDifference {});
}

/// What a row makes of the older text's paragraph: what both have comes from the older text, only
/// what was added from the newer one.
std::string applied(const DifferenceRow& row, std::string_view older, std::string_view newer)
{
    if (row.kind == Row::Same)
        return std::string(cut(older, row.older));
    if (row.kind != Row::Changed)
        return std::string(cut(newer, row.newer));
    std::string text;
    for (const DifferencePart& part : row.parts) {
        if (part.kind == DifferencePart::Kind::Same)
            text += cut(older, part.older);
        else if (part.kind == DifferencePart::Kind::Added)
            text += cut(newer, part.newer);
    }
    return text;
}

void addLine(std::string& text, bool& any, std::string_view line)
{
    if (std::exchange(any, true))
        text += '\n';
    text += line;
}

/// Both sides print back whole, part by part and row by row, and the difference makes the newer
/// text of the older one.
void expectWhole(std::string_view older, std::string_view newer, const TextDifference& difference)
{
    std::string olderBack;
    std::string newerBack;
    std::string made;
    bool anyOlder = false;
    bool anyNewer = false;
    bool anyMade = false;
    for (const DifferenceRow& row : difference.rows) {
        if (row.hasOlder())
            addLine(olderBack, anyOlder, cut(older, row.older));
        if (row.hasNewer()) {
            addLine(newerBack, anyNewer, cut(newer, row.newer));
            addLine(made, anyMade, applied(row, older, newer));
        }
        std::string olderParts;
        std::string newerParts;
        for (const DifferencePart& part : row.parts) {
            olderParts += cut(older, part.older);
            newerParts += cut(newer, part.newer);
        }
        if (row.kind == Row::Changed) {
            ASSERT_EQ(olderParts, cut(older, row.older));
            ASSERT_EQ(newerParts, cut(newer, row.newer));
        } else {
            ASSERT_TRUE(row.parts.empty());
        }
    }
    ASSERT_EQ(olderBack, older);
    ASSERT_EQ(newerBack, newer);
    ASSERT_EQ(made, newer);
}

/// "=same -removed +added ~changed <moved away >moved here", a letter a row.
std::string shape(const TextDifference& difference)
{
    std::string letters;
    for (const DifferenceRow& row : difference.rows)
        letters += "=~-+<>"[static_cast<std::size_t>(row.kind)];
    return letters;
}

/// "a[-b-]{+c+}d"
std::string marked(std::string_view older, std::string_view newer)
{
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
    std::string text;
    for (const DifferenceRow& row : difference.rows) {
        for (const DifferencePart& part : row.parts) {
            if (part.kind == DifferencePart::Kind::Same)
                text += cut(older, part.older);
            else if (part.kind == DifferencePart::Kind::Removed)
                text += "[-" + std::string(cut(older, part.older)) + "-]";
            else
                text += "{+" + std::string(cut(newer, part.newer)) + "+}";
        }
    }
    return text;
}

} // namespace

TEST(TextDifference, emptyTexts_haveNoRows)
{
    EXPECT_TRUE(compare("", "").rows.empty());
    EXPECT_EQ(shape(compare("", "一\n二")), "++");
    EXPECT_EQ(shape(compare("一\n二", "")), "--");
    expectWhole("", "\n", compare("", "\n"));
}

TEST(TextDifference, sameTexts_areTheSame)
{
    EXPECT_EQ(shape(compare("一\n\n二", "一\n\n二")), "===");
    EXPECT_TRUE(changesIn(compare("一\n二", "一\n二")).empty());
}

TEST(TextDifference, onlyAdditions_leaveEverythingElse)
{
    const std::string older = "First paragraph.\nLast paragraph.";
    const std::string newer = "Before.\nFirst paragraph.\nIn between.\nAnd more.\nLast paragraph.";
    const auto difference = compare(older, newer);
    EXPECT_EQ(shape(difference), "+=++=");
    expectWhole(older, newer, difference);
    const std::vector<RowRun> changes {{0, 1}, {2, 4}};
    EXPECT_EQ(changesIn(difference), changes);
}

TEST(TextDifference, latin_isComparedByWords)
{
    EXPECT_EQ(marked("The quick brown fox jumps.", "The slow brown fox jumps."),
              "The [-quick-]{+slow+} brown fox jumps.");
    EXPECT_EQ(marked("Version 3.14 is out", "Version 3.15 is out"),
              "Version 3.[-14-]{+15+} is out");
}

TEST(TextDifference, han_isComparedByCharacters)
{
    EXPECT_EQ(marked("今天天气很好，我们去公园。", "今天天气不好，我们不去公园。"),
              "今天天气[-很-]{+不+}好，我们{+不+}去公园。");
}

TEST(TextDifference, emoji_areWholeCharacters)
{
    // A family of four and one of three; a thumb with another skin.
    EXPECT_EQ(marked("周末愉快👨‍👩‍👧‍👦再见，朋友",
                     "周末愉快👨‍👩‍👧再见，朋友"),
              "周末愉快[-👨‍👩‍👧‍👦-]{+👨‍👩‍👧+}再见，朋友");
    EXPECT_EQ(marked("I like it 👍🏻 a lot", "I like it 👍🏿 a lot"),
              "I like it [-👍🏻-]{+👍🏿+} a lot");
    EXPECT_EQ(marked("le café noir est bon", "le cafe\xCC\x81 noir est bon"),
              "le [-café-]{+cafe\xCC\x81+} noir est bon");
}

TEST(TextDifference, readingsBesideCharacters_areKeptApart)
{
    EXPECT_EQ(marked("漢字(かんじ)を読(よ)む練習", "漢字(かんじ)を書(か)く練習"),
              "漢字(かんじ)を[-読(よ)む-]{+書(か)く+}練習");
}

TEST(TextDifference, accidents_betweenTwoChanges_countAsChanged)
{
    EXPECT_EQ(marked("一开始他说了很多关于苹果的事情，后来睡了",
                     "一开始雨下得非常大街上的行人都走光，后来睡了"),
              "一开始[-他说了很多关于苹果的事情-]{+雨下得非常大街上的行人都走光+}，后来睡了");
}

TEST(TextDifference, changedParagraphs_standBesideEachOther)
{
    const std::string older = "第一段说的是苹果。\n第二段说的是梨子的种植方法。\n第三段。";
    const std::string newer
        = "第一段说的是苹果。\n全新的内容在此处出现\n第二段说的是桃子的种植方法。\n第三段。";
    const auto difference = compare(older, newer);
    EXPECT_EQ(shape(difference), "=+~=");
    expectWhole(older, newer, difference);
}

TEST(TextDifference, otherParagraphInPlaceOfOne_standsBesideIt)
{
    const auto difference = compare("a\nHello there\nb", "a\n再见了\nb");
    EXPECT_EQ(shape(difference), "=~=");
    expectWhole("a\nHello there\nb", "a\n再见了\nb", difference);
}

TEST(TextDifference, movedParagraph_isSaidToHaveMoved)
{
    const std::string older
        = "这一段将会搬到文章的末尾去。\n一二三四五六。\n七八九十。\n甲乙丙丁。";
    const std::string newer
        = "一二三四五六。\n七八九十。\n甲乙丙丁。\n这一段将会搬到文章的末尾去。";
    const auto difference = compare(older, newer);
    EXPECT_EQ(shape(difference), "<===>");
    expectWhole(older, newer, difference);
}

TEST(TextDifference, longParagraph_isComparedBySentencesFirst)
{
    std::string older;
    for (int i = 0; i < 3'000; ++i)
        older += "第" + std::to_string(i * 7919) + "句说的是一件小事。";
    std::string newer = older;
    newer.replace(newer.find("说的是", 60'000), std::string("说的是").size(), "讲的是");
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
    ASSERT_EQ(shape(difference), "~");
    ASSERT_EQ(difference.rows[0].parts.size(), 4U);
    EXPECT_EQ(cut(older, difference.rows[0].parts[1].older), "说");
    EXPECT_FALSE(difference.isCoarse);
}

TEST(TextDifference, everyParagraphEdited_isStillComparedByWords)
{
    std::string older;
    std::string newer;
    for (int i = 0; i < 1'500; ++i) {
        const std::string number = std::to_string(i * 7919);
        older += "编号" + number + "的段落里说了一些旧的事情。\n";
        newer += "编号" + number + "的段落里说了一些新的事情。\n";
    }
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
    EXPECT_FALSE(difference.isCoarse);
    ASSERT_EQ(difference.rows[700].parts.size(), 4U);
    EXPECT_EQ(cut(newer, difference.rows[700].parts[2].newer), "新");
}

TEST(TextDifference, nothingInCommon_inMegabytes_isCoarseAndWhole)
{
    std::string older;
    std::string newer;
    for (int i = 0; i < 30'000; ++i) {
        older += "Nothing of paragraph " + std::to_string(i * 31) + " stands in the other text.\n";
        newer += "另一篇文章里什么都不一样，编号" + std::to_string(i * 17 + 5) + "也是。\n";
    }
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
    EXPECT_TRUE(difference.isCoarse);
}

TEST(TextDifference, oneEndlessLine_isCoarseAndWhole)
{
    const std::string older(2'000'000, 'a');
    const std::string newer(1'500'000, 'b');
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
}

TEST(TextDifference, hundredsOfThousandsOfLines_areTakenTogether)
{
    std::string older;
    for (int i = 0; i < 300'000; ++i)
        older += std::to_string(i * 7919LL % 1'000) + '\n';
    std::string newer = older;
    newer.insert(newer.find('\n', newer.size() / 2), "\nnew");
    const auto difference = compare(older, newer);
    expectWhole(older, newer, difference);
    EXPECT_TRUE(difference.isCoarse);
    EXPECT_LT(difference.rows.size(), 250'000U);
    EXPECT_EQ(changesIn(difference).size(), 1U);
}

TEST(TextDifference, stopped_isCancelled)
{
    std::stop_source stop;
    stop.request_stop();
    const auto difference = search::compareTexts("a", "b", stop.get_token());
    ASSERT_FALSE(difference.has_value());
    EXPECT_EQ(difference.error().kind, ErrorKind::Cancelled);
}

TEST(TextDifference, appliedToTheOlderText_givesTheNewerOne)
{
    const std::vector<std::string> pieces {"的",        "苹果",   " word", "👍🏽", "é",
                                           "e\xCC\x81", "\n",     "\n",    "。",       "，",
                                           " ",         "(かな)", "한글",  "a",        "12"};
    std::mt19937 random(2024);
    const auto randomText = [&](std::size_t length) {
        std::string text;
        for (std::size_t i = 0; i < length; ++i)
            text += pieces[random() % pieces.size()];
        return text;
    };
    for (int round = 0; round < 400; ++round) {
        std::string older = randomText(random() % 120);
        std::string newer;
        // Some of it stays, some is replaced, some goes, some moves to the end.
        std::string moved;
        for (std::size_t begin = 0; begin < older.size();) {
            std::size_t end = std::min(older.size(), begin + 1 + random() % 12);
            while (end < older.size() && (static_cast<unsigned char>(older[end]) & 0xC0) == 0x80)
                ++end;
            const std::string piece = older.substr(begin, end - begin);
            const auto fate = random() % 10;
            if (fate < 6)
                newer += piece;
            else if (fate < 8)
                newer += randomText(random() % 5);
            else if (fate < 9)
                moved += piece;
            begin = end;
        }
        newer += moved;
        expectWhole(older, newer, compare(older, newer));
        if (HasFatalFailure())
            return;
    }
}
