#include "desktop/command_line.h"
#include "support/corpus.h"

#include <QDir>

#include <gtest/gtest.h>

namespace lectern::desktop {

TEST(CommandLine, options_areRead)
{
    const auto line = parseCommandLine({"--library", "lib", "--search=苹果", "--theme", "dark",
                                        "--language", "zh_CN", QDir::tempPath().toStdString()});
    ASSERT_TRUE(line) << line.error().message;
    EXPECT_EQ(line->library, QDir::current().absoluteFilePath(QStringLiteral("lib")));
    EXPECT_EQ(line->search, QStringLiteral("苹果"));
    EXPECT_EQ(line->theme, page::Theme::Dark);
    EXPECT_EQ(line->language, Language::SimplifiedChinese);
    ASSERT_EQ(line->paths.size(), 1U);
    EXPECT_TRUE(line->paths.front().is_absolute());
    EXPECT_TRUE(line->screenshot.isEmpty());
}

TEST(CommandLine, everyThemeIsKnown)
{
    const std::vector<std::pair<std::string, page::Theme>> themes {{"light", page::Theme::Light},
                                                                   {"sepia", page::Theme::Sepia},
                                                                   {"dark", page::Theme::Dark},
                                                                   {"system", page::Theme::System}};
    for (const auto& [word, theme] : themes) {
        const auto line = parseCommandLine({"--theme", word});
        ASSERT_TRUE(line) << word;
        EXPECT_EQ(line->theme, theme);
    }
}

TEST(CommandLine, pathThatIsNotUtf8_keepsItsBytes)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "\xD6\xD0\xCE\xC4.md"; // GBK
    tests::writeFile(path, "---\ntitle: 中文\n---\n");
    const auto line = parseCommandLine({path.native()});
    ASSERT_TRUE(line) << line.error().message;
    EXPECT_EQ(line->paths, std::vector {path});
}

TEST(CommandLine, searchLink_isNoFile)
{
    const auto line = parseCommandLine({"lectern:search?q=%E5%BE%AE%E4%BF%A1&category=%E7%A7%91"});
    ASSERT_TRUE(line) << line.error().message;
    ASSERT_TRUE(line->link);
    EXPECT_EQ(line->link->query, "微信");
    EXPECT_EQ(line->link->category, (CategoryPath {{"科"}}));
    EXPECT_TRUE(line->paths.empty());
    for (const char* word : {"lectern://article/7", "lectern:search?q=", "Lectern:import?/etc"})
        EXPECT_FALSE(parseCommandLine({word})) << word;
}

TEST(CommandLine, addressOfAFile_isThatFile)
{
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "a b%.md";
    tests::writeFile(path, "---\ntitle: x\n---\n");
    const auto line = parseCommandLine({"file://" + folder.path().native() + "/a%20b%25.md"});
    ASSERT_TRUE(line) << line.error().message;
    EXPECT_EQ(line->paths, std::vector {path});
}

TEST(CommandLine, mistakes_areOneSentence)
{
    const std::vector<std::vector<std::string>> mistakes {
        {"--nonsense"},     {"--theme", "pink"}, {"--language=fr"}, {"--library="},
        {"--library=\xD6"}, {"/no/such/path"},   {"/no/such/\xD6"}, {"--苹果"}};
    for (const auto& arguments : mistakes) {
        const auto line = parseCommandLine(arguments);
        ASSERT_FALSE(line) << arguments.front();
        EXPECT_EQ(line.error().kind, ErrorKind::BadInput);
        EXPECT_TRUE(line.error().message.ends_with('.')) << line.error().message;
        EXPECT_EQ(line.error().message.find('\n'), std::string::npos);
    }
}

} // namespace lectern::desktop
