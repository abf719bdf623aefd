#include "desktop/keep_report_dialog.h"
#include "desktop/keep_strip.h"
#include "desktop/picture_health_dialog.h"
#include "desktop/picture_health_model.h"
#include "desktop/proxies_dialog.h"
#include "desktop/window_fixture.h"
#include "library/pictures.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeWidget>

#include <gmock/gmock.h>

namespace lectern::desktop {

namespace {

std::vector<HostHealth> twoHosts()
{
    std::vector<HostHealth> hosts(2);
    hosts[0].host = "a.example";
    hosts[0].counts.images = 9;
    hosts[0].counts.dead = 9;
    hosts[1].host = "b.example";
    hosts[1].counts.images = 10;
    hosts[1].counts.local = 10;
    hosts[1].counts.bytes = 2048;
    return hosts;
}

/// A window over two articles whose pictures lie where nobody may be asked: on this computer.
class KeepPicturesTest : public WindowFixture {
protected:
    void SetUp() override
    {
        write("a.md", articleFile("甲", "一", "文<img src=\"http://127.0.0.1:9/a.png\">", 2));
        write("b.md", articleFile("乙", "二", "文<img src=\"http://127.0.0.1:9/b.png\">", 1));
        m_preferences->change(
            [](Settings& settings) { settings.imagePolicy = ImagePolicy::LocalOnly; });
        openWindow();
        importSource();
    }

    template <typename Dialog>
    Dialog* waitFor()
    {
        EXPECT_TRUE(eventually([&] { return m_window->findChild<Dialog*>() != nullptr; }));
        return m_window->findChild<Dialog*>();
    }

    static QString text(const QWidget& dialog, const char* label)
    {
        return dialog.findChild<QLabel*>(QLatin1String(label))->text();
    }
};

class ProxiesDialogTest : public KeepPicturesTest {
protected:
    void SetUp() override
    {
        KeepPicturesTest::SetUp();
        action("actionProxies").trigger();
        m_dialog = waitFor<ProxiesDialog>();
        ASSERT_TRUE(eventually([&] { return rules().topLevelItemCount() > 3; }));
    }

    QTreeWidget& rules() { return tree("ruleTree"); }
    QTreeWidget& tree(const char* name)
    {
        return *m_dialog->findChild<QTreeWidget*>(QLatin1String(name));
    }
    void click(const char* name)
    {
        QTest::mouseClick(m_dialog->findChild<QPushButton*>(QLatin1String(name)), Qt::LeftButton);
    }
    QPushButton& saveButton()
    {
        return *m_dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    }
    void tryAddress(const QString& address)
    {
        m_dialog->findChild<QLineEdit*>(QStringLiteral("tryEdit"))->setText(address);
    }

