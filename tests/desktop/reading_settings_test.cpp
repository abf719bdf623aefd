#include "desktop/look_choices.h"
#include "desktop/reading_settings_dialog.h"
#include "support/corpus.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

class ReadingSettingsTest : public testing::Test {
protected:
    template <typename Field>
    Field& field(const char* name)
    {
        return *m_dialog.findChild<Field*>(QString::fromLatin1(name));
    }
    const ReadingStyle& reading() const { return m_preferences.values().reading; }

    Preferences m_preferences {QString()};
    ReadingSettingsDialog m_dialog {m_preferences};
};

} // namespace

TEST_F(ReadingSettingsTest, everyField_changesItsSettingAtOnce)
{
    const QSignalSpy changed(&m_preferences, &Preferences::changed);
    field<QComboBox>("theme").setCurrentIndex(3);
    field<QSpinBox>("size").setValue(22);
    field<QSpinBox>("lineWidth").setValue(32);
    field<QSpinBox>("lineHeight").setValue(200);
    field<QSpinBox>("paragraphGap").setValue(0);
    field<QComboBox>("alignment").setCurrentIndex(2);
    field<QAbstractButton>("indent").setChecked(true);

    EXPECT_EQ(changed.size(), 7);
    EXPECT_EQ(m_preferences.values().theme, page::Theme::Sepia);
    EXPECT_EQ(m_preferences.values().fontSizePx, 22);
    EXPECT_EQ(reading().widthEm, 32);
    EXPECT_EQ(reading().lineHeightPercent, 200);
    EXPECT_EQ(reading().paragraphGapPercent, 0);
    EXPECT_EQ(reading().alignment, page::Alignment::Ragged);
    EXPECT_EQ(reading().indent, page::Indent::FirstLine);
}

TEST_F(ReadingSettingsTest, families_areTheSystemsOwn)
{
    for (const char* name : {"latinFamily", "cjkFamily", "monoFamily"}) {
        auto& box = field<QComboBox>(name);
        EXPECT_EQ(box.currentData().toString(), QString()) << name;
        ASSERT_GE(box.count(), 2) << name;
        box.setCurrentIndex(1);
    }
    EXPECT_EQ(reading().monoFamily, field<QComboBox>("monoFamily").itemText(1));
    EXPECT_EQ(reading().latinFamily, field<QComboBox>("latinFamily").itemText(1));
    EXPECT_EQ(reading().cjkFamily, field<QComboBox>("cjkFamily").itemText(1));
}

TEST_F(ReadingSettingsTest, familyOfAnotherMachine_isShownAndKept)
{
    m_preferences.change(
        [](Settings& values) { values.reading.latinFamily = QStringLiteral("Nowhere Sans"); });
    EXPECT_EQ(field<QComboBox>("latinFamily").currentText(), QStringLiteral("Nowhere Sans"));
    EXPECT_EQ(reading().latinFamily, QStringLiteral("Nowhere Sans"));
}

TEST_F(ReadingSettingsTest, lowestNumber_isWhatTheLanguageAsksFor)
{
    field<QSpinBox>("lineWidth").setValue(40);
    field<QSpinBox>("lineWidth").setValue(0);
    EXPECT_EQ(reading().widthEm, 0);
    field<QSpinBox>("paragraphGap").setValue(30);
    field<QSpinBox>("paragraphGap").setValue(-100);
    EXPECT_EQ(reading().paragraphGapPercent, -1);
}

TEST_F(ReadingSettingsTest, firstStepFromTheLanguagesOwn_beginsAtWhatIsInForce)
{
    m_dialog.setInForce({{QStringLiteral("width"), 38}, {QStringLiteral("leading"), 180}});
    auto& width = field<QSpinBox>("lineWidth");
    EXPECT_TRUE(width.text().contains(QStringLiteral("38"))) << width.text().toStdString();
    EXPECT_EQ(reading().widthEm, 0) << "nobody has chosen it";
    width.stepUp();
    EXPECT_EQ(reading().widthEm, 39);
    field<QSpinBox>("lineHeight").stepDown();
    EXPECT_EQ(reading().lineHeightPercent, 175);
    field<QSpinBox>("paragraphGap").stepUp();
    EXPECT_EQ(reading().paragraphGapPercent, 0) << "not known: the lowest";
}

