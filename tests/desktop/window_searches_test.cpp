// Searches that are kept, searches that are links, and what the tree leaves out of a search.
#include "desktop/category_tree_view.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTest>
#include <QToolButton>

namespace lectern::desktop {

namespace {

using Kind = CategoryChoice::Kind;

class WindowSearchesTest : public ThreeArticlesFixture {
protected:
    CategoryTreeView& tree() { return *m_window->findChild<CategoryTreeView*>(); }

    /// The rows of the saved searches, "name count".
    QStringList saved()
    {
        QStringList rows;
        for (int row = 0; row < tree().model()->rowCount(); ++row) {
            const QModelIndex index = tree().model()->index(row, 0);
            if (index.data(CategoryTreeModel::ChoiceRole).value<CategoryChoice>().kind
                == Kind::Search)
                rows << index.data().toString() + QLatin1Char(' ')
                        + index.data(CategoryTreeModel::CountRole).toString();
        }
        return rows;
    }
    bool savedBecome(const QStringList& wanted)
    {
        return eventually([&] { return saved() == wanted; });
    }
    /// As a person does: in the dialog that the action opens.
    void answer(const char* actionName, const QString& text)
    {
        action(actionName).trigger();
        auto* dialog = m_window->findChild<QInputDialog*>();
        ASSERT_TRUE(dialog);
        dialog->setTextValue(text);
        dialog->accept();
        ASSERT_TRUE(eventually([&] { return !m_window->findChild<QInputDialog*>(); }));
    }
    void save(const QString& query, const QString& name)
    {
        m_window->search(query);
        ASSERT_TRUE(eventually([&] { return action("actionSaveSearch").isEnabled(); }));
        ASSERT_TRUE(eventually([&] { return caption() == QStringLiteral("Search: ") + query; }));
        answer("actionSaveSearch", name);
        ASSERT_TRUE(eventually([&] { return saved().join(u' ').contains(name); }));
    }
    void choose(int savedRow) { tree().setCurrentIndex(tree().model()->index(5 + savedRow, 0)); }
    /// A dialog has been in front.
    bool focusTree()
    {
        m_window->activateWindow();
        tree().setFocus();
        return eventually([&] { return QApplication::focusWidget() == &tree(); });
    }
    QString caption()
    {
        return m_window->findChild<QLabel*>(QStringLiteral("captionLabel"))->toolTip();
    }
    QString imported()
    {
        return tree().model()->index(0, 0).data(CategoryTreeModel::CountRole).toString();
    }
};

TEST_F(WindowSearchesTest, savedSearch_standsInTheTreeWithItsCountAndAsksAgain)
{
    openThree();
    EXPECT_FALSE(action("actionSaveSearch").isEnabled());
    save(QStringLiteral("苹果"), QStringLiteral("Apples"));
    EXPECT_TRUE(savedBecome({QStringLiteral("Apples 2")}));

    searchEdit().clear();
    ASSERT_TRUE(listBecomes({apples, tea, rivers}));
    choose(0);
    EXPECT_TRUE(listBecomes({apples, tea}) || listBecomes({tea, apples}));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
    EXPECT_FALSE(action("actionScope").isEnabled()) << "it says itself where it looks";

    // Other words are another search.
    searchEdit().setFocus();
    QTest::keyClick(&searchEdit(), Qt::Key_End);
    QTest::keyClick(&searchEdit(), Qt::Key_X);
    EXPECT_TRUE(eventually([&] { return tree().choice().kind == Kind::All; }));
    choose(0);
    searchEdit().clear();
    EXPECT_TRUE(listBecomes({apples, tea, rivers}));
    EXPECT_EQ(tree().choice().kind, Kind::All);
}

TEST_F(WindowSearchesTest, savedSearches_followWhatIsImported)
{
    openThree();
    save(QStringLiteral("苹果"), QStringLiteral("Apples"));
    ASSERT_TRUE(savedBecome({QStringLiteral("Apples 2")}));
    write("more.md", articleFile("苹果派", "饮食", "again", 9));
    importSource();
    EXPECT_TRUE(savedBecome({QStringLiteral("Apples 3")}));
}

TEST_F(WindowSearchesTest, savedSearches_areRenamedMovedAndRemovedByKeys)
{
    openThree();
    save(QStringLiteral("苹果"), QStringLiteral("a"));
    save(QStringLiteral("河流"), QStringLiteral("b"));
    ASSERT_TRUE(savedBecome({QStringLiteral("a 2"), QStringLiteral("b 1")}));
    choose(1);
    ASSERT_TRUE(focusTree());
    QTest::keyClick(&tree(), Qt::Key_Up, Qt::AltModifier);
    EXPECT_TRUE(savedBecome({QStringLiteral("b 1"), QStringLiteral("a 2")}));
    ASSERT_TRUE(tree().chosenSearch());
    EXPECT_EQ(tree().chosenSearch()->name, "b") << "what is chosen stays";
    EXPECT_FALSE(action("actionSearchUp").isEnabled());
    answer("actionRenameSearch", QStringLiteral("Flüsse"));
    EXPECT_TRUE(savedBecome({QStringLiteral("Flüsse 1"), QStringLiteral("a 2")}));
    ASSERT_TRUE(focusTree());
    QTest::keyClick(&tree(), Qt::Key_Delete, Qt::ShiftModifier);
    EXPECT_TRUE(savedBecome({QStringLiteral("a 2")}));
    EXPECT_EQ(tree().choice().kind, Kind::All);
    EXPECT_EQ(imported(), QStringLiteral("1")) << "of what is still searched for";

    closeWindow();
    openWindow();
    EXPECT_TRUE(savedBecome({QStringLiteral("a 2")}));
}

TEST_F(WindowSearchesTest, savedSearchOfACategory_looksInThere)
{
    openThree();
    ArticleFilter inFood;
    inFood.query = "苹果";
    inFood.category = CategoryPath {{"饮食"}};
    m_window->openSearch(inFood);
    ASSERT_TRUE(listBecomes({tea}));
    EXPECT_TRUE(action("actionScope").isChecked());
    answer("actionSaveSearch", QStringLiteral("food"));
    ASSERT_TRUE(savedBecome({QStringLiteral("food 1")}));
    searchEdit().clear();
    tree().setChoice({});
    choose(0);
    EXPECT_TRUE(listBecomes({tea}));
    EXPECT_EQ(caption(), QStringLiteral("Search: 苹果 in “饮食”"));
    EXPECT_EQ(tree().choice().kind, Kind::Search);
}

TEST_F(WindowSearchesTest, linkToASearch_isCopiedAndOpensIt)
{
    openThree();
    EXPECT_FALSE(action("actionCopySearchLink").isEnabled());
    m_window->search(QStringLiteral("苹果"));
    ASSERT_TRUE(eventually([&] { return action("actionCopySearchLink").isEnabled(); }));
    action("actionCopySearchLink").trigger();
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral("lectern:search?q=%E8%8B%B9%E6%9E%9C"));

