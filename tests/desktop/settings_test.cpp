#include "desktop/preferences.h"
#include "desktop/window_state.h"
#include "support/corpus.h"

#include <QFile>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

class SettingsTest : public testing::Test {
protected:
    QString path(const char* name) const
    {
        return QString::fromStdString((m_folder.path() / "deep" / name).native());
    }

    tests::TemporaryFolder m_folder;
};

} // namespace

TEST_F(SettingsTest, everySetting_comesBack)
{
    Settings settings;
    settings.theme = page::Theme::Sepia;
    settings.language = Language::SimplifiedChinese;
    settings.fontSizePx = 24;
    settings.zoom = 1.21;
    settings.imagePolicy = ImagePolicy::LocalOnly;
    settings.marksReadWhenShown = false;
    settings.savesNotes = false;
    settings.reading = {QStringLiteral("Georgia"),
                        QStringLiteral("Noto Serif CJK SC"),
                        QStringLiteral("Fira Code"),
                        33,
                        190,
                        0,
                        page::Indent::FirstLine,
                        page::Alignment::Ragged};
    settings.library = QStringLiteral("/书/文库");
    settings.recentLibraries = {QStringLiteral("/a, b"), QStringLiteral("/书")};
    saveSettings(path("settings.ini"), settings);
    EXPECT_EQ(loadSettings(path("settings.ini")), settings);
}

TEST_F(SettingsTest, missingFile_givesTheDefaults)
{
    EXPECT_EQ(loadSettings(path("none.ini")), Settings {});
    EXPECT_EQ(loadWindowState(path("none.ini")), WindowState {});
}

TEST_F(SettingsTest, nonsense_fallsBackToTheDefaults)
{
    tests::writeFile(m_folder.path() / "bad.ini",
                     "[General]\ntheme=pink\nfontSizePx=900\nzoom=x\n"
                     "[reading]\nwidthEm=9000\nlineHeightPercent=x\nparagraphGapPercent=\n"
                     "alignment=up\n");
    const Settings read
        = loadSettings(QString::fromStdString((m_folder.path() / "bad.ini").native()));
    EXPECT_EQ(read.theme, page::Theme::System);
    EXPECT_EQ(read.fontSizePx, 32);
    EXPECT_EQ(read.zoom, 0.3);
    ReadingStyle reading;
    reading.widthEm = 60;
    EXPECT_EQ(read.reading, reading);
}

TEST_F(SettingsTest, windowState_comesBack)
{
    WindowState state;
    state.geometry = "\x01\x02 geometry";
    state.splitter = "splitter";
    state.treeVisible = false;
    state.panelVisible = true;
    state.panelPage = QStringLiteral("contents");
    state.order = ArticleOrder::Title;
    state.library = QStringLiteral("/书");
    state.choice = {CategoryChoice::Kind::Category, CategoryPath {{"编程", "C/C++"}}};
    state.expanded = {QStringLiteral("编程"), QStringLiteral("编程/C\\/C++")};
    state.article = ArticleId {42};
    saveWindowState(path("window.ini"), state);
    EXPECT_EQ(loadWindowState(path("window.ini")), state);
}

TEST_F(SettingsTest, relevance_isNeverTheOrderToStartWith)
{
    WindowState state;
    state.order = ArticleOrder::Relevance;
    saveWindowState(path("window.ini"), state);
    EXPECT_EQ(loadWindowState(path("window.ini")).order, ArticleOrder::Newest);
}

TEST_F(SettingsTest, overrideOfTheCommandLine_isNotWritten)
{
    {
        Preferences preferences(path("settings.ini"));
        preferences.overrideForNow(page::Theme::Dark, {});
        EXPECT_EQ(preferences.values().theme, page::Theme::Dark);
        const QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.change([](Settings& settings) { settings.fontSizePx = 20; });
        preferences.change([](Settings& settings) { settings.fontSizePx = 21; });
        EXPECT_EQ(changed.size(), 2);
    } // which waits for what is still to be written
    const Settings written = loadSettings(path("settings.ini"));
    EXPECT_EQ(written.theme, page::Theme::System);
    EXPECT_EQ(written.fontSizePx, 21);
}

TEST_F(SettingsTest, withoutAPath_nothingIsWritten)
{
    Preferences preferences({});
    preferences.change([](Settings& settings) { settings.fontSizePx = 21; });
    EXPECT_EQ(preferences.values().fontSizePx, 21);
    EXPECT_FALSE(QFile::exists(settingsPath()));
}

TEST(RecentLibraries, folderOpenedAgain_movesToTheHead)
{
    const QStringList recent {QStringLiteral("/a"), QStringLiteral("/b")};
    EXPECT_EQ(withRecent(recent, QStringLiteral("/b")),
              (QStringList {QStringLiteral("/b"), QStringLiteral("/a")}));
}

} // namespace lectern::desktop
