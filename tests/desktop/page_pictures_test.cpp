#include "desktop/picture_control.h"
#include "desktop/picture_viewer.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

#include <QSignalSpy>
#include <QTest>

namespace lectern::desktop {

namespace {

/// One article: a picture of its own, one within a link, and one far below.
class PagePicturesTest : public DesktopFixture {
protected:
    void SetUp() override
    {
        tests::writeFile(m_folder.path() / "source/a.png", pictureFile(80, 80));
        tests::writeFile(m_folder.path() / "source/b.png", pictureFile(90, 90));
        tests::writeFile(m_folder.path() / "source/c.png", pictureFile(100, 100));
        std::string paragraphs;
        for (int i = 0; i < 60; ++i)
            paragraphs += "<p>paragraph</p>";
        write("a.md",
              "---\ntitle: Eins\ncategories:\n - a\n---\n<div><p><img src='a.png' alt='first'></p>"
              "<p><a href='https://a.site/b'><img src='b.png'></a></p>"
                  + paragraphs + "<p><img src='c.png'></p></div>\n");
        importAll();
        m_control = std::make_unique<PictureControl>(m_window, *m_pane, m_panel);
        m_control->setLibrary(m_library.get());
        show("Eins");
        ASSERT_TRUE(waitUntil([&] { return m_images >= 2; }));
    }

    PictureViewer& viewer() { return *m_window.findChild<PictureViewer*>(); }
    QString imageAt(int position)
    {
        return QStringLiteral("article img[src$=\"/%1\"]").arg(position);
    }

    QWidget m_window;
    SidePanel m_panel;
    std::unique_ptr<PictureControl> m_control;
};

} // namespace

TEST_F(PagePicturesTest, clickOnAPicture_opensTheViewerAtIt)
{
    m_window.resize(400, 300);
    m_window.show();
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(imageAt(0)));
    ASSERT_TRUE(waitUntil([&] { return viewer().isVisible(); }));
    EXPECT_EQ(viewer().position(), 0);
    EXPECT_TRUE(m_opened.empty());
}

TEST_F(PagePicturesTest, aPictureThatComesLate_leavesThePageAtItsTop)
{
    const QString late = QStringLiteral("document.querySelectorAll('article img')");
    ask(late
        + QStringLiteral(".forEach((each) => each.style.display = 'none');"
                         "lectern.places.tell();"));
    ask(late
        + QStringLiteral(".forEach((each) => each.style.display = '');"
                         "dispatchEvent(new Event('resize'));"));
    EXPECT_EQ(ask(QStringLiteral("scrollY")).toDouble(), 0);
}

TEST_F(PagePicturesTest, clickOnALinkedPicture_opensTheLink)
{
    m_window.show();
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(imageAt(1)));
    ASSERT_TRUE(waitUntil([&] { return m_opened.size() == 1; }));
    EXPECT_FALSE(viewer().isVisible());
    m_control->view(1); // its menu, and the panel, open it all the same
    EXPECT_TRUE(viewer().isVisible());
}

TEST_F(PagePicturesTest, enterOnAPicture_opensTheViewer)
{
    m_window.show();
    ask(QStringLiteral("document.querySelector('%1').focus()").arg(imageAt(0)));
    QTest::keyClick(&surface(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return viewer().isVisible(); }));
}

TEST_F(PagePicturesTest, leavingTheViewer_showsThePictureInThePage)
{
    m_window.show();
    m_control->view(0);
    QTest::keyClick(&viewer(), Qt::Key_End);
    EXPECT_EQ(viewer().position(), 2);
    QTest::keyClick(&viewer(), Qt::Key_Escape);
    EXPECT_TRUE(waitUntil([&] { return ask(QStringLiteral("scrollY")).toDouble() > 500; }));
}

