#include "architecture/room_rules.h"
#include "support/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lectern::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::vector<std::string> breachesOf(const std::string& file, const std::string& source)
{
    const TemporaryFolder folder;
    writeFile(folder.path() / file, source);
    return findBreaches(folder.path());
}

} // namespace

TEST(Architecture, theSourceTreeKeepsToDesign)
{
    EXPECT_THAT(findBreaches(std::filesystem::path(LECTERN_SOURCE_DIR) / "src"), IsEmpty());
}

// The checker itself: each rule must be able to fail.

TEST(Architecture, anArrowUpwardIsABreach)
{
    EXPECT_THAT(breachesOf("text/a.cpp", "#include \"store/article_store.h\"\n"),
                ElementsAre("text/a.cpp:1: text must not include store/article_store.h"));
}

TEST(Architecture, aRoomOnTheSameLineIsABreachToo)
{
    EXPECT_THAT(breachesOf("search/a.h", "\n#include \"text/encoding.h\"\n"),
                ElementsAre(HasSubstr("search/a.h:2")));
}

TEST(Architecture, theDesktopSeesTheStoreOnlyThroughTheLibrary)
{
    EXPECT_THAT(breachesOf("desktop/a.cpp", "#include \"store/article_store.h\"\n"),
                ElementsAre(HasSubstr("desktop must not include")));
    EXPECT_THAT(breachesOf("desktop/a.cpp", "#include \"library/library.h\"\n"), IsEmpty());
}

TEST(Architecture, sqlOutsideStoreIsABreach)
{
    EXPECT_THAT(breachesOf("importer/a.cpp", "auto s = \"SELECT id FROM article\";\n"),
                ElementsAre(HasSubstr("importer/a.cpp:1: SQL stands only in store")));
    EXPECT_THAT(breachesOf("cli/a.cpp", "\nauto s = R\"(\n  DELETE FROM article\n)\";\n"),
                ElementsAre(HasSubstr("cli/a.cpp:2: SQL")));
    EXPECT_THAT(breachesOf("store/a.cpp", "auto s = \"SELECT id FROM article\";\n"), IsEmpty());
}

TEST(Architecture, aCommentThatSpeaksOfSqlIsNone)
{
    EXPECT_THAT(breachesOf("importer/a.cpp", "// SELECT id FROM article would be slow here\n"),
                IsEmpty());
}

TEST(Architecture, sqliteHeaderOutsideSqliteIsABreach)
{
    EXPECT_THAT(breachesOf("store/a.cpp", "#include <sqlite3.h>\n"),
                ElementsAre(HasSubstr("sqlite alone")));
    EXPECT_THAT(breachesOf("sqlite/a.cpp", "#include <sqlite3.h>\n"), IsEmpty());
    EXPECT_THAT(breachesOf("store/fts_tokenizer.cpp", "#include <sqlite3.h>\n"), IsEmpty());
}

TEST(Architecture, widgetsAndWebEngineOutsideDesktopAreBreaches)
{
    EXPECT_THAT(breachesOf("images/a.cpp", "#include <QImage>\n"),
                ElementsAre(HasSubstr("desktop alone")));
    EXPECT_THAT(breachesOf("library/a.cpp", "#include <QtWidgets/QWidget>\n"),
                ElementsAre(HasSubstr("desktop alone")));
    EXPECT_THAT(breachesOf("page/a.cpp", "#include <QWebEngineView>\n"),
                ElementsAre(HasSubstr("desktop alone")));
    EXPECT_THAT(breachesOf("desktop/a.cpp", "#include <QWebEngineView>\n"), IsEmpty());
}

TEST(Architecture, networkBelowImagesIsABreach)
{
    EXPECT_THAT(breachesOf("text/a.cpp", "#include <QNetworkReply>\n"),
                ElementsAre(HasSubstr("only in images and above")));
    EXPECT_THAT(breachesOf("images/a.cpp", "#include <QNetworkReply>\n"), IsEmpty());
}

TEST(Architecture, autoForJoinedStringsIsABreach)
{
    EXPECT_THAT(breachesOf("desktop/a.cpp", "\nconst auto s = before\n % QStringLiteral(\"x\");\n"),
                ElementsAre(HasSubstr("desktop/a.cpp:2: name the type QString")));
    EXPECT_THAT(breachesOf("desktop/a.cpp", "auto s = QStringLiteral(\"x\") + tail;\n"),
                ElementsAre(HasSubstr("name the type QString")));
    EXPECT_THAT(breachesOf("desktop/a.cpp",
                           "const QString s = a % QStringLiteral(\"x\");\n"
                           "const auto rest = count % 7;\n"),
                IsEmpty());
}

TEST(Architecture, aFolderThatIsNoRoomIsABreach)
{
    EXPECT_THAT(breachesOf("helpers/a.cpp", ""), ElementsAre(HasSubstr("no room of DESIGN.md")));
}
