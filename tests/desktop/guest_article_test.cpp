// An article that is shown without being in the list.
#include "desktop/reader_pane.h"
#include "desktop/window_fixture.h"

#include <QAction>

namespace lectern::desktop {

namespace {

class GuestArticleTest : public ThreeArticlesFixture {
protected:
    /// Has `tea` in the pane while the list holds others.
    void showGuest()
    {
        ASSERT_TRUE(selectTitle(tea));
        auto* reader = m_window->findChild<ReaderPane*>();
        ASSERT_TRUE(eventually([&] { return reader->shownArticle() != nullptr; }));
        const ArticleId id = reader->article();
        ASSERT_TRUE(selectTitle(apples)); // the current one stays in a list
        ASSERT_TRUE(eventually([&] { return reader->article() != id; }));
        m_window->search(QStringLiteral("种植"));
        ASSERT_TRUE(eventually([&] { return !titles().contains(tea) && !titles().isEmpty(); }));
        // The list may be read once more after the import, and chooses its own again.
        ASSERT_TRUE(eventually([&] {
            if (reader->article() != id)
                emit reader->articleRequested(id, {});
            return reader->article() == id && action("actionToggleStar").isEnabled();
        }));
    }
    void markWhenShown(bool on)
    {
        m_preferences->change([on](Settings& values) { values.marksReadWhenShown = on; });
    }
    bool guestBecomesRead()
    {
        return eventually([&] { return action("actionToggleRead").text().contains(u"Un&read"); });
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
    openThree();
    ASSERT_NO_FATAL_FAILURE(showGuest());
    action("actionToggleStar").trigger();
    EXPECT_TRUE(eventually([&] { return action("actionToggleStar").text().contains(u"Away"); }));
    for (const char* name : {"actionToggleRead", "actionOpenSource", "actionOpenFolder",
                             "actionCopyTitle", "actionFocusArticle"})
        EXPECT_TRUE(action(name).isEnabled()) << name;
    EXPECT_FALSE(action("actionRemove").isEnabled()) << "what is removed should be seen to go";
    showAll();
    EXPECT_TRUE(isStarred(tea));
    EXPECT_FALSE(isStarred(apples));
}

TEST_F(GuestArticleTest, whatIsMarkedRead_isTheGuest)
{
    openThree();
    markWhenShown(false);
    ASSERT_NO_FATAL_FAILURE(showGuest());
    ASSERT_FALSE(action("actionToggleRead").text().contains(u"Un&read"));
    action("actionToggleRead").trigger();
    EXPECT_TRUE(guestBecomesRead());
    showAll();
    EXPECT_FALSE(isUnread(tea));
    EXPECT_TRUE(isUnread(apples));
}

TEST_F(GuestArticleTest, shownLongEnough_isRead)
{
    openThree();
    markWhenShown(false);
    ASSERT_NO_FATAL_FAILURE(showGuest());
    ASSERT_FALSE(action("actionToggleRead").text().contains(u"Un&read"));
    markWhenShown(true);
    m_window->findChild<ReaderPane*>()->reload(); // as if it had just been opened
    EXPECT_TRUE(guestBecomesRead());
}

} // namespace lectern::desktop
