#include "desktop/error_text.h"
#include "desktop/known_sentence.h"
#include "desktop/page_labels.h"
#include "desktop/problem_detail.h"
#include "desktop/problem_text.h"
#include "desktop/remark_text.h"
#include "desktop/translation.h"
#include "importer/import_job.h"
#include "search/query.h"
#include "store/library_database.h"
#include "support/corpus.h"

#include <QFile>
#include <QXmlStreamReader>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

bool holdsChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; });
}

class ChineseTest : public testing::Test {
protected:
    ChineseTest() { m_translation.install(Language::SimplifiedChinese); }
    ~ChineseTest() override { m_translation.install(Language::English); }

    Translation m_translation;
};

} // namespace

/// What an import says of odd files: every sentence of it, not that of its kind.
TEST_F(ChineseTest, whatAnImportFinds_isToldInChinese)
{
    const tests::TemporaryFolder folder;
    const auto source = folder.path() / "source";
    tests::writeFile(source / "quotes.md", "---\ntitle: \"\"\"\"'丙'\"\"\"\"\n---\n<p>丙</p>\n");
    tests::writeFile(source / "empty.md", "");
    tests::writeFile(source / "binary.md", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0", 19));
    tests::writeFile(source / "plain.md", "甲\n");
    tests::writeFile(source / "open.md", "---\ntitle: 甲\n正文\n");
    tests::writeFile(source / "picture.md", "---\ntitle: 图\n---\n![](a.png) ![](../../b.png)\n");
    tests::writeFile(source / ".hidden/a.md", "x");
    tests::writeFile(source / "themes/a.md", "x");
    const auto report
        = importer::runImport(folder.path() / "library", {source, folder.path() / "nowhere"});
    ASSERT_TRUE(report);
    EXPECT_GE(report->problems.size(), 8U);
    for (const auto& problem : report->problems) {
        const QString detail = problemDetail(problem);
        EXPECT_TRUE(holdsChinese(detail)) << problem.message;
        EXPECT_TRUE(isKnownDetail(problem)) << problem.message;
    }
}

TEST_F(ChineseTest, whatIsSaidOfExportsAndPackedFiles_isToldInChinese_toItsParts)
{
    const auto told = [](const char* message) {
        return problemDetail({{}, 0, ProblemKind::ExportRecognised, message});
    };
    EXPECT_EQ(told("The file is a wallabag export (JSON) with 3 articles."),
              QStringLiteral("识别为“wallabag 导出文件（JSON）”，含 3 篇文章。"));
    EXPECT_EQ(told("A table has more than 200 columns. The body is kept as plain text."),
              QStringLiteral("有一张表格超过 200 列。正文按纯文本保留。"));
}

/// All of an export's and a packed file's own sentences are known, not only their kinds.
TEST_F(ChineseTest, whatAnImportFindsInExports_isToldInChinese)
{
    const tests::TemporaryFolder folder;
    const auto csv = folder.path() / "links.csv";
    tests::writeFile(csv,
                     "title,url,time_added,tags,status\n甲,https://a.example/1,1,,unread\n"
                     "乙,ftp://a.example/2,1,,unread\n");
    tests::writeFile(folder.path() / "broken.zip", "no packed file at all");
    tests::writeFile(folder.path() / "tree/inner.zip", "x");
    tests::writeFile(folder.path() / "tree/a.md", "---\ntitle: 甲\n---\n正文\n");
    const auto report = importer::runImport(
        folder.path() / "library", {csv, folder.path() / "broken.zip", folder.path() / "tree"});
    ASSERT_TRUE(report);
    EXPECT_GE(report->problems.size(), 4U);
    for (const auto& problem : report->problems)
        EXPECT_TRUE(isKnownDetail(problem)) << problem.message;
}

TEST(KnownSentence, holesAreFilledInTheirOrder)
{
    constexpr const char* sentences[] = {"%1 of %2 (%3).", "Only %1.", "Nothing."};
    const auto known = [&](const std::string& said) {
        return knownSentence("KnownSentenceTest", sentences, said);
    };
    EXPECT_EQ(known("3 of 7 (%1 of %2)."), QStringLiteral("3 of 7 (%1 of %2)."));
    EXPECT_EQ(known("Only you."), QStringLiteral("Only you."));
    EXPECT_EQ(known("Nothing."), QStringLiteral("Nothing."));
    EXPECT_EQ(known("Only Nothing.."), QStringLiteral("Only Nothing.."));
    EXPECT_TRUE(known("3 of 7.").isNull());
    EXPECT_TRUE(known("Only").isNull());
    EXPECT_TRUE(known("").isNull());
}

TEST_F(ChineseTest, everyKindOfProblem_isTranslated)
{
    for (const ProblemKind kind : allProblemKinds()) {
        const std::string name(problemName(kind));
        EXPECT_TRUE(holdsChinese(problemTitle(kind)) || problemTitle(kind).contains(u"UTF"))
            << name;
        EXPECT_TRUE(holdsChinese(problemSentence(kind))) << name;
    }
}

TEST_F(ChineseTest, remarksOfTheQueryParser_areTranslated)
{
    for (const char* query : {"\"苹果", "title:", "苹果 -", "苹*果", "titel:苹果", "zzz:a"}) {
        for (const auto& remark : search::parseQuery(query).remarks)
            EXPECT_TRUE(holdsChinese(remarkText(remark))) << remark;
    }
    EXPECT_EQ(remarkText("“…” holds nothing to search for."),
              QStringLiteral("“…”里没有可搜索的内容。"));
    EXPECT_EQ(remarkText("Something new."), QStringLiteral("Something new."));
}

TEST_F(ChineseTest, wordsOfThePage_areTranslated)
{
    const page::PageLabels labels = pageLabels();
    for (const std::string& word :
         {labels.uncategorised, labels.imageUnavailable, labels.openOriginal, labels.highlights,
          labels.tags, labels.remarks, labels.orphan, labels.readingTime(3)})
        EXPECT_TRUE(holdsChinese(QString::fromStdString(word))) << word;
}

TEST(Translations, numbersAreWrittenAsTheLanguageDoes)
{
    for (const auto* language : {"en", "zh_CN"}) {
        QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/resources/translations/lectern_%1.ts")
                       .arg(QLatin1String(language)));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains("%n")) << "%Ln has the thousands apart";
    }
}

