#include "desktop/problem_text.h"
#include "desktop/remark_text.h"
#include "desktop/translation.h"
#include "search/query.h"
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
