#include "desktop/article_list_model.h"
#include "desktop/picture_decoding.h"
#include "desktop/thumbnail_store.h"
#include "desktop/window_fixture.h"

#include <QAction>
#include <QBuffer>
#include <QListView>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

namespace lectern::desktop {

namespace {

/// Left half red, right half blue.
QImage twoColours(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    QPainter painter(&image);
    painter.fillRect(size.width() / 2, 0, size.width(), size.height(), Qt::blue);
    return image;
}

std::string encoded(const QImage& image, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes.toStdString();
}

} // namespace

TEST(PictureDecoding, filling_cutsTheMiddle)
{
    const QImage image = decodeFilling(encoded(twoColours({400, 100}), "png"), {50, 50});
    ASSERT_EQ(image.size(), QSize(50, 50));
    EXPECT_EQ(image.pixelColor(5, 25), QColor(Qt::red));
    EXPECT_EQ(image.pixelColor(45, 25), QColor(Qt::blue));
}

TEST(PictureDecoding, within_makesSmallerAndNeverLarger)
{
    const std::string jpeg = encoded(twoColours({800, 400}), "jpeg");
    EXPECT_EQ(decodeWithin(jpeg, {200, 200}).size(), QSize(200, 100));
    EXPECT_EQ(decodeWithin(jpeg, {5000, 5000}).size(), QSize(800, 400));
    EXPECT_EQ(sizeInPixels(jpeg), QSize(800, 400));
}

TEST(PictureDecoding, whatIsNoPicture_givesNone)
{
    EXPECT_TRUE(decodeWithin("hello", {50, 50}).isNull());
    EXPECT_TRUE(decodeFilling({}, {50, 50}).isNull());
    const std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
                            "<script/></svg>";
    EXPECT_TRUE(decodeWithin(svg, {50, 50}).isNull()) << "drawn by the page's sandbox only";
    EXPECT_TRUE(decodeFilling(encoded(twoColours({4000, 2}), "png"), {50, 50}).isNull());
}

TEST(PictureDecoding, roundedCorners_areTransparentAndTheRestIsNot)
{
    const QImage image = withRoundedCorners(twoColours({60, 60}), 10);
    EXPECT_EQ(image.pixelColor(0, 0).alpha(), 0);
    EXPECT_EQ(image.pixelColor(30, 0).alpha(), 255);
}

TEST(ThumbnailStore, listThatFliesBy_loadsTheLatestAndFewAtATime)
{
    ThumbnailStore store;
    std::vector<qint64> asked;
    std::vector<ThumbnailStore::Answer> waiting;
    store.setPolicy(ImagePolicy::LocalOnly);
    store.setSource(
        [&](qint64 number, ImagePolicy policy, QObject*, ThumbnailStore::Answer answer) {
            EXPECT_EQ(policy, ImagePolicy::LocalOnly);
            asked.push_back(number);
            waiting.push_back(std::move(answer));
        });
    store.setSize({20, 20}, 1);
    for (int number = 1; number <= 1000; ++number)
        EXPECT_TRUE(store.thumbnail(number).isNull());
    ASSERT_TRUE(eventually([&] { return asked.size() == 2; })) << "at one time";
    EXPECT_EQ(asked.front(), 1000) << "what it stopped at comes first";
    while (!waiting.empty()) {
        const auto answer = std::exchange(waiting.back(), {});
        waiting.pop_back();
        answer({});
    }
    EXPECT_LE(asked.size(), ThumbnailStore::kWishes + 2);
    const auto before = asked.size();
    EXPECT_TRUE(store.thumbnail(1000).isNull());
    QTest::qWait(20);
    EXPECT_EQ(asked.size(), before) << "it has none, and that is remembered";
    store.retryMissing();
    store.thumbnail(1000);
    EXPECT_TRUE(eventually([&] { return asked.size() == before + 1; }));
}

TEST(ThumbnailStore, copiesFirst_thenTheWeb)
{
    ThumbnailStore store;
    std::vector<ImagePolicy> asked;
    store.setSource(
        [&](qint64, ImagePolicy policy, QObject*, const ThumbnailStore::Answer& answer) {
            asked.push_back(policy);
            library::ServedImage image;
            image.available = policy == ImagePolicy::Fetch;
            image.bytes = encoded(twoColours({40, 40}), "png");
            answer(image);
        });
    store.setSize({20, 20}, 2);
    QSignalSpy arrived(&store, &ThumbnailStore::arrived);
    store.thumbnail(7);
    ASSERT_TRUE(eventually([&] { return !arrived.empty(); }));
    EXPECT_EQ(asked, (std::vector {ImagePolicy::LocalOnly, ImagePolicy::Fetch}));
    EXPECT_EQ(store.thumbnail(7).size(), QSize(40, 40)) << "for a screen of twice the pixels";
    store.setPolicy(ImagePolicy::Off);
    EXPECT_TRUE(store.thumbnail(7).isNull());
}

class ThumbnailListTest : public WindowFixture {
protected:
    void openWithPicture()
    {
        tests::writeFile(m_source / "red.png", encoded(twoColours({320, 240}), "png"));
        write("a.md", articleFile("有图", "甲", "文<img src=\"red.png\">", 2));
        write("b.md", articleFile("无图", "甲", "文", 1));
        openWindow();
        m_window->resize(1280, 800);
        importSource();
        titles();
    }

