#include "desktop/error_text.h"
#include "desktop/problem_text.h"
#include "desktop/remark_text.h"
#include "desktop/translation.h"
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
    for (const char* query : {"\"苹果", "title:", "苹果 -", "苹*果"}) {
        for (const auto& remark : search::parseQuery(query).remarks)
            EXPECT_TRUE(holdsChinese(remarkText(remark))) << remark;
    }
    EXPECT_EQ(remarkText("“…” holds nothing to search for."),
              QStringLiteral("“…”里没有可搜索的内容。"));
    EXPECT_EQ(remarkText("Something new."), QStringLiteral("Something new."));
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