TEST_F(ReadingSettingsTest, fieldsByLanguage_sayWhatThatComesTo)
{
    const auto& latin = field<QComboBox>("latinFamily");
    const auto& alignment = field<QComboBox>("alignment");
    const QString family = latin.itemText(1);
    EXPECT_EQ(latin.currentText(), QStringLiteral("By language")) << "no article is shown";
    m_dialog.setInForce(
        {{QStringLiteral("fonts"), QStringLiteral("\"no font\", \"%1\", sans-serif").arg(family)},
         {QStringLiteral("mono"), QStringLiteral("\"no font\", monospace")},
         {QStringLiteral("justified"), true}});
    EXPECT_EQ(latin.currentText(), QStringLiteral("By language: ") + family);
    EXPECT_EQ(field<QComboBox>("monoFamily").currentText(), QStringLiteral("By language"));
    EXPECT_EQ(alignment.currentText(), QStringLiteral("By language: ") + alignment.itemText(1));
    EXPECT_EQ(reading(), ReadingStyle {}) << "nobody has chosen anything";
}

TEST_F(ReadingSettingsTest, reset_bringsBackTheDefaultsAndNothingElse)
{
    m_preferences.change([](Settings& values) {
        values.zoom = 1.5;
        values.fontSizePx = 30;
        values.theme = page::Theme::Dark;
        values.reading.widthEm = 50;
    });
    field<QPushButton>("resetButton").click();
    EXPECT_EQ(m_preferences.values().theme, page::Theme::System);
    EXPECT_EQ(m_preferences.values().fontSizePx, 18);
    EXPECT_EQ(reading(), ReadingStyle {});
    EXPECT_EQ(m_preferences.values().zoom, 1.5);
    EXPECT_EQ(field<QSpinBox>("lineWidth").value(), field<QSpinBox>("lineWidth").minimum());
}

TEST(LookChoices, articleCategoryAndTheWayBack)
{
    const tests::TemporaryFolder folder;
    const QString file = QString::fromStdString((folder.path() / "looks.ini").native());
    const CategoryPath media {{"新媒体", "甲/乙"}};
    const CategoryPath below {{"新媒体", "甲/乙", "最新"}};
    const CategoryPath other {{"新媒体"}};
    {
        LookChoices choices(file);
        choices.setLibrary(QStringLiteral("/a"));
        EXPECT_EQ(choices.lookOf({1}, {media}), page::Look::Reader);
        choices.choose(ArticleId {1}, {media}, page::Look::AsSaved);
        EXPECT_EQ(choices.lookOf({1}, {media}), page::Look::AsSaved);
        EXPECT_EQ(choices.lookOf({2}, {media}), page::Look::Reader);
        choices.choose(media, page::Look::AsSaved);
        choices.choose(ArticleId {3}, {below}, page::Look::Reader);
    }
    LookChoices choices(file);
    choices.setLibrary(QStringLiteral("/a"));
    EXPECT_EQ(choices.lookOf({1}, {media}), page::Look::AsSaved);
    EXPECT_EQ(choices.lookOf({2}, {other, below}), page::Look::AsSaved);
    EXPECT_EQ(choices.lookOf({2}, {other}), page::Look::Reader);
    EXPECT_EQ(choices.lookOf({3}, {below}), page::Look::Reader) << "the article's own choice";
    EXPECT_EQ(choices.lookOf(media), page::Look::AsSaved);
    choices.choose(media, page::Look::Reader);
    EXPECT_EQ(choices.lookOf({2}, {below}), page::Look::Reader);
    choices.setLibrary(QStringLiteral("/b"));
    EXPECT_EQ(choices.lookOf({1}, {media}), page::Look::Reader) << "another library's article";
}

} // namespace lectern::desktop
