#include "desktop/picture_canvas.h"
#include "desktop/picture_viewer.h"
#include "desktop/window_fixture.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

namespace lectern::desktop {

namespace {

std::string png(const QSize& size, const QColor& colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes.toStdString();
}

class PictureViewerTest : public testing::Test {
protected:
    PictureViewerTest()
    {
        m_window.resize(900, 700);
        m_below.setParent(&m_window);
        m_viewer = new PictureViewer(&m_window);
        m_window.show();
        QApplication::setActiveWindow(&m_window);
        m_below.setFocus();
    }

    /// Three pictures: red, blue, and one that is not to be had.
    void open(int position)
    {
        std::vector<ImageRef> pictures(3);
        for (int i = 0; i < 3; ++i) {
            pictures[static_cast<std::size_t>(i)].index = 10 + i;
            pictures[static_cast<std::size_t>(i)].original
                = "https://host.example/" + std::to_string(i) + ".png";
        }
        pictures[0].alt = "第一幅";
        m_viewer->open(pictures, position,
                       [](const ImageRef& image, const PictureViewer::Answer& answer) {
                           library::ServedImage served;
                           served.available = image.index < 12;
                           served.bytes = image.index == 10 ? png({2000, 1000}, Qt::red)
                                                            : png({60, 40}, Qt::blue);
                           answer(served);
                       });
    }

    /// The missing one, which a second try finds.
    void openMissing()
    {
        open(2);
        std::vector<ImageRef> pictures(1);
        m_viewer->open(
            pictures, 0, [](const ImageRef&, const PictureViewer::Answer& answer) { answer({}); },
            [this](const ImageRef&, const PictureViewer::Answer& answer) {
                ++m_tries;
                library::ServedImage served;
                served.available = m_tries == 2;
                served.bytes = png({60, 40}, Qt::blue);
                answer(served);
            });
    }

    PictureCanvas& canvas() { return *m_viewer->findChild<PictureCanvas*>(); }
    QString text(const char* label)
    {
        return m_viewer->findChild<QLabel*>(QLatin1String(label))->text();
    }
    bool shows(const QColor& colour)
    {
        return eventually([&] {
            return !canvas().picture().isNull() && canvas().picture().pixelColor(5, 5) == colour;
        });
    }
    void press(int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); }

    QWidget m_window;
    QPushButton m_below;
    PictureViewer* m_viewer = nullptr;
    int m_tries = 0;
};

} // namespace

TEST_F(PictureViewerTest, arrows_goFromOneToTheNextAndStopAtTheEnds)
{
    open(0);
    ASSERT_TRUE(shows(Qt::red));
    EXPECT_EQ(text("countLabel"), QStringLiteral("1 of 3"));
    EXPECT_EQ(text("captionLabel"), QStringLiteral("第一幅"));
    press(Qt::Key_Left);
    EXPECT_EQ(m_viewer->position(), 0);
    press(Qt::Key_Right);
    EXPECT_TRUE(shows(Qt::blue));
    EXPECT_FALSE(m_viewer->findChild<QLabel*>(QStringLiteral("captionLabel"))->isVisible());
    press(Qt::Key_End);
    EXPECT_EQ(text("countLabel"), QStringLiteral("3 of 3"));
    EXPECT_TRUE(canvas().picture().isNull());
    EXPECT_FALSE(m_viewer->accessibleDescription().isEmpty()) << "says why there is nothing";
    press(Qt::Key_Right);
    EXPECT_EQ(m_viewer->position(), 2);
}

TEST_F(PictureViewerTest, aMissingPicture_canBeTriedForAgain)
{
    openMissing();
    auto* again = m_viewer->findChild<QToolButton*>(QStringLiteral("retryButton"));
    ASSERT_TRUE(again->isVisible());
    again->click();
    EXPECT_EQ(m_tries, 1);
    EXPECT_TRUE(again->isVisible());
    m_viewer->setFocus();
    press(Qt::Key_R);
    EXPECT_TRUE(shows(Qt::blue));
    EXPECT_FALSE(again->isVisible());
    press(Qt::Key_R);
    EXPECT_EQ(m_tries, 2) << "there is nothing to try for";
}

