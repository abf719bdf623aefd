#include "desktop/article_files.h"
#include "desktop/article_list_model.h"
#include "desktop/pictures_panel.h"
#include "desktop/window_fixture.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gmock/gmock.h>

namespace lectern::desktop {

namespace {

/// The panel over a library with one article: a picture beside it, one of the web through a proxy.
class PicturesPanelTest : public WindowFixture {
protected:
    void SetUp() override
    {
        tests::writeFile(m_source / "a.png", pictureFile(320, 200));
        write("a.md",
              articleFile("图", "甲",
                          "文<img src=\"a.png\" alt=\"第一幅\"><img "
                          "src=\"https://proxy.example/?http://127.0.0.1:9/b.jpg\">"));
        openWindow();
        importSource();
        m_library = std::make_unique<library::Library>(m_libraryFolder.toStdString());
        m_library->open(&m_panel, [](auto) {});
        m_panel.resize(300, 600);
        m_panel.setLibrary(m_library.get());
        m_panel.setPolicy(ImagePolicy::LocalOnly);
        m_panel.setArticle(m_window->findChild<ArticleListModel*>()->articleAt(0));
        m_panel.show();
        ASSERT_TRUE(eventually([&] { return rows().model()->rowCount() == 2; }));
    }

    QListView& rows() { return *m_panel.findChild<QListView*>(QStringLiteral("pictureList")); }
    QAction& command(const char* name) { return *m_panel.findChild<QAction*>(QLatin1String(name)); }
    QString field(const char* name)
    {
        return m_panel.findChild<QLineEdit*>(QLatin1String(name))->text();
    }
    void choose(int row) { rows().setCurrentIndex(rows().model()->index(row, 0)); }

    std::unique_ptr<library::Library> m_library;
    PicturesPanel m_panel;
};

} // namespace

TEST_F(PicturesPanelTest, chosenPicture_showsItsPassport)
{
    choose(1);
    EXPECT_EQ(field("originalValue"), QStringLiteral("http://127.0.0.1:9/b.jpg"));
    EXPECT_EQ(field("proxiedValue"),
              QStringLiteral("https://proxy.example/?http://127.0.0.1:9/b.jpg"));
    EXPECT_EQ(field("triedValue"), QStringLiteral("Never"));
    choose(0);
    EXPECT_TRUE(
        eventually([&] { return field("kindValue").startsWith(QStringLiteral("320 × 200")); }));
    EXPECT_FALSE(m_panel.findChild<QLineEdit*>(QStringLiteral("proxiedValue"))->isVisible());
    const QString spoken = rows().model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(QStringLiteral("第一幅, Kept in the library")))
        << qPrintable(spoken);
}

TEST_F(PicturesPanelTest, commands_sayWhatIsWantedOfTheChosenPicture)
{
    QSignalSpy viewed(&m_panel, &PicturesPanel::viewRequested);
    QSignalSpy placed(&m_panel, &PicturesPanel::placeRequested);
    QSignalSpy opened(&m_panel, &PicturesPanel::openRequested);
    choose(1);
    rows().setFocus();
    QTest::keyClick(&rows(), Qt::Key_Return);
    command("goToPicture").trigger();
    command("openOriginal").trigger();
    command("openProxied").trigger();
    command("openWayback").trigger();
    ASSERT_EQ(viewed.size(), 1);
    EXPECT_EQ(viewed[0][0].toInt(), 1);
    EXPECT_EQ(placed.size(), 1);
    ASSERT_EQ(opened.size(), 3);
    EXPECT_EQ(opened[0][0].toUrl(), QUrl(QStringLiteral("http://127.0.0.1:9/b.jpg")));
    EXPECT_EQ(opened[1][0].toUrl(),
              QUrl(QStringLiteral("https://proxy.example/?http://127.0.0.1:9/b.jpg")));
    EXPECT_EQ(opened[2][0].toUrl(),
              QUrl(QStringLiteral("https://web.archive.org/web/2/http://127.0.0.1:9/b.jpg")));
    command("copyOriginal").trigger();
    EXPECT_EQ(QApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:9/b.jpg"));
}

TEST_F(PicturesPanelTest, whatCannotBeDone_isDisabled)
{
    choose(0); // beside its article: it has no address
    EXPECT_FALSE(command("openOriginal").isEnabled());
    EXPECT_FALSE(command("openWayback").isEnabled());
    EXPECT_TRUE(command("viewPicture").isEnabled());
    choose(1);
    EXPECT_FALSE(command("retryPicture").isEnabled()) << "only local copies are wanted";
    m_panel.setPolicy(ImagePolicy::Fetch);
    choose(0);
    choose(1);
    EXPECT_TRUE(command("retryPicture").isEnabled());
}

TEST_F(PicturesPanelTest, refusedPicture_saysWhyAfterATry)
{
    m_panel.setPolicy(ImagePolicy::Fetch);
    choose(0);
    choose(1);
    QSignalSpy retried(&m_panel, &PicturesPanel::retried);
    command("retryPicture").trigger();
    ASSERT_TRUE(eventually([&] { return !retried.empty(); }));
    EXPECT_FALSE(retried[0][1].toBool());
    auto* failure = m_panel.findChild<QLabel*>(QStringLiteral("failureLabel"));
    EXPECT_TRUE(eventually([&] { return failure->isVisible() && !failure->text().isEmpty(); }));
    EXPECT_NE(field("triedValue"), QStringLiteral("Never"));
}

TEST_F(PicturesPanelTest, otherArticle_takesThePicturesAway)
{
    m_panel.setArticle({});
    EXPECT_EQ(rows().model()->rowCount(), 0);
    EXPECT_FALSE(m_panel.findChild<QWidget*>(QStringLiteral("pictureDetails"))->isVisible());
}

TEST(PictureListModel, rowsStayWhereOnlyTheirStateChanges)
{
    PictureListModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    std::vector<ImagePassport> passports(2);
    passports[0].image.original = "https://a.example/a.png";
    passports[1].image.index = 1;
    model.setPassports(passports);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    passports[0].image.status = ImageStatus::Local;
    model.setPassports(passports);
    EXPECT_TRUE(reset.empty());
    model.noteSeen(1, {30, 20}, 99, "image/png");
    model.setPassports(passports);
    EXPECT_EQ(model.passportAt(1)->pixelWidth, 30) << "what was seen is not forgotten";
    model.setPassports({});
    EXPECT_EQ(reset.size(), 1);
}

} // namespace lectern::desktop