TEST_F(ChineseTest, errorsOfTheLibrary_areTranslated)
{
    const Error known {ErrorKind::NotFound, "There is no such article in the library.", "7"};
    EXPECT_EQ(errorText(known), QStringLiteral("文库中没有这篇文章。"));
    EXPECT_EQ(errorDetail(known), QStringLiteral("7"));
    const Error inside {ErrorKind::Io, "The folder could not be read: no permission.", {}};
    EXPECT_EQ(errorText(inside), QStringLiteral("无法读取文件夹：no permission。"));
    for (const auto kind : {ErrorKind::NotFound, ErrorKind::BadInput, ErrorKind::Io,
                            ErrorKind::Database, ErrorKind::Network, ErrorKind::Cancelled}) {
        const Error unknown {kind, "Something new.", "a.md"};
        EXPECT_TRUE(holdsChinese(errorText(unknown)));
        EXPECT_EQ(errorDetail(unknown), QStringLiteral("Something new.\na.md"));
    }
    m_translation.install(Language::English);
    EXPECT_EQ(errorText({ErrorKind::Io, "Something new.", "a.md"}),
              QStringLiteral("Something new."));
}

// The sentences stand in two places; whoever changes one has to change the other.
TEST_F(ChineseTest, errorOfAFileThatIsNoLibrary_isTranslated)
{
    const tests::TemporaryFolder folder;
    tests::writeFile(folder.path() / "library.sqlite", std::string(4096, 'x'));
    const auto opened = store::LibraryDatabase::open(folder.path(), store::Access::ReadWrite);
    ASSERT_FALSE(opened);
    EXPECT_TRUE(holdsChinese(errorText(opened.error())));
    EXPECT_EQ(errorDetail(opened.error()), QString::fromStdString(opened.error().where))
        << "a sentence that errorText does not know: " << opened.error().message;
}

TEST(TranslationFile, chinese_isComplete)
{
    QFile file(QStringLiteral(LECTERN_SOURCE_DIR "/resources/translations/lectern_zh_CN.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    int messages = 0;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement
            || reader.name() != QLatin1String("translation"))
            continue;
        ++messages;
        EXPECT_FALSE(reader.attributes().hasAttribute(QStringLiteral("type")))
            << "unfinished at line " << reader.lineNumber();
    }
    EXPECT_FALSE(reader.hasError());
    EXPECT_GT(messages, 200);
}

} // namespace lectern::desktop
