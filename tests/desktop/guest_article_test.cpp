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
        openThree();
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
    void showAll()
    {
        m_window->search({});
        ASSERT_TRUE(eventually([&] { return titles().size() == 3; }));
    }
};

} // namespace

TEST_F(GuestArticleTest, marks_areTheGuests)
{
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

} // namespace lectern::desktop
