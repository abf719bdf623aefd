#include "desktop/related_control.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace lectern::desktop {

namespace {

/// The pane with the panel beside it, as the window has them.
class RelatedControlTest : public DesktopFixture {
protected:
    RelatedControlTest()
    {
        for (int i = 0; i < 20; ++i)
            write("other" + std::to_string(i) + ".md",
                  article("其他" + std::to_string(i), "<p>天气</p>"));
        write("a.md", article("量子计算机", "<p>说的是量子纠缠。</p>"));
        write("b.md", article("量子纠缠", "<p>怎样造计算机。</p>"));
        importAll();
        m_related.setLibrary(m_library.get());
        m_panel.addPage(QStringLiteral("first"), new QWidget);
        m_panel.resize(260, 600);
    }
    ~RelatedControlTest() override { m_pane->setLibrary(nullptr); }

    QTreeWidget& list() { return *m_panel.findChild<QTreeWidget*>(); }
    QString sentence() { return m_panel.findChild<QLabel*>()->text(); }

    SidePanel m_panel;
    RelatedControl m_related {*m_pane, m_panel};
};

} // namespace

TEST_F(RelatedControlTest, whatIsAboutTheSame_isListedAndAClickOpensIt)
{
    m_panel.show();
    m_panel.showPage(QStringLiteral("related"));
    show("量子计算机");
    ASSERT_TRUE(waitUntil([&] { return list().topLevelItemCount() == 1; }));
    EXPECT_TRUE(list().topLevelItem(0)->text(1).startsWith(QStringLiteral("量子纠缠")));

    QSignalSpy opened(&m_related, &RelatedControl::openRequested);
    QTest::mouseClick(list().viewport(), Qt::LeftButton, {},
                      list().visualItemRect(list().topLevelItem(0)).center());
    ASSERT_EQ(opened.size(), 1);
    EXPECT_EQ(opened.first().first().value<ArticleId>(), idOf("量子纠缠"));
}

TEST_F(RelatedControlTest, aPageOutOfSight_looksOnlyOnceItIsSeen)
{
    m_panel.show();
    m_panel.showPage(QStringLiteral("first"));
    show("量子计算机");
    QTest::qWait(400);
    EXPECT_EQ(list().topLevelItemCount(), 0);
    m_panel.showPage(QStringLiteral("related"));
    EXPECT_TRUE(waitUntil([&] { return list().topLevelItemCount() == 1; }));
}

TEST_F(RelatedControlTest, whereNothingIsNear_aSentenceSaysSo)
{
    m_panel.show();
    m_panel.showPage(QStringLiteral("related"));
    EXPECT_EQ(sentence(), QStringLiteral("Open an article to see what else is about the same."));
    show("其他1");
    EXPECT_TRUE(waitUntil(
        [&] { return sentence() == QLatin1String("No other article shares its rare words."); }));
}

} // namespace lectern::desktop
