#include "desktop/picture_control.h"
#include "desktop/picture_viewer.h"
#include "desktop/side_panel.h"
#include "desktop_fixture.h"

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

} // namespace lectern::desktop