    /// The colour in the middle of where a row's picture stands, left and right.
    std::pair<QColor, QColor> pictureColours(int row)
    {
        const QRect rect = list().visualRect(list().model()->index(row, 0));
        const QImage shot = list().viewport()->grab().toImage();
        return {shot.pixelColor(rect.right() - 60, rect.top() + 45),
                shot.pixelColor(rect.right() - 25, rect.top() + 45)};
    }

    bool showsPicture(int row)
    {
        return pictureColours(row) == std::pair(QColor(Qt::red), QColor(Qt::blue));
    }
};

TEST_F(ThumbnailListTest, pictureBesideTheText_comesByItself)
{
    openWithPicture();
    EXPECT_TRUE(eventually([&] { return showsPicture(0); }));
    EXPECT_FALSE(showsPicture(1));
}

TEST_F(ThumbnailListTest, textStandsStillWhenThePictureArrives)
{
    openWithPicture();
    const QRect text(22, 4, 150, 80);
    const auto textOf = [&] { return list().viewport()->grab(text).toImage(); };
    auto* store = m_window->findChild<ThumbnailStore*>();
    store->setSource({}); // as before it arrived
    const QImage before = textOf();
    ASSERT_FALSE(showsPicture(0));
    library::Library library(m_libraryFolder.toStdString());
    library.open(m_window.get(), [](auto) {});
    store->setSource(
        [&](qint64 article, ImagePolicy policy, QObject* receiver, ThumbnailStore::Answer answer) {
            library.thumbnail(ArticleId {article}, policy, receiver, std::move(answer));
        });
    list().viewport()->update();
    ASSERT_TRUE(eventually([&] { return showsPicture(0); }));
    EXPECT_EQ(textOf(), before);
    store->setSource({});
}

TEST_F(ThumbnailListTest, policyOffAndTheSwitch_takeThemAway)
{
    openWithPicture();
    ASSERT_TRUE(eventually([&] { return showsPicture(0); }));
    action("actionShowThumbnails").trigger();
    EXPECT_FALSE(showsPicture(0));
    EXPECT_FALSE(m_preferences->values().showsThumbnails);
    action("actionShowThumbnails").trigger();
    EXPECT_TRUE(eventually([&] { return showsPicture(0); }));
    action("actionImagesOff").trigger();
    EXPECT_FALSE(showsPicture(0));
    action("actionImagesLocal").trigger();
    EXPECT_TRUE(eventually([&] { return showsPicture(0); })) << "a copy needs no network";
}

} // namespace lectern::desktop
