#include "desktop/open_outside.h"
#include "desktop/window_fixture.h"

#include <QDesktopServices>
#include <QTextBrowser>

#include <gmock/gmock.h>

#include <optional>

namespace lectern::desktop {

using testing::ElementsAre;

namespace {

const std::string latin1Name = "caf\xE9.md"; // not UTF-8

/// Stands in for the desktop's programs; remembers what it was asked to open.
class OpenOutsideTest : public testing::Test {
protected:
    OpenOutsideTest()
    {
        QDesktopServices::setUrlHandler(QStringLiteral("file"), &m_desktop, "setSource");
    }
    ~OpenOutsideTest() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    using Open = void (*)(std::vector<std::filesystem::path>, QObject*, std::function<void(bool)>);
    bool opens(Open open, const std::vector<std::filesystem::path>& files)
    {
        std::optional<bool> opened;
        open(files, &m_desktop, [&](bool done) { opened = done; });
        EXPECT_FALSE(opened) << "the disk was looked at on the GUI thread";
        EXPECT_TRUE(eventually([&] { return opened.has_value(); }));
        return opened.value_or(false);
    }

    tests::TemporaryFolder m_folder;
    QTextBrowser m_desktop;
};

} // namespace

TEST_F(OpenOutsideTest, nameThatIsNotUtf8_isKept)
{
    const std::filesystem::path file = m_folder.path() / latin1Name;
    tests::writeFile(file, "x");
    EXPECT_TRUE(opens(&openFileOutside, {file}));
    EXPECT_TRUE(m_desktop.source().toEncoded().endsWith("/caf%E9.md"));
    // As an import's report shows it.
    EXPECT_TRUE(opens(&openFileOutside, pathsShownAs((m_folder.path() / "caf\\xE9.md").native())));
    EXPECT_TRUE(m_desktop.source().toEncoded().endsWith("/caf%E9.md"));
}

TEST_F(OpenOutsideTest, fileThatIsGone_hasAFolderStill)
{
    const std::filesystem::path gone = m_folder.path() / "gone.md";
    EXPECT_FALSE(opens(&openFileOutside, {gone}));
    EXPECT_TRUE(opens(&openFolderOutside, {gone}));
    EXPECT_EQ(m_desktop.source(), fileUrl(m_folder.path()));
    EXPECT_TRUE(opens(&openFolderOutside, {m_folder.path()})) << "a folder that was skipped";
    EXPECT_EQ(m_desktop.source(), fileUrl(m_folder.path()));
    EXPECT_FALSE(opens(&openFolderOutside, {gone / "a" / "b.md"}));
}

TEST_F(OpenOutsideTest, fileInAPackedFile_hasThePackedFilesFolder)
{
    tests::writeFile(m_folder.path() / "saved.zip", "x");
    const std::filesystem::path inner = m_folder.path() / "saved.zip" / "posts" / "a.md";
    EXPECT_TRUE(opens(&openFileOutside, {inner}));
    EXPECT_EQ(m_desktop.source(), fileUrl(m_folder.path()));
    EXPECT_TRUE(opens(&openFolderOutside, {inner}));
    EXPECT_EQ(m_desktop.source(), fileUrl(m_folder.path()));
}

TEST(FileUrl, keepsEveryByte)
{
    EXPECT_EQ(fileUrl("/a b/100%/甲#?.md").toEncoded(),
              QByteArray("file:///a%20b/100%25/%E7%94%B2%23%3F.md"));
    EXPECT_EQ(fileUrl("/" + latin1Name).toEncoded(), QByteArray("file:///caf%E9.md"));
}

TEST(PathsShownAs, escapedBytes_areMeantOrStandThereLiterally)
{
    EXPECT_THAT(pathsShownAs("/甲.md"), ElementsAre("/甲.md"));
    EXPECT_THAT(pathsShownAs("/caf\\xE9\\x.md"),
                ElementsAre("/caf\\xE9\\x.md", std::string("/caf\xE9\\x.md")));
}

} // namespace lectern::desktop
