#include "text/encoding.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unicode/ucnv.h>

#include <string>
#include <vector>

namespace lectern::text {
namespace {

using namespace std::string_literals;

std::string encoded(const std::string& utf8, const char* encoding)
{
    UErrorCode error = U_ZERO_ERROR;
    std::string bytes(utf8.size() * 3 + 16, '\0');
    const auto size
        = ucnv_convert(encoding, "UTF-8", bytes.data(), static_cast<std::int32_t>(bytes.size()),
                       utf8.data(), static_cast<std::int32_t>(utf8.size()), &error);
    EXPECT_TRUE(U_SUCCESS(error)) << u_errorName(error);
    bytes.resize(static_cast<std::size_t>(size));
    return bytes;
}

std::vector<ProblemKind> kinds(const DecodedText& text)
{
    std::vector<ProblemKind> found;
    for (const ImportProblem& problem : text.problems)
        found.push_back(problem.kind);
    return found;
}

const std::string kChinese
    = "---\ntitle: 秋天的旧书店\ncategories:\n - 生活\n---\n\n<div>\n"
      "<p>城南有一家旧书店，老板每天下午三点才开门。他说早上的光太硬，照得纸发白，"
      "要等到太阳斜下来，书脊上的字才看得清楚。</p>\n</div>\n";
const std::string kTraditional
    = "---\ntitle: 雨夜的電車\n---\n\n<p>車廂裡只有三個人，窗外的霓虹燈在水珠裡慢慢"
      "散開。老先生把報紙折好，問我是不是也要到終點站。</p>\n";
const std::string kJapanese
    = "---\ntitle: 港町の朝\n---\n\n<p>まだ暗いうちに船が帰ってくる。魚を並べる人たちの"
      "声が、坂の上の家まで聞こえた。カモメが一羽、屋根の上で待っている。</p>\n";
const std::string kKorean
    = "---\ntitle: 오래된 우체국\n---\n\n<p>마을 한가운데에 작은 우체국이 있다. 편지를 쓰는 "
      "사람은 줄었지만 할머니는 매주 수요일마다 손자에게 엽서를 보낸다.</p>\n";

TEST(Encoding, validUtf8_isKeptAsItIs)
{
    const DecodedText text = decodeToUtf8(kChinese);
    EXPECT_EQ(text.utf8, kChinese);
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_THAT(text.problems, testing::IsEmpty());
}

TEST(Encoding, byteOrderMark_isTakenOffSilently)
{
    const DecodedText text = decodeToUtf8("\xEF\xBB\xBF" + kChinese);
    EXPECT_EQ(text.utf8, kChinese);
    EXPECT_THAT(text.problems, testing::IsEmpty());
}

TEST(Encoding, utf16_isReadWithAndWithoutMark)
{
    for (const char* name : {"UTF-16LE", "UTF-16BE"}) {
        for (const std::string& original : {kChinese, kJapanese, "plain English\r\ntext 12"s}) {
            const std::string mark = name == "UTF-16LE"s ? "\xFF\xFE" : "\xFE\xFF";
            for (const std::string& bytes :
                 {encoded(original, name), mark + encoded(original, name)}) {
                const DecodedText text = decodeToUtf8(bytes);
                EXPECT_EQ(text.utf8, original) << name;
                EXPECT_EQ(text.encoding, name);
                EXPECT_THAT(kinds(text), testing::ElementsAre(ProblemKind::NotUtf8));
                EXPECT_FALSE(looksBinary(bytes));
            }
        }
    }
}

TEST(Encoding, utf32WithMark_isRead)
{
    const DecodedText text = decodeToUtf8("\xFF\xFE\0\0"s + encoded(kKorean, "UTF-32LE"));
    EXPECT_EQ(text.utf8, kKorean);
    EXPECT_EQ(text.encoding, "UTF-32LE");
}

TEST(Encoding, utf16WithUnpairedSurrogate_isRepairedAndReported)
{
    const DecodedText text = decodeToUtf8("\xFF\xFE"
                                          "a\0\n\0\x00\xD8"
                                          "b\0"s);
    EXPECT_EQ(text.utf8,
              "a\n\uFFFD"
              "b");
    ASSERT_THAT(kinds(text), testing::Contains(ProblemKind::BadEncoding));
    EXPECT_EQ(text.problems.back().line, 2);
}

struct Twin {
    const char* encoding; ///< as reported
    const char* writer; ///< ICU's converter
    std::string text;
};

class EncodingTwin : public testing::TestWithParam<Twin> { };

TEST_P(EncodingTwin, isReadAsItsUtf8Original)
{
    const DecodedText text = decodeToUtf8(encoded(GetParam().text, GetParam().writer));
    EXPECT_EQ(text.utf8, GetParam().text);
    EXPECT_EQ(text.encoding, GetParam().encoding);
    EXPECT_THAT(kinds(text), testing::ElementsAre(ProblemKind::NotUtf8));
    EXPECT_THAT(text.problems.front().message, testing::HasSubstr(GetParam().encoding));
}

TEST_P(EncodingTwin, isReadBehindAMostlyAsciiHeader)
{
    std::string text;
    for (int i = 0; i < 60; ++i)
        text += "<meta name=\"generator\" content=\"a page builder, version 3.1\">\n";
    text += GetParam().text;
    EXPECT_EQ(decodeToUtf8(encoded(text, GetParam().writer)).utf8, text);
}

TEST_P(EncodingTwin, isReadInATwentiethOfItsLength)
{
    // The title alone, as in a file that holds little else.
    const std::string head = GetParam().text.substr(0, GetParam().text.find('\n', 4) + 1);
    EXPECT_EQ(decodeToUtf8(encoded(head, GetParam().writer)).utf8, head);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, EncodingTwin,
    testing::Values(Twin {"GB18030", "GBK", kChinese}, Twin {"GB18030", "gb18030", kChinese},
                    Twin {"Big5", "Big5", kTraditional}, Twin {"Shift_JIS", "Shift_JIS", kJapanese},
                    Twin {"EUC-JP", "EUC-JP", kJapanese}, Twin {"EUC-KR", "EUC-KR", kKorean}));

TEST(Encoding, gb18030BeyondGbk_isRead)
{
    const std::string original = "<p>他在论坛里发了一个表情😀，大家都笑了。这个字读㐀。</p>\n";
    EXPECT_EQ(decodeToUtf8(encoded(original, "gb18030")).utf8, original);
}

TEST(Encoding, westernText_isWindows1252)
{
    const std::string original = "The caf\u00E9 on the corner is closed \u2013 it\u2019s "
                                 "na\u00EFve to expect \u201Cna\u00EFve\u201D art.\n";
    const DecodedText text = decodeToUtf8(encoded(original, "windows-1252"));
    EXPECT_EQ(text.utf8, original);
}

TEST(Encoding, declaredCharset_decidesWhereTheTextIsTooShortToTell)
{
    const std::string original = "<html><head><meta charset=\"big5\"></head><body>燈</body></html>";
    const DecodedText text = decodeToUtf8(encoded(original, "Big5"));
    EXPECT_EQ(text.utf8, original);
    EXPECT_EQ(text.encoding, "Big5");
}

TEST(Encoding, falseDeclaration_isOverruledByTheText)
{
    const std::string original = "<meta charset=\"iso-8859-1\">" + kChinese;
    EXPECT_EQ(decodeToUtf8(encoded(original, "GBK")).utf8, original);
}

TEST(Encoding, damagedUtf8_keepsEverythingElseAndNamesTheLine)
{
    std::string bytes = kChinese;
    bytes.erase(bytes.find("旧书店，") + 1, 1);
    const DecodedText text = decodeToUtf8(bytes);
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_THAT(text.utf8, testing::HasSubstr("城南有一家\uFFFD书店"));
    ASSERT_THAT(kinds(text), testing::ElementsAre(ProblemKind::BadEncoding));
    EXPECT_EQ(text.problems.front().line, 8);
}

TEST(Encoding, strayBytesInUtf8_becomeOneReplacementEach)
{
    const DecodedText text = decodeToUtf8("中文文章里的\xE4\xB8几个字\xFF坏了\xF0\x9F\x98。\n");
    EXPECT_EQ(text.utf8, "中文文章里的\uFFFD几个字\uFFFD坏了\uFFFD。\n");
    ASSERT_EQ(text.problems.size(), 1U);
    EXPECT_THAT(text.problems.front().message, testing::StartsWith("3 places are not valid UTF-8"));
}

TEST(Encoding, nulBytes_areRemovedAndReported)
{
    const DecodedText text = decodeToUtf8("第一行\n第二\0行，后面还有很多字\0。\n"s);
    EXPECT_EQ(text.utf8, "第一行\n第二行，后面还有很多字。\n");
    ASSERT_THAT(kinds(text), testing::ElementsAre(ProblemKind::NulBytes));
    EXPECT_EQ(text.problems.front().line, 2);
    EXPECT_FALSE(looksBinary("第一行\n第二\0行，后面还有很多字\0。\n"s));
}

TEST(Encoding, textAmongManyNuls_isNoBinaryFile)
{
    EXPECT_FALSE(looksBinary("bo\0dy\0\0 end"s));
    EXPECT_FALSE(looksBinary("---\ntitle: 标题\n---\n"s + std::string(5000, '\0') + "正文"));
    EXPECT_TRUE(looksBinary(std::string(100, '\0')));
    EXPECT_TRUE(looksBinary("\1\0\0\0\2\0\0\0AB\3\0\0\0"s));
    EXPECT_TRUE(looksBinary("\0\0AB\0\0\xFF\xFE\0\xC0\0\0\x80\0\0"s));
}

TEST(Encoding, byteOrderMarkTwice_isTakenOff)
{
    EXPECT_EQ(decodeToUtf8("\xEF\xBB\xBF\xEF\xBB\xBF---\n").utf8, "---\n");
}

TEST(Encoding, anyBytes_giveValidUtf8WithoutNul)
{
    unsigned state = 7;
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (int i = 0; i < round; ++i) {
            state = state * 1664525U + 1013904223U;
            bytes += static_cast<char>(state >> 24);
        }
        const DecodedText text = decodeToUtf8(bytes);
        EXPECT_TRUE(isValidUtf8(text.utf8));
        EXPECT_EQ(text.utf8.find('\0'), std::string::npos);
    }
}

TEST(Encoding, isValidUtf8_knowsOverlongFormsAndSurrogates)
{
    EXPECT_TRUE(isValidUtf8(""));
    EXPECT_TRUE(isValidUtf8("a\u00E9\u4E2D\U0001F600\U0010FFFF"));
    for (const char* bad : {"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5",
                            "\x80", "\xE4\xB8", "中\xE4\xB8"})
        EXPECT_FALSE(isValidUtf8(bad)) << testing::PrintToString(bad);
}

TEST(Encoding, picturesAndArchives_lookBinary)
{
    EXPECT_TRUE(looksBinary("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s));
    EXPECT_TRUE(looksBinary("\xFF\xD8\xFF\xE0\0\x10JFIF"s));
    EXPECT_TRUE(looksBinary("GIF89a\1\0\1\0"s));
    EXPECT_TRUE(looksBinary(std::string(4000, '\0')));
    EXPECT_FALSE(looksBinary("RIFF")); // shorter than the place of its format: a fuzzer's find
    EXPECT_FALSE(looksBinary(""));
    EXPECT_FALSE(looksBinary(kChinese));
    EXPECT_FALSE(looksBinary(encoded(kChinese, "GBK")));
    EXPECT_FALSE(looksBinary(encoded(kJapanese, "Shift_JIS")));
}

const std::string kFirst = "<p>火车穿过隧道的时候，车厢里的人都安静下来。</p>\n";
const std::string kSecond
    = "<p>小时候外婆家的院子里有一口井，夏天把西瓜放进桶里沉下去，切开的声音清脆极了。</p>\n";

TEST(EncodingMixture, aPastedParagraph_isReadInItsOwnEncoding)
{
    for (const char* writer : {"GBK", "Big5-HKSCS", "windows-949", "windows-31j"}) {
        const std::string foreign = writer == "GBK"s ? kSecond
            : writer == "Big5-HKSCS"s                ? kTraditional
            : writer == "windows-949"s               ? kKorean
                                                     : kJapanese;
        const std::string original = kFirst + foreign + kFirst + kFirst;
        const DecodedText text = decodeToUtf8(kFirst + encoded(foreign, writer) + kFirst + kFirst);
        EXPECT_EQ(text.utf8, original) << writer;
        ASSERT_THAT(kinds(text), testing::ElementsAre(ProblemKind::MixedEncodings)) << writer;
        EXPECT_GE(text.problems.front().line, 2);
    }
}

TEST(EncodingMixture, aSentencePastedIntoALine_isFoundThere)
{
    const std::string pasted = "院子里有一口井夏天把西瓜放进去";
    const std::string bytes = "<p>火车穿过隧道的时候" + encoded(pasted, "GBK") + "人都安静下来</p>";
    const DecodedText text = decodeToUtf8(bytes);
    EXPECT_EQ(text.utf8, "<p>火车穿过隧道的时候" + pasted + "人都安静下来</p>");
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_THAT(text.problems.front().message, testing::HasSubstr("GB18030"));
}

TEST(EncodingMixture, aHeaderInUtf8_aboveABodyInAnother_keepsBoth)
{
    const std::string header = "---\ntitle: 秋天的旧书店\ncategories:\n - 生活\n---\n";
    std::string body;
    for (int i = 0; i < 40; ++i)
        body += kFirst + kSecond;
    const DecodedText text = decodeToUtf8(header + encoded(body, "GBK"));
    EXPECT_EQ(text.utf8, header + body);
    EXPECT_EQ(text.encoding, "GB18030");
    EXPECT_THAT(kinds(text), testing::ElementsAre(ProblemKind::MixedEncodings));
}

TEST(EncodingMixture, aMarkOfUtf8_beforeAnotherEncoding_misleadsNobody)
{
    EXPECT_EQ(decodeToUtf8("\xEF\xBB\xBF" + encoded(kChinese, "GBK")).utf8, kChinese);
}

TEST(EncodingMixture, aCutCharacterInAMixture_isOneReplacement)
{
    const DecodedText text
        = decodeToUtf8(kFirst + encoded(kSecond, "GBK") + "<p>安静下\xE6\x9D</p>\n" + kFirst);
    EXPECT_EQ(text.utf8, kFirst + kSecond + "<p>安静下\uFFFD</p>\n" + kFirst);
    ASSERT_THAT(kinds(text),
                testing::ElementsAre(ProblemKind::MixedEncodings, ProblemKind::BadEncoding));
    EXPECT_EQ(text.problems.back().line, 3);
}

TEST(EncodingMixture, westernBytesInUtf8_areReadAsSuch)
{
    const DecodedText text = decodeToUtf8(kFirst + "<p>a caf\xE9 on the corner</p>\n");
    EXPECT_EQ(text.utf8, kFirst + "<p>a café on the corner</p>\n");
}

TEST(EncodingLabel, utf8UnderAFalseMeta_isReadAndReported)
{
    const std::string page = "<html><head><meta charset=\"gb2312\"></head>" + kFirst + "</html>";
    const DecodedText text = decodeToUtf8(page);
    EXPECT_EQ(text.utf8, page);
    ASSERT_THAT(kinds(text), testing::ElementsAre(ProblemKind::MislabelledEncoding));
    EXPECT_THAT(text.problems.front().message, testing::HasSubstr("gb2312"));
}

TEST(EncodingLabel, whatDecided_isSaid)
{
    const std::string meta = "<meta charset=\"gb2312\">";
    const auto message
        = [](const std::string& bytes) { return decodeToUtf8(bytes).problems.front().message; };
    EXPECT_THAT(message(encoded(meta + kSecond, "GBK")), testing::HasSubstr("as it says itself"));
    EXPECT_THAT(message(encoded(kSecond, "GBK")), testing::HasSubstr("as its characters show"));
    EXPECT_THAT(message(encoded(meta + kTraditional, "Big5")),
                testing::HasSubstr("though it says gb2312"));
}

TEST(EncodingLabel, aShortTextThatIsUtf8ByAccident_isReadAsItSays)
{
    const std::string original = "<meta charset=gbk><p>联通</p>";
    EXPECT_EQ(decodeToUtf8(encoded(original, "GBK")).utf8, original);
}

TEST(Encoding, japaneseMail_isReadByItsEscapes)
{
    const DecodedText text = decodeToUtf8(encoded(kJapanese, "ISO-2022-JP"));
    EXPECT_EQ(text.utf8, kJapanese);
    EXPECT_EQ(text.encoding, "ISO-2022-JP");
}

TEST(Encoding, theEuroOfWindowsGbk_isRead)
{
    EXPECT_EQ(decodeToUtf8(encoded(kSecond, "GBK") + "<p>\x80 5</p>").utf8, kSecond + "<p>€ 5</p>");
}

TEST(Encoding, manyBytesOfManyKinds_takeLinearTime)
{
    std::string bytes;
    while (bytes.size() < 2'000'000)
        bytes += "\xD0\x9F\xD1\x80\xFF"; // pairs without end, each stretch damaged
    EXPECT_TRUE(isValidUtf8(decodeToUtf8(bytes).utf8));
}

} // namespace
} // namespace lectern::text
