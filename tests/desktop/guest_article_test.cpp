// An article that is shown without being in the list.
#include "desktop/reader_pane.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QSignalSpy>

namespace lectern::desktop {

namespace {

class GuestArticleTest : public ThreeArticlesFixture {
protected:
    /// Has `tea` in the pane while the list holds others.
    void showGuest()
    {
        openThree();
        ASSERT_TRUE(selectTitle(tea));
        auto* reader = m_window->findChild<ReaderPane*>();
        ASSERT_TRUE(eventually([&] { return reader->shownArticle() != nullptr; }));
        const ArticleId id = reader->article();
        m_window->search(QStringLiteral("苹果"));
        ASSERT_TRUE(eventually([&] { return titles() == QStringList {apples}; }));
        QSignalSpy painted(reader, &ReaderPane::articlePainted);
        emit reader->articleRequested(id, {});
        ASSERT_TRUE(eventually([&] {
            return painted.count() > 0 && reader->article() == id
                && action("actionToggleStar").isEnabled();
        }));
    }
    void showAll()
    {
        m_window->search({});
        ASSERT_TRUE(eventually([&] { return titles().size() == 3; }));
    }
};

} // namespace

TEST_F(GuestArticleTest, marks_areTheGuests)
{
    showGuest();
    action("actionToggleStar").trigger();
    EXPECT_TRUE(eventually([&] { return action("actionToggleStar").text().contains(u"Away"); }));
    for (const char* name : {"actionToggleRead", "actionOpenSource", "actionOpenFolder",
                             "actionCopyTitle", "actionFocusArticle", "actionSaveHtml"})
        EXPECT_TRUE(action(name).isEnabled()) << name;
    EXPECT_FALSE(action("actionRemove").isEnabled()) << "what is removed should be seen to go";
    showAll();
    EXPECT_TRUE(isStarred(tea));
    EXPECT_FALSE(isStarred(apples));
}

TEST_F(GuestArticleTest, guest_isReadAfterAWhile)
{
    m_preferences->change([](Settings& settings) { settings.marksReadWhenShown = false; });
    showGuest();
    ASSERT_TRUE(action("actionToggleRead").text().contains(u"Read"));
    m_preferences->change([](Settings& settings) { settings.marksReadWhenShown = true; });
    EXPECT_TRUE(eventually([&] { return action("actionToggleRead").text().contains(u"Un&read"); }));
    showAll();
    EXPECT_FALSE(isUnread(tea));
}

} // namespace lectern::desktop
