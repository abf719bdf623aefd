#include "search/anchor.h"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace lectern;

/// A highlight of the n-th place (from 0) where `words` stand in `text`.
Annotation highlight(const std::string& text, const std::string& words, int n = 0)
{
    std::size_t at = text.find(words);
    for (; n > 0; --n)
        at = text.find(words, at + 1);
    EXPECT_NE(at, std::string::npos);
    Annotation made;
    made.quote = quoteAt(text, {at, words.size()});
    made.begin = at;
    return made;
}

/// What stands where it is found, "(orphan)" for an orphan.
std::string found(const std::string& text, const Annotation& annotation)
{
    const auto placed = search::anchor(text, {annotation});
    EXPECT_EQ(placed.size(), 1u);
    const auto& place = placed.front().place;
    return place ? text.substr(place->begin, place->length) : "(orphan)";
}

std::size_t foundAt(const std::string& text, const Annotation& annotation)
{
    const auto place = search::anchor(text, {annotation}).front().place;
    return place ? place->begin : std::string::npos;
}

std::string repeated(const std::string& text, int times)
{
    std::string all;
    for (; times > 0; --times)
        all += text;
    return all;
}

const std::string kOld
    = "开头一段。\n微信公众号的流量正在从图文向视频转移，这是大势所趋。\n结尾一段。";
const std::string kQuote = "流量正在从图文向视频转移";

} // namespace

TEST(QuoteAt, keepsWholeCharactersAround)
{
    const std::string text = repeated("汉", 50) + "中间" + repeated("字", 50);
    const auto quote = quoteAt(text, {150, 6});
    EXPECT_EQ(quote.exact, "中间");
    EXPECT_EQ(quote.prefix, repeated("汉", 32));
    EXPECT_EQ(quote.suffix, repeated("字", 32));
    const std::string odd = "a" + text + "b";
    EXPECT_EQ(quoteAt(odd, {151, 6}).prefix, repeated("汉", 32));
    EXPECT_EQ(quoteAt(odd, {152, 3}).exact.size(), 3u);
    EXPECT_EQ(quoteAt("ab", {0, 2}).prefix, "");
    EXPECT_EQ(quoteAt("ab", {0, 2}).suffix, "");
}

TEST(Anchor, unchangedText_findsTheOldPlace)
{
    EXPECT_EQ(foundAt(kOld, highlight(kOld, kQuote)), kOld.find(kQuote));
}

TEST(Anchor, oneOfManySameWords_isTheOneThatWasMeant)
{
    const std::string text = repeated("很好。", 20);
    EXPECT_EQ(foundAt(text, highlight(text, "很好", 13)), 13u * 9);
}

TEST(Anchor, textPutBefore_movesIt)
{
    const std::string now = "编者按：本文有更新。\n" + kOld;
    EXPECT_EQ(foundAt(now, highlight(kOld, kQuote)), now.find(kQuote));
}

TEST(Anchor, sameWordsAtTheOldPlaceButInOtherCompany_followTheirCompany)
{
    const std::string old = "先说甲，好的。再说乙，好的。";
    const auto second = highlight(old, "好的", 1);
    const std::string now = "再说乙，好的。先说甲，好的。";
    EXPECT_EQ(foundAt(now, second), now.find("好的"));
}

TEST(Anchor, sameCompanyTwice_takesTheNearest)
{
    const std::string part
        = "一二三四五六七八九十" + repeated("填", 60) + "记号" + repeated("充", 60);
    const std::string text = repeated(part, 3);
    const auto middle = highlight(text, "记号", 1);
    EXPECT_EQ(foundAt("新" + text, middle), 3 + middle.begin);
}

TEST(Anchor, otherWhiteSpace_isTheSame)
{
    const std::string old = "The quick brown fox\njumps over the lazy dog.";
    const auto made = highlight(old, "brown fox\njumps over");
    EXPECT_EQ(found("The quick  brown fox jumps\n\nover the lazy dog.", made),
              "brown fox jumps\n\nover");
}

TEST(Anchor, otherCaseAndWidth_isTheSame)
{
    EXPECT_EQ(found("全文：ＧＰＴ－４ 很强", highlight("前文：gpt-4 很强", "gpt-4 很强")),
              "ＧＰＴ－４ 很强");
    EXPECT_EQ(found("某㈱社", highlight("某(株)社", "株")), "㈱");
}