TEST_F(PictureViewerTest, withoutAWayToTryAgain_noneIsOffered)
{
    open(2);
    EXPECT_FALSE(m_viewer->findChild<QToolButton*>(QStringLiteral("retryButton"))->isVisible());
}

TEST_F(PictureViewerTest, zoom_fitsFirstThenFollowsKeysAndWheel)
{
    open(0);
    ASSERT_TRUE(shows(Qt::red));
    EXPECT_TRUE(canvas().isFitted());
    const double fitted = canvas().zoom();
    EXPECT_LT(fitted, 0.5);
    press(Qt::Key_1);
    EXPECT_DOUBLE_EQ(canvas().zoom(), 1);
    press(Qt::Key_Plus);
    EXPECT_DOUBLE_EQ(canvas().zoom(), 1.25);
    press(Qt::Key_Minus);
    press(Qt::Key_0);
    EXPECT_DOUBLE_EQ(canvas().zoom(), fitted);
    QWheelEvent wheel({50, 50}, canvas().mapToGlobal(QPointF(50, 50)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&canvas(), &wheel);
    EXPECT_GT(canvas().zoom(), fitted);
}

TEST_F(PictureViewerTest, smallPicture_isNotEnlarged)
{
    open(1);
    ASSERT_TRUE(shows(Qt::blue));
    EXPECT_DOUBLE_EQ(canvas().zoom(), 1);
}

TEST_F(PictureViewerTest, escape_closesAndGivesTheKeyboardBack)
{
    QSignalSpy left(m_viewer, &PictureViewer::left);
    open(1);
    EXPECT_NE(QApplication::focusWidget(), &m_below);
    press(Qt::Key_Escape);
    EXPECT_FALSE(m_viewer->isVisible());
    EXPECT_EQ(QApplication::focusWidget(), &m_below);
    ASSERT_EQ(left.size(), 1);
    EXPECT_EQ(left[0][0].toInt(), 11);
}

TEST_F(PictureViewerTest, tab_staysInTheViewerAndArrowsWorkOnAButton)
{
    open(0);
    ASSERT_TRUE(shows(Qt::red));
    for (int i = 0; i < 12; ++i) {
        press(Qt::Key_Tab);
        ASSERT_TRUE(QApplication::focusWidget() == m_viewer
                    || m_viewer->isAncestorOf(QApplication::focusWidget()))
            << i;
    }
    m_viewer->findChild<QToolButton*>(QStringLiteral("fitButton"))->setFocus();
    press(Qt::Key_Right);
    EXPECT_TRUE(shows(Qt::blue));
}

TEST_F(PictureViewerTest, copyAndSave)
{
    QSignalSpy saved(m_viewer, &PictureViewer::saveRequested);
    open(0);
    ASSERT_TRUE(shows(Qt::red));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->image().size(), QSize(2000, 1000));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_S, Qt::ControlModifier);
    ASSERT_EQ(saved.size(), 1);
    EXPECT_EQ(saved[0][0].value<ImageRef>().index, 10);
}

TEST_F(PictureViewerTest, everyButton_hasANameForScreenReaders)
{
    for (const auto* button : m_viewer->findChildren<QToolButton*>())
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty())
            << button->objectName().toStdString();
}

TEST(PictureCanvas, longPage_isFittedToItsWidthFromItsTop)
{
    PictureCanvas canvas;
    canvas.resize(500, 400);
    QImage page(1000, 9000, QImage::Format_RGB32);
    page.fill(Qt::green);
    page.setPixelColor(500, 0, Qt::red);
    canvas.setPicture(halvesOf(page));
    EXPECT_DOUBLE_EQ(canvas.zoom(), 0.5);
    canvas.moveBy({0, 5000});
    EXPECT_EQ(canvas.grab().toImage().pixelColor(250, 399), QColor(Qt::green));
}

} // namespace lectern::desktop
