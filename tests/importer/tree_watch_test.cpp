#include "importer/tree_watch.h"
#include "support/corpus.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QEventLoop>

#include <gmock/gmock.h>

#include <fstream>

using namespace lectern::importer;
using namespace lectern::tests;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using ::testing::IsEmpty;

namespace {

/// Patient only for as long as a test has to be sure; nothing is measured.
constexpr WatchTimes kAtOnce {.quiet = 1ms, .longest = 50ms, .lookAgain = 1h};
constexpr WatchTimes kLookingOften {.quiet = 1ms, .longest = 50ms, .lookAgain = 20ms};

} // namespace

class TreeWatchTest : public ::testing::Test {
protected:
    TreeWatchTest() { fs::create_directory(root()); }

    fs::path root() const { return m_folder.path() / "root"; }
    void write(const std::string& name, const std::string& text) const
    {
        writeFile(root() / name, text);
    }

    void watch(const WatchTimes& times)
    {
        m_watch = std::make_unique<TreeWatch>(times, [this](const auto& roots) {
            told.insert(told.end(), roots.begin(), roots.end());
        });
        m_watch->setRoots({root()});
    }

    /// Runs the event loop until something was told, and forgets it.
    bool isTold()
    {
        const QDeadlineTimer deadline(20s);
        while (told.empty() && !deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents,
                                            50);
        const bool wasTold = !told.empty();
        told.clear();
        return wasTold;
    }

    /// What happened before this came to rest long ago.
    void letRest() const
    {
        const QDeadlineTimer deadline(200ms);
        while (!deadline.hasExpired())
            QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }

    TreeWatch& treeWatch() { return *m_watch; }
    std::vector<fs::path> told;

private:
    int m_count = 1;
    char m_name[5] = "test";
    char* m_names[2] {m_name, nullptr};
    QCoreApplication m_application {m_count, m_names};
    TemporaryFolder m_folder;
    std::unique_ptr<TreeWatch> m_watch;
};

TEST_F(TreeWatchTest, aNewRoot_isToldOnceEvenWhereNothingChanges)
{
    write("a.md", "x");
    watch(kAtOnce);
    EXPECT_TRUE(isTold());
    letRest();
    EXPECT_THAT(told, IsEmpty());
}

TEST_F(TreeWatchTest, newFilesAndFolders_areTold)
{
    watch(kAtOnce);
    ASSERT_TRUE(isTold());
    write("b.md", "x");
    EXPECT_TRUE(isTold());
    write("deep/er/c.md", "x");
    EXPECT_TRUE(isTold());
    write("deep/er/d.md", "x");
    EXPECT_TRUE(isTold()) << "the new folders are watched too";
    fs::remove(root() / "b.md");
    EXPECT_TRUE(isTold());
}

TEST_F(TreeWatchTest, aFolderThatIsMadeAnew_isWatchedAgain)
{
    write("sub/a.md", "x");
    watch(kAtOnce);
    ASSERT_TRUE(isTold());
    fs::remove_all(root() / "sub");
    ASSERT_TRUE(isTold());
    write("sub/a.md", "y");
    ASSERT_TRUE(isTold());
    letRest();
    told.clear();
    write("sub/b.md", "y");
    EXPECT_TRUE(isTold());
}

TEST_F(TreeWatchTest, filesThatAreNoArticles_areNotTold)
{
    watch(kAtOnce);
    ASSERT_TRUE(isTold());
    write("picture.png", "x");
    letRest();
    EXPECT_THAT(told, IsEmpty());
}

// The system tells of folders only.
TEST_F(TreeWatchTest, aFileWrittenInPlace_isFoundByLookingAgain)
{
    write("a.md", "x");
    watch(kLookingOften);
    ASSERT_TRUE(isTold());
    std::ofstream(root() / "a.md", std::ios::app) << "more";
    EXPECT_TRUE(isTold());
}

TEST_F(TreeWatchTest, aRootThatIsNotThere_isToldWhenItIsBack)
{
    fs::remove(root());
    watch(kLookingOften);
    letRest();
    EXPECT_THAT(told, IsEmpty());
    write("a.md", "x");
    EXPECT_TRUE(isTold());
}

TEST_F(TreeWatchTest, aStirredRoot_isToldAgain_oneNoLongerWantedIsNot)
{
    watch(kAtOnce);
    ASSERT_TRUE(isTold());
    treeWatch().stir(root());
    EXPECT_TRUE(isTold());
    treeWatch().setRoots({});
    write("a.md", "x");
    letRest();
    EXPECT_THAT(told, IsEmpty());
}
