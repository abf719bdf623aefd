#include "desktop/year_timeline.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

class YearTimelineTest : public testing::Test {
protected:
    YearTimelineTest()
        : m_clicked(&m_timeline, &YearTimeline::yearClicked)
    {
        m_timeline.resize(300, m_timeline.sizeHint().height());
        m_timeline.setYears({{2018, 3}, {2019, 40}, {2021, 1}}, {});
        m_timeline.show();
    }

    int clickedYear() { return m_clicked.isEmpty() ? 0 : m_clicked.takeFirst().at(0).toInt(); }

    YearTimeline m_timeline;
    QSignalSpy m_clicked;
};

TEST_F(YearTimelineTest, clickOnABar_choosesItsYear)
{
    for (const int year : {2018, 2019, 2021}) {
        QTest::mouseClick(&m_timeline, Qt::LeftButton, {}, m_timeline.barOf(year).center());
        EXPECT_EQ(clickedYear(), year);
    }
    QTest::mouseClick(&m_timeline, Qt::LeftButton, {}, m_timeline.barOf(2020).center());
    EXPECT_EQ(clickedYear(), 0) << "there is nothing in it";
    EXPECT_TRUE(m_timeline.barOf(2017).isEmpty());
}

TEST_F(YearTimelineTest, keysMoveAndChoose_andAreToldOf)
{
    QTest::keyClick(&m_timeline, Qt::Key_End);
    EXPECT_TRUE(m_timeline.accessibleDescription().startsWith(QStringLiteral("2021: 1 ")));
    QTest::keyClick(&m_timeline, Qt::Key_Space);
    EXPECT_EQ(clickedYear(), 2021);
    QTest::keyClick(&m_timeline, Qt::Key_Left);
    QTest::keyClick(&m_timeline, Qt::Key_Left);
    QTest::keyClick(&m_timeline, Qt::Key_Return);
    EXPECT_EQ(clickedYear(), 2019);
    QTest::keyClick(&m_timeline, Qt::Key_Home);
    QTest::keyClick(&m_timeline, Qt::Key_Left);
    EXPECT_TRUE(m_timeline.accessibleDescription().startsWith(QStringLiteral("2018: 3 ")));
}

TEST_F(YearTimelineTest, chosenYearWithoutArticles_canBeGivenBack)
{
    m_timeline.setYears({{2018, 3}, {2021, 1}}, 2019);
    QTest::mouseClick(&m_timeline, Qt::LeftButton, {}, m_timeline.barOf(2019).center());
    EXPECT_EQ(clickedYear(), 2019);
}

TEST_F(YearTimelineTest, yearsLongAgo_leaveTheirRoomToTheLatest)
{
    m_timeline.setYears({{1000, 1}, {2000, 1}, {2021, 1}}, {});
    EXPECT_TRUE(m_timeline.barOf(1000).isEmpty());
    EXPECT_GT(m_timeline.barOf(2000).width(), 3);
    m_timeline.setYears({}, {});
    QTest::keyClick(&m_timeline, Qt::Key_Space);
    EXPECT_EQ(clickedYear(), 0);
}

} // namespace

} // namespace lectern::desktop