    closeWindow();
    m_window = std::make_unique<MainWindow>(*m_preferences, m_statePath);
    ArticleFilter filter;
    filter.query = "苹果";
    filter.category = CategoryPath {{"农业"}};
    m_window->openSearch(filter); // before there is a library
    m_window->show();
    m_window->openLibrary(m_libraryFolder);
    EXPECT_TRUE(listBecomes({apples}));
    EXPECT_EQ(searchEdit().text(), QStringLiteral("苹果"));
}

TEST_F(WindowSearchesTest, categoriesWithoutHits_areLeftOutUntilTheyAreWanted)
{
    openThree();
    auto* rest = m_window->findChild<QToolButton*>(QStringLiteral("restButton"));
    const auto isHidden = [&](const char* category) {
        const auto* model = static_cast<CategoryTreeModel*>(tree().model());
        const QModelIndex index = model->indexOf({Kind::Category, CategoryPath {{category}}});
        return tree().isRowHidden(index.row(), index.parent());
    };
    EXPECT_FALSE(rest->isVisible());
    m_window->search(QStringLiteral("河流"));
    ASSERT_TRUE(eventually([&] { return rest->isVisible(); }));
    EXPECT_TRUE(isHidden("农业"));
    EXPECT_TRUE(isHidden("饮食"));
    EXPECT_FALSE(isHidden("地理"));
    EXPECT_EQ(rest->text(), QStringLiteral("Show 2 more categories"));

    QTest::mouseClick(rest, Qt::LeftButton);
    EXPECT_FALSE(isHidden("农业"));
    EXPECT_EQ(rest->text(), QStringLiteral("Hide categories without hits"));
    QTest::mouseClick(rest, Qt::LeftButton);
    EXPECT_TRUE(isHidden("农业"));

    // The chosen one stays, whatever it holds.
    tree().setChoice({Kind::Category, CategoryPath {{"农业"}}});
    m_window->search(QStringLiteral("长江"));
    EXPECT_TRUE(eventually([&] { return !isHidden("农业") && isHidden("饮食"); }));
    searchEdit().clear();
    EXPECT_TRUE(eventually([&] { return !isHidden("饮食"); }));
    EXPECT_FALSE(rest->isVisible());
}

} // namespace

} // namespace lectern::desktop