/// One picture that nobody gives: this machine's own addresses are refused.
class DeadPictureTest : public DesktopFixture {
protected:
    void SetUp() override
    {
        write("a.md",
              article("Eins",
                      "<p>before</p><p><img src='http://127.0.0.1:9/x.png' alt='Hills'></p>"
                      "<figure><img src='gone.png'><figcaption>caption</figcaption></figure>"
                      "<p>after</p>"));
        importAll();
        m_control = std::make_unique<PictureControl>(m_window, *m_pane, m_panel);
        m_control->setLibrary(m_library.get());
    }
    QString textOf(const QString& selector)
    {
        return ask(QStringLiteral("document.querySelector('%1')?.textContent").arg(selector))
            .toString();
    }
    bool isTold()
    {
        return waitUntil([&] {
            return ask(QStringLiteral("document.querySelectorAll('.lectern-missing').length")) == 2;
        });
    }

    QWidget m_window;
    SidePanel m_panel;
    std::unique_ptr<PictureControl> m_control;
};

TEST_F(DeadPictureTest, aQuietLineSaysWhatItWas_andWhere)
{
    show("Eins");
    ASSERT_TRUE(isTold());
    EXPECT_EQ(textOf(QStringLiteral(".lectern-missing-alt")), QStringLiteral("Hills"));
    EXPECT_EQ(textOf(QStringLiteral(".lectern-missing a")), QStringLiteral("127.0.0.1"));
    EXPECT_EQ(textOf(QStringLiteral("figure .lectern-missing")),
              QStringLiteral("Picture not available"))
        << "no host, and nobody to ask again";
    EXPECT_LT(
        ask(QStringLiteral("document.querySelector('.lectern-missing').offsetHeight")).toInt(), 60);
    EXPECT_EQ(ask(QStringLiteral("document.querySelector('article img').offsetHeight")).toInt(), 0);

    QTest::mouseClick(&surface(), Qt::LeftButton, {},
                      placeOf(QStringLiteral(".lectern-missing a")));
    ASSERT_TRUE(waitUntil([&] { return !m_opened.empty(); }));
    EXPECT_EQ(m_opened.front(), QUrl(QStringLiteral("http://127.0.0.1:9/x.png")));
}

TEST_F(DeadPictureTest, tryAgain_worksByClickAndByKeyboard)
{
    show("Eins");
    ASSERT_TRUE(isTold());
    const QString button = QStringLiteral(".lectern-missing-retry");
    const auto saysSo = [&] {
        return textOf(QStringLiteral(".lectern-missing-alt"))
            == QStringLiteral("Hills · still not available");
    };
    QTest::mouseClick(&surface(), Qt::LeftButton, {}, placeOf(button));
    EXPECT_TRUE(waitUntil(saysSo));
    EXPECT_EQ(textOf(button), QStringLiteral("Try Again"));

    ask(QStringLiteral("document.querySelector('.lectern-missing-alt').textContent = '';"
                       "document.querySelector('.lectern-missing-retry').focus()"));
    surface().setFocus();
    QTest::keyClick(&surface(), Qt::Key_Return);
    EXPECT_TRUE(waitUntil(saysSo));
    EXPECT_TRUE(
        ask(QStringLiteral("document.activeElement.matches('.lectern-missing-retry')")).toBool());
}

TEST_F(DeadPictureTest, withoutTheNetwork_nothingIsAskedAgain)
{
    m_control->setPolicy(ImagePolicy::LocalOnly);
    m_pane->setImagePolicy(ImagePolicy::LocalOnly);
    show("Eins");
    ASSERT_TRUE(isTold());
    EXPECT_EQ(textOf(QStringLiteral(".lectern-missing-retry")), QString());
}

TEST_F(DeadPictureTest, itsWords_areNoTextOfTheArticle)
{
    show("Eins");
    ASSERT_TRUE(isTold());
    m_pane->find(QStringLiteral("Hills"), 1);
    QSignalSpy found(m_pane.get(), &ReaderPane::found);
    ASSERT_TRUE(waitUntil([&] { return !found.empty(); }));
    EXPECT_EQ(found.last()[1].toInt(), 0);
}

} // namespace lectern::desktop