    ProxiesDialog* m_dialog = nullptr;
};

} // namespace

TEST_F(KeepPicturesTest, listIsKept_andTheReportSaysWhatWasNotToBeHad)
{
    action("actionKeepList").trigger();
    EXPECT_TRUE(m_window->findChild<KeepStrip*>()->isVisible());
    EXPECT_FALSE(action("actionKeepList").isEnabled()) << "one at a time";
    const auto* report = waitFor<KeepReportDialog>();
    EXPECT_FALSE(m_window->findChild<KeepStrip*>()->isVisible());
    EXPECT_TRUE(action("actionKeepList").isEnabled());
    EXPECT_EQ(text(*report, "failedCount"), QStringLiteral("2"));
    const auto* failures = report->findChild<QTreeWidget*>();
    ASSERT_EQ(failures->topLevelItemCount(), 2);
    EXPECT_FALSE(failures->topLevelItem(0)->text(1).isEmpty());
}

TEST_F(KeepPicturesTest, selectedArticleOnly)
{
    ASSERT_TRUE(selectTitle(QStringLiteral("乙")));
    action("actionKeepSelected").trigger();
    const auto* report = waitFor<KeepReportDialog>();
    const auto* failures = report->findChild<QTreeWidget*>();
    ASSERT_EQ(failures->topLevelItemCount(), 1);
    EXPECT_TRUE(failures->topLevelItem(0)->text(0).endsWith(QStringLiteral("/b.png")));
}

TEST_F(KeepPicturesTest, health_countsByServerAndFilters)
{
    action("actionPictureHealth").trigger();
    auto* dialog = waitFor<PictureHealthDialog>();
    const auto* model = dialog->findChild<QTableView*>()->model();
    ASSERT_TRUE(eventually([&] { return model->rowCount() == 1; }));
    EXPECT_EQ(model->index(0, PictureHealthModel::HostColumn).data().toString(),
              QStringLiteral("127.0.0.1:9"));
    EXPECT_EQ(model->index(0, PictureHealthModel::UntriedColumn).data().toString(),
              QStringLiteral("2"));
    dialog->findChild<QLineEdit*>(QStringLiteral("filterEdit"))->setText(QStringLiteral("zzz"));
    EXPECT_EQ(model->rowCount(), 0);
}

TEST(PictureHealthModel, numbersSortAsNumbers)
{
    PictureHealthModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setHosts(twoHosts());
    QSortFilterProxyModel sorted;
    sorted.setSourceModel(&model);
    sorted.setSortRole(PictureHealthModel::SortRole);
    sorted.sort(PictureHealthModel::PicturesColumn, Qt::DescendingOrder);
    EXPECT_EQ(sorted.index(0, 0).data().toString(), QStringLiteral("b.example"));
    EXPECT_EQ(model.index(0, PictureHealthModel::KeptColumn).data().toString(), QString());
}

TEST(KeepProgressText, saysHowFarItIs)
{
    QLocale::setDefault(QLocale::English);
    KeepProgress progress;
    progress.total = 12;
    EXPECT_EQ(progressText(progress), QStringLiteral("Looking for pictures… 12 found"));
    progress.looking = false;
    progress.total = 1300;
    progress.done = 120;
    progress.failed = 3;
    const QString text = progressText(progress);
    EXPECT_TRUE(text.startsWith(QStringLiteral("120 of 1,300 pictures"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("3 not available"))) << qPrintable(text);
}

TEST_F(ProxiesDialogTest, triedAddress_namesItsRuleAndTheOthersAddresses)
{
    tryAddress(QStringLiteral("https://images.weserv.nl/?url=https%3A%2F%2Fa.example%2F1.png"));
    EXPECT_TRUE(text(*m_dialog, "trialLabel").contains(QStringLiteral("“")));
    ASSERT_GT(tree("trialTree").topLevelItemCount(), 1);
    EXPECT_EQ(tree("trialTree").topLevelItem(0)->text(1),
              QStringLiteral("https://a.example/1.png"));
    tryAddress(QStringLiteral("https://a.example/1.png"));
    EXPECT_EQ(text(*m_dialog, "trialLabel"),
              QStringLiteral("No proxy here recognises this address."));
}

TEST_F(ProxiesDialogTest, enterBehindATriedAddress_doesNotClose)
{
    tryAddress(QStringLiteral("https://a.example/1.png"));
    auto* edit = m_dialog->findChild<QLineEdit*>(QStringLiteral("tryEdit"));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_Return);
    QTest::qWait(50);
    EXPECT_TRUE(m_dialog->isVisible());
}

TEST_F(ProxiesDialogTest, whatCannotWork_isSaidAndNotSaved)
{
    EXPECT_TRUE(saveButton().isEnabled());
    rules().topLevelItem(0)->setText(1, QStringLiteral("https://proxy.example/${nonsense}"));
    EXPECT_FALSE(saveButton().isEnabled());
    EXPECT_TRUE(text(*m_dialog, "problemLabel").contains(QStringLiteral("nonsense")));
    click("removeButton");
    EXPECT_TRUE(saveButton().isEnabled());
    rules().topLevelItem(0)->setText(0, rules().topLevelItem(1)->text(0));
    EXPECT_FALSE(saveButton().isEnabled()) << "two of one name";
}

TEST_F(ProxiesDialogTest, savedList_isThereTheNextTime)
{
    click("addButton");
    QTreeWidgetItem* added = rules().currentItem();
    added->setText(0, QStringLiteral("Mine"));
    added->setText(1, QStringLiteral("https://mine.example/?u=${href_ue}"));
    click("upButton");
    const int place = rules().indexOfTopLevelItem(added);
    auto* ways = m_dialog->findChild<QListWidget*>();
    ways->setCurrentRow(1);
    click("wayUpButton");
    const QString firstWay = ways->item(0)->text();
    QTest::mouseClick(&saveButton(), Qt::LeftButton);
    ASSERT_TRUE(eventually([&] { return m_window->findChild<ProxiesDialog*>() == nullptr; }));

    action("actionProxies").trigger();
    m_dialog = waitFor<ProxiesDialog>();
    ASSERT_TRUE(eventually([&] { return rules().topLevelItemCount() > place; }));
    EXPECT_EQ(rules().topLevelItem(place)->text(0), QStringLiteral("Mine"));
    EXPECT_EQ(m_dialog->findChild<QListWidget*>()->item(0)->text(), firstWay);
}

} // namespace lectern::desktop
