// What drops down below the search field.
#include "desktop/search_suggestions.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gmock/gmock.h>

namespace lectern::desktop {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = SuggestionRow::Kind;

/// "kind:query|rest", with the cursor drawn in.
std::vector<std::string> drawn(const QList<SuggestionRow>& rows)
{
    std::vector<std::string> lines;
    for (SuggestionRow row : rows)
        lines.push_back(row.query.insert(row.cursor, u'|').toStdString());
    return lines;
}

QList<SuggestionRow> rowsFor(const std::string& typed, const std::vector<std::string>& history,
                             const std::vector<Suggestion>& values = {})
{
    return suggestionRows(typed, search::completionPlace(typed, typed.size()), history, values);
}

class SearchSuggestionsTest : public ThreeArticlesFixture {
protected:
    QListView& popup()
    {
        return *m_window->findChild<QListView*>(QStringLiteral("suggestionList"));
    }
    QStringList offered()
    {
        QStringList rows;
        for (int row = 0; popup().isVisible() && row < popup().model()->rowCount(); ++row)
            rows << popup().model()->index(row, 0).data().toString();
        return rows;
    }
    bool offers(const QStringList& wanted)
    {
        return eventually([&] { return offered() == wanted; });
    }
    void type(const QString& text)
    {
        searchEdit().setFocus();
        // QTest cannot press Chinese keys.
        searchEdit().insert(text);
        emit searchEdit().textEdited(searchEdit().text());
    }
};

TEST(SuggestionRows, nothingTyped_offersWhatWasSearchedForBefore)
{
    EXPECT_THAT(drawn(rowsFor("", {"微信", "tea"})), ElementsAre("微信|", "tea|"));
    EXPECT_THAT(drawn(rowsFor("", {})), IsEmpty());
}

TEST(SuggestionRows, pastQueriesThatBeginSo_comeFirst)
{
    EXPECT_THAT(drawn(rowsFor("AU", {"author:x", "tea", "au", "Autumn 2021"})),
                ElementsAre("author:x|", "Autumn 2021|", "author:|"));
    EXPECT_THAT(drawn(rowsFor("微", {"微1", "微2", "微3", "微4"})),
                ElementsAre("微1|", "微2|", "微3|"));
}

TEST(SuggestionRows, valuesTakeThePlaceOfTheWordAlone)
{
    const std::vector<Suggestion> values {{Suggestion::Kind::Author, "张三", 3},
                                          {Suggestion::Kind::Title, "张家界 \"游\"", 1}};
    const auto rows = rowsFor("微信 张", {}, values);
    EXPECT_THAT(drawn(rows), ElementsAre("微信 author:张三 |", "微信 title:「张家界 \"游\"」 |"));
    EXPECT_EQ(rows[0].kind, Kind::Author);
    EXPECT_EQ(rows[0].articles, 3);
    EXPECT_THAT(drawn(rowsFor("作者：张", {}, {values[0]})), ElementsAre("作者：张三 |"));
}

TEST(SuggestionRows, whatStandsThereAlready_isNoSuggestion)
{
    EXPECT_THAT(drawn(rowsFor("author:张三", {}, {{Suggestion::Kind::Author, "张三", 3}})),
                IsEmpty());
}

TEST_F(SearchSuggestionsTest, valuesOfTheLibrary_areOfferedAndChosenByKeys)
{
    openThree();
    type(QStringLiteral("饮"));
    ASSERT_TRUE(offers({QStringLiteral("饮食")}));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("饮")) << "nothing is typed for anybody";
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    EXPECT_EQ(popup().currentIndex().row(), 0);
    QTest::keyClick(&searchEdit(), Qt::Key_Return);
    EXPECT_EQ(searchEdit().text(), QStringLiteral("category:饮食 "));
    EXPECT_FALSE(popup().isVisible());
    EXPECT_TRUE(searchEdit().hasFocus());
    EXPECT_TRUE(listBecomes({tea}));
    searchEdit().clear();
    QTest::mouseClick(&searchEdit(), Qt::LeftButton);
    EXPECT_EQ(offered(), QStringList {QStringLiteral("category:饮食")}) << "it was asked for";
}

TEST_F(SearchSuggestionsTest, fieldIsChosen_andItsValuesAreNext)
{
    openThree();
    type(QStringLiteral("cat"));
    ASSERT_TRUE(offers({QStringLiteral("category:")}));
    QTest::mouseClick(popup().viewport(), Qt::LeftButton, {},
                      popup().visualRect(popup().model()->index(0, 0)).center());
    EXPECT_EQ(searchEdit().text(), QStringLiteral("category:"));
    EXPECT_TRUE(searchEdit().hasFocus());
    EXPECT_TRUE(eventually([&] { return offered().size() == 3; }));
    EXPECT_TRUE(offered().contains(QStringLiteral("地理")));
}

TEST_F(SearchSuggestionsTest, enterWithoutAChoice_asksWhatWasTyped)
{
    openThree();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(offers({apples}));
    QTest::keyClick(&searchEdit(), Qt::Key_Return);
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
    EXPECT_FALSE(popup().isVisible());
    EXPECT_TRUE(eventually([&] { return titles().size() == 2 && list().hasFocus(); }));
}

TEST_F(SearchSuggestionsTest, escapeClosesTheList_andThenClearsTheSearch)
{
    openThree();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(offers({apples}));
    QTest::keyClick(&searchEdit(), Qt::Key_Escape);
    EXPECT_FALSE(popup().isVisible());
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
    QTest::keyClick(&searchEdit(), Qt::Key_Escape);
    EXPECT_TRUE(searchEdit().text().isEmpty());
}

TEST_F(SearchSuggestionsTest, downGoesThroughTheListAndOnToTheArticles)
{
    openThree();
    type(QStringLiteral("苹果"));
    ASSERT_TRUE(offers({apples}));
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    QTest::keyClick(&searchEdit(), Qt::Key_Up);
    EXPECT_FALSE(popup().currentIndex().isValid());
    EXPECT_TRUE(popup().isVisible());
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    EXPECT_FALSE(popup().isVisible());
    EXPECT_TRUE(list().hasFocus());
}

TEST_F(SearchSuggestionsTest, searchesAreRememberedByTheLibrary_andForgottenOnDemand)
{
    openThree();
    for (const char* query : {"苹果", "河流", "苹果", "-"}) {
        searchEdit().clear();
        type(QString::fromUtf8(query));
        QTest::keyClick(&searchEdit(), Qt::Key_Return);
    }
    searchEdit().clear();
    type(QStringLiteral("茶"));
    list().setFocus(); // left standing is asked, too
    closeWindow();
    openWindow();
    searchEdit().setFocus();
    const QStringList past {QStringLiteral("茶"), QStringLiteral("苹果"), QStringLiteral("河流")};
    ASSERT_TRUE(eventually([&] {
        QTest::keyClick(&searchEdit(), Qt::Key_Escape);
        searchEdit().setFocus();
        QTest::mouseClick(&searchEdit(), Qt::LeftButton);
        return offered() == past;
    }));
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    QTest::keyClick(&searchEdit(), Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_EQ(offered(), past.mid(1));
    QTest::keyClick(&searchEdit(), Qt::Key_Down);
    QTest::keyClick(&searchEdit(), Qt::Key_Return);
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
    EXPECT_TRUE(eventually([&] { return titles().size() == 2; }));

    action("actionClearHistory").trigger();
    searchEdit().clear();
    QTest::mouseClick(&searchEdit(), Qt::LeftButton);
    EXPECT_TRUE(offered().isEmpty());
}

} // namespace

} // namespace lectern::desktop
