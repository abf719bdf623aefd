#include "desktop/command_line.h"

#include <QDir>

#include <gtest/gtest.h>

namespace lectern::desktop {

TEST(CommandLine, options_areRead)
{
    const auto line = parseCommandLine({QStringLiteral("--library"), QStringLiteral("lib"),
                                        QStringLiteral("--search=苹果"), QStringLiteral("--theme"),
                                        QStringLiteral("dark"), QStringLiteral("--language"),
                                        QStringLiteral("zh_CN"), QDir::tempPath()});
    ASSERT_TRUE(line) << line.error().message;
    EXPECT_EQ(line->library, QDir::current().absoluteFilePath(QStringLiteral("lib")));
    EXPECT_EQ(line->search, QStringLiteral("苹果"));
    EXPECT_EQ(line->theme, page::Theme::Dark);
    EXPECT_EQ(line->language, Language::SimplifiedChinese);
    ASSERT_EQ(line->paths.size(), 1U);
    EXPECT_TRUE(line->paths.front().is_absolute());
    EXPECT_TRUE(line->screenshot.isEmpty());
}

TEST(CommandLine, mistakes_areOneSentence)
{
    for (const QStringList& arguments :
         {QStringList {QStringLiteral("--nonsense")},
          QStringList {QStringLiteral("--theme"), QStringLiteral("pink")},
          QStringList {QStringLiteral("--language=fr")}, QStringList {QStringLiteral("--library=")},
          QStringList {QStringLiteral("/no/such/path")}}) {
        const auto line = parseCommandLine(arguments);
        ASSERT_FALSE(line) << arguments.join(QLatin1Char(' ')).toStdString();
        EXPECT_EQ(line.error().kind, ErrorKind::BadInput);
        EXPECT_TRUE(line.error().message.ends_with('.')) << line.error().message;
        EXPECT_EQ(line.error().message.find('\n'), std::string::npos);
    }
}

} // namespace lectern::desktop
