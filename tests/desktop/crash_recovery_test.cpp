#include "desktop/crash_recovery.h"
#include "desktop_fixture.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

namespace lectern::desktop {
namespace {

class CrashRecoveryTest : public DesktopFixture {
protected:
    CrashRecoveryTest()
    {
        m_pane->keepOpeningMarker(markerPath());
        write("a.md", "---\ntitle: Eins\n---\n<p>one</p>\n");
        write("b.md", "---\ntitle: Zwei\n---\n<p>two</p>\n");
        importAll();
    }

    QString markerPath() const
    {
        return QString::fromStdString((m_folder.path() / "state" / "opening").string());
    }
    /// The marker as a program that starts now finds it.
    OpenedPlace marker() const { return OpeningMarker(markerPath()).read(); }
    QString libraryFolder() const { return QString::fromStdString(m_library->folder().string()); }
    void loseRenderer() { kill(static_cast<pid_t>(view().page()->renderProcessPid()), SIGKILL); }
    void loseRendererForGood()
    {
        for (int times = 0; times <= CrashRecovery::kMostReloads; ++times) {
            const auto before = m_painted.size();
            loseRenderer();
            ASSERT_TRUE(
                waitUntil([&] { return m_painted.size() > before || !m_failures.isEmpty(); }));
        }
        ASSERT_EQ(m_failures.size(), 1);
    }
};

TEST_F(CrashRecoveryTest, markerStands_untilTheArticleStandsWell)
{
    m_pane->showArticle(idOf("Eins"));
    const OpenedPlace opened {libraryFolder(), m_pane->article()};
    EXPECT_TRUE(waitUntil([&] { return marker() == opened; }));

    ASSERT_TRUE(waitUntil([&] { return !m_painted.empty(); }));
    EXPECT_TRUE(waitUntil([&] { return !marker().id; }));
}

// A pipe that nobody reads: whoever opens it for writing waits.
TEST_F(CrashRecoveryTest, article_isNotReadBeforeItsMarkerIsWritten_andTheWindowDoesNotWait)
{
    lectern::tests::writeFile(m_folder.path() / "state" / "other", "");
    ASSERT_EQ(mkfifo(markerPath().toUtf8().constData(), 0600), 0);
    m_pane->showArticle(idOf("Eins"));
    // Shorter than it takes CrashRecovery to open the file itself, to wait for the disk.
    EXPECT_FALSE(waitUntil([&] { return !m_painted.empty(); }, 150));

    // Both ends: where painting takes long, CrashRecovery opens the file for reading too.
    const int pipe = open(markerPath().toUtf8().constData(), O_RDWR | O_NONBLOCK);
    ASSERT_GE(pipe, 0);
    EXPECT_TRUE(waitUntil([&] { return !m_painted.empty(); }));
    QThreadPool::globalInstance()->waitForDone();
    close(pipe);
}

TEST_F(CrashRecoveryTest, articleThatKeepsCrashing_isKnownToTheNextStart)
{
    show("Eins");
    const ArticleId victim = m_pane->article();

    loseRendererForGood();
    m_pane.reset(); // the window is closed over the sentence
    EXPECT_EQ(marker().id, victim);

    ReaderPane next;
    next.keepOpeningMarker(markerPath());
    next.setLibrary(m_library.get());
    EXPECT_EQ(next.lastVictim(), victim);
    EXPECT_EQ(marker().id, victim) << "the start after the next must know it too";
}

TEST_F(CrashRecoveryTest, anotherArticleThatEndsWell_isWhatTheNextStartMayOpen)
{
    show("Eins");
    loseRendererForGood();

    show("Zwei");
    m_pane.reset();

    EXPECT_FALSE(marker().id);
}

TEST_F(CrashRecoveryTest, windowClosedWhileAnArticleStands_leavesNoMarker)
{
    show("Eins");
    m_pane.reset();
    EXPECT_FALSE(marker().id);
}

TEST_F(CrashRecoveryTest, articleThatWasNeverPainted_isAVictim)
{
    m_pane->showArticle(idOf("Eins"));
    m_pane.reset(); // as when the program is killed here
    EXPECT_TRUE(marker().id);
}

TEST_F(CrashRecoveryTest, victimOfAnotherLibrary_isNone)
{
    OpeningMarker(markerPath()).write({QStringLiteral("/elsewhere"), {1}});
    ReaderPane next;
    next.keepOpeningMarker(markerPath());
    EXPECT_FALSE(next.lastVictim());
    next.setLibrary(m_library.get());
    EXPECT_FALSE(next.lastVictim());
}

TEST(OpeningMarker, cutOffOrForeignFile_isNone)
{
    const lectern::tests::TemporaryFolder folder;
    const auto path = folder.path() / "opening";
    const OpeningMarker marker(QString::fromStdString(path.string()));
    EXPECT_FALSE(marker.read().id);
    for (const char* bytes : {"", "4", "42\n", "42\n/home/x", "x\n/home/x\n", "1\n2\n3\n"}) {
        lectern::tests::writeFile(path, bytes);
        EXPECT_FALSE(marker.read().id) << bytes;
    }
    marker.write({QStringLiteral("/文 章"), {42}});
    EXPECT_EQ(marker.read(), (OpenedPlace {QStringLiteral("/文 章"), {42}}));
    marker.remove();
    EXPECT_FALSE(marker.read().id);
}

} // namespace
} // namespace lectern::desktop
