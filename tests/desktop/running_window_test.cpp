#include "desktop/running_window.h"
#include "desktop/window_fixture.h"
#include "support/corpus.h"

#include <QDir>
#include <QFile>
#include <QLocalSocket>

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <future>

namespace lectern::desktop {

namespace {

class RunningWindowTest : public testing::Test {
protected:
    RunningWindowTest()
    {
        QDir().mkpath(library());
        QDir().mkpath(folderOf("runtime"));
        chmod(folderOf("runtime").toLocal8Bit().constData(), 0700);
        qputenv("XDG_RUNTIME_DIR", folderOf("runtime").toLocal8Bit());
        QObject::connect(&m_window, &RunningWindow::asked, &m_window,
                         [this](const WindowRequest& request) { m_asked.push_back(request); });
    }
    ~RunningWindowTest() override { qputenv("XDG_RUNTIME_DIR", m_runtimeBefore); }

    QString folderOf(const char* name)
    {
        return QString::fromStdString((m_folder.path() / name).native());
    }
    QString library() { return folderOf("library"); }

    /// As another process does, which waits for the answer.
    bool handOver(const WindowRequest& request, const QString& folder)
    {
        auto taken = std::async(std::launch::async,
                                [&] { return RunningWindow::handOver(folder, request); });
        eventually(
            [&] { return taken.wait_for(std::chrono::seconds(0)) == std::future_status::ready; });
        return taken.get();
    }

    tests::TemporaryFolder m_folder;
    QByteArray m_runtimeBefore = qgetenv("XDG_RUNTIME_DIR");
    RunningWindow m_window;
    std::vector<WindowRequest> m_asked;
};

} // namespace

TEST_F(RunningWindowTest, windowOfTheLibrary_getsAllThatIsAsked)
{
    m_window.serve(library());
    WindowRequest request;
    request.search = QStringLiteral("微信 -淘宝");
    request.link = ArticleFilter {};
    request.link->query = "茶";
    request.link->category = CategoryPath {{"饮食", "C/C++"}};
    request.paths = {"/archive/一", "/archive/\xB1\xE0 not UTF-8"};
    request.activationToken = "token";

    EXPECT_TRUE(handOver(request, library()));
    ASSERT_EQ(m_asked.size(), 1U);
    EXPECT_EQ(m_asked[0].search, request.search);
    ASSERT_TRUE(m_asked[0].link);
    EXPECT_EQ(m_asked[0].link->query, "茶");
    EXPECT_EQ(m_asked[0].link->category, request.link->category);
    EXPECT_EQ(m_asked[0].paths, request.paths);
    EXPECT_EQ(m_asked[0].activationToken, request.activationToken);
}

TEST_F(RunningWindowTest, sameFolderByAnotherName_isTheSameLibrary)
{
    m_window.serve(library());
    ASSERT_TRUE(QFile::link(library(), folderOf("link")));

    EXPECT_TRUE(handOver({}, folderOf("link")));
    EXPECT_TRUE(handOver({}, library() + QStringLiteral("/../library/")));
}

TEST_F(RunningWindowTest, otherLibrary_hasAWindowOfItsOwn)
{
    m_window.serve(library());
    EXPECT_FALSE(handOver({}, folderOf("runtime")));

    m_window.serve(folderOf("runtime"));
    EXPECT_FALSE(handOver({}, library()));
    EXPECT_TRUE(handOver({}, folderOf("runtime")));
    EXPECT_EQ(m_asked.size(), 1U);
}

TEST_F(RunningWindowTest, socketOfAKilledWindow_isTakenOver)
{
    QFile left(RunningWindow::addressOf(library()));
    ASSERT_TRUE(left.open(QIODevice::WriteOnly));
    left.close();
    EXPECT_FALSE(handOver({}, library()));

    m_window.serve(library());
    EXPECT_TRUE(handOver({}, library()));
}

TEST_F(RunningWindowTest, secondWindow_leavesTheFirstItsLibrary)
{
    m_window.serve(library());
    RunningWindow second;
    second.serve(library());

    EXPECT_TRUE(handOver({}, library()));
    EXPECT_EQ(m_asked.size(), 1U);
}

TEST_F(RunningWindowTest, whatIsNoRequest_asksForNothing)
{
    m_window.serve(library());
    for (const QByteArray& bytes : {QByteArray("GET / HTTP/1.1\r\n\r\n"),
                                    QByteArray("Lect\xff\xff\xff\x7f", 8), QByteArray()}) {
        QLocalSocket socket;
        socket.connectToServer(RunningWindow::addressOf(library()));
        ASSERT_TRUE(socket.waitForConnected());
        socket.write(bytes);
        socket.flush();
        socket.disconnectFromServer();
        EXPECT_TRUE(eventually([&] { return socket.state() == QLocalSocket::UnconnectedState; }));
    }
    EXPECT_TRUE(m_asked.empty());
    EXPECT_TRUE(handOver({}, library()));
}

TEST_F(RunningWindowTest, socket_isNobodyElses)
{
    m_window.serve(library());
    struct stat info { };
    ASSERT_EQ(stat(RunningWindow::addressOf(library()).toLocal8Bit().constData(), &info), 0);
    EXPECT_EQ(info.st_mode & 077U, 0U);
}

} // namespace lectern::desktop