TEST(Anchor, correctedWords_areFoundWhole)
{
    const std::string now
        = "开头一段。\n微信公众号的流量正从图文向短视频转移，这是大势所趋。\n结尾一段。";
    EXPECT_EQ(found(now, highlight(kOld, kQuote)), "流量正从图文向短视频转移");
}

TEST(Anchor, correctedSentence_keepsItsEnds)
{
    const std::string old = "It was the best of times, it was the worst of times, it was an age.";
    const std::string now
        = "It was the best of days, it was the worst of the times, it was an age.";
    EXPECT_EQ(found(now, highlight(old, "the best of times, it was the worst of times")),
              "the best of days, it was the worst of the times");
}

TEST(Anchor, longPassage_isFoundByItsEnds)
{
    std::string passage;
    for (int i = 0; i < 100; ++i)
        passage += "第" + std::to_string(i) + "句话说的是第" + std::to_string(i * 7) + "件事。";
    const std::string old = "前言。\n" + passage + "\n后记。";
    std::string changed = passage;
    changed.insert(changed.find("第50句"), "这里插入了一句新的话，与原来不同。");
    changed.replace(changed.find("第3句话"), std::string("第3句话").size(), "第三句话");
    EXPECT_EQ(found("新的前言。\n" + changed + "\n后记。", highlight(old, passage)), changed);
}

TEST(Anchor, rewrittenPassage_isAnOrphan)
{
    const auto made = highlight(kOld, kQuote);
    EXPECT_EQ(found("开头一段。\n编辑们决定把这一节全部重写了一遍。\n结尾一段。", made),
              "(orphan)");
    EXPECT_EQ(found("", made), "(orphan)");
}

TEST(Anchor, shortWords_areNeverGuessed)
{
    EXPECT_EQ(found("用 Qu 写", highlight("用 Qt 写", "Qt")), "(orphan)");
    // One edit of "harbour", but nothing around it is as it was.
    EXPECT_EQ(found("a harbor somewhere", highlight("Ships in the harbour at night", "harbour")),
              "(orphan)");
    EXPECT_EQ(found("Ships in the harbor at night",
                    highlight("Ships in the harbour at night", "harbour")),
              "harbor");
}

TEST(Anchor, emojiAndAstralCharacters_areNotCut)
{
    const std::string old = "甲😀👨‍👩‍👧𠮷野家乙丙丁戊己庚辛";
    EXPECT_EQ(found("新" + old, highlight(old, "😀👨‍👩‍👧𠮷")),
              "😀👨‍👩‍👧𠮷");
    EXPECT_EQ(found("甲 😀 👨‍👩‍👧 𠮷野家",
                    highlight(old, "😀👨‍👩‍👧𠮷")),
              "😀 👨‍👩‍👧 𠮷");
}

TEST(Anchor, placesOutsideTheText_andEmptyQuotes_areHarmless)
{
    Annotation odd = highlight(kOld, kQuote);
    odd.begin = 1'000'000;
    EXPECT_EQ(found(kOld, odd), kQuote);
    odd.quote = {};
    EXPECT_EQ(found(kOld, odd), "(orphan)");
    odd.quote.exact = " \n";
    EXPECT_EQ(found("ab", odd), "(orphan)");
}

TEST(Anchor, hostileSizes_endWithinTheBudget)
{
    const std::string text = repeated("a", 2'000'000);
    Annotation hostile;
    hostile.quote.exact = repeated("a", 60'000) + "b";
    Annotation one;
    one.quote.exact = "a";
    one.begin = 1'000'000;
    std::vector<Annotation> many(20, hostile);
    many.push_back(one);
    const auto placed = search::anchor(text, many);
    ASSERT_EQ(placed.size(), 21u);
    EXPECT_FALSE(placed.front().place && placed.front().place->length > 120'002);
}

TEST(Anchor, keepsOrderAndEverything)
{
    Annotation first = highlight(kOld, "结尾");
    first.note = "笔记";
    const Annotation lost = [] {
        Annotation made;
        made.quote.exact = "没有的话";
        return made;
    }();
    const auto placed = search::anchor(kOld, {first, lost, highlight(kOld, "开头")});
    ASSERT_EQ(placed.size(), 3u);
    EXPECT_EQ(placed[0].annotation, first);
    EXPECT_EQ(placed[1], (PlacedAnnotation {lost, std::nullopt}));
    EXPECT_TRUE(placed[2].place);
}
