#include "desktop/side_panel.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

QLabel* page(const QString& title)
{
    auto* label = new QLabel;
    label->setWindowTitle(title);
    return label;
}

class SidePanelTest : public testing::Test {
protected:
    SidePanelTest()
    {
        m_panel.addPage(QStringLiteral("contents"), m_contents);
        m_panel.addPage(QStringLiteral("notes"), m_notes);
    }

    QTabBar& tabs() { return *m_panel.findChild<QTabBar*>(); }

    SidePanel m_panel;
    QLabel* m_contents = page(QStringLiteral("Contents"));
    QLabel* m_notes = page(QStringLiteral("Notes"));
};

} // namespace

TEST_F(SidePanelTest, theFirstPageAdded_isTheCurrentOne)
{
    EXPECT_EQ(m_panel.currentName(), QStringLiteral("contents"));
    EXPECT_EQ(m_panel.currentPage(), m_contents);
}

TEST_F(SidePanelTest, tabsThatDoNotFit_areReachedByAnArrow)
{
    m_panel.addPage(QStringLiteral("related"), page(QStringLiteral("A tab that is wide")));
    m_panel.resize(180, 600);
    m_panel.show();
    const QRect last = tabs().tabRect(2);
    ASSERT_GT(last.right(), tabs().width());
    auto* arrow = tabs().findChild<QToolButton*>(QStringLiteral("ScrollRightButton"));
    ASSERT_TRUE(arrow->isVisible());
    while (arrow->isEnabled())
        QTest::mouseClick(arrow, Qt::LeftButton);
    EXPECT_LE(tabs().tabRect(2).right(), tabs().width());
}

TEST_F(SidePanelTest, showPage_showsThePanelWithThatPage)
{
    QSignalSpy changed(&m_panel, &SidePanel::currentChanged);
    m_panel.hide();

    m_panel.showPage(QStringLiteral("notes"));

    EXPECT_TRUE(m_panel.isVisible());
    EXPECT_EQ(m_panel.currentPage(), m_notes);
    EXPECT_EQ(changed.count(), 1);
}

TEST_F(SidePanelTest, anUnknownPage_leavesTheOneThereWas)
{
    m_panel.showPage(QStringLiteral("notes"));
    m_panel.showPage(QStringLiteral("gone in this version"));
    EXPECT_EQ(m_panel.currentName(), QStringLiteral("notes"));
}

TEST_F(SidePanelTest, aTab_followsItsPagesTitle)
{
    m_notes->setWindowTitle(QStringLiteral("笔记"));
    EXPECT_EQ(tabs().tabText(1), QStringLiteral("笔记"));
}

TEST_F(SidePanelTest, theCloseButton_asksToBeClosed)
{
    QSignalSpy asked(&m_panel, &SidePanel::closeRequested);
    m_panel.findChild<QToolButton*>(QStringLiteral("sidePanelClose"))->click();
    EXPECT_EQ(asked.count(), 1);
}

} // namespace lectern::desktop
