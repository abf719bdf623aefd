#include "library/library_fixture.h"

#include <QSignalSpy>

namespace lectern::library {
namespace {

using tests::PictureServer;
using tests::pngBytes;
using tests::waitUntil;
using Response = PictureServer::Response;

class ImageChainTest : public tests::LibraryFixture {
protected:
    PictureServer m_server;
};

TEST_F(ImageChainTest, fetchedOnceThenKept)
{
    const ArticleId id = importBody(img(m_server.address("/a.png?x=1&amp;y=2")));
    const ServedImage first = image(id, 0);
    EXPECT_TRUE(first.available);
    EXPECT_EQ(first.mimeType, "image/png");
    EXPECT_EQ(first.bytes, pngBytes(20, 10));
    ASSERT_EQ(m_server.requests().size(), 1U);
    EXPECT_EQ(m_server.requests()[0].target, "/a.png?x=1&y=2");

    reopen();
    EXPECT_TRUE(image(id, 0).available);
    EXPECT_TRUE(image(id, 0, ImagePolicy::LocalOnly).available);
    EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(ImageChainTest, statusIsWrittenDown)
{
    PictureServer broken([](const PictureServer::Request&) { return Response {.status = 404}; });
    const ArticleId id
        = importBody(img(m_server.address("/a.png")) + img(broken.address("/b.png")));
    EXPECT_TRUE(image(id, 0).available);
    EXPECT_FALSE(image(id, 1).available);
    reopen(); // what waited to be written is written then
    const auto opened = ask<OpenedArticle>(
        [&](auto answer) { m_library->openArticle(id, {}, {}, {}, &m_receiver, answer); });
    ASSERT_TRUE(opened);
    ASSERT_EQ(opened->article.images.size(), 2U);
    EXPECT_EQ(opened->article.images[0].status, ImageStatus::Local);
    EXPECT_EQ(opened->article.images[1].status, ImageStatus::Unreachable);
}

TEST_F(ImageChainTest, theProxyAsSavedThenTheOriginal)
{
    PictureServer proxy([](const PictureServer::Request&) { return Response {.status = 502}; });
    const ArticleId id = importBody(img(proxy.address("/?" + m_server.address("/a.png"))));
    EXPECT_TRUE(image(id, 0).available);
    EXPECT_EQ(proxy.requests().size(), 1U);
    EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(ImageChainTest, lostCopyIsFetchedAgain)
{
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_TRUE(image(id, 0).available);
    reopen();
    std::filesystem::remove_all(libraryFolder() / "images");
    EXPECT_TRUE(image(id, 0).available);
    EXPECT_EQ(m_server.requests().size(), 2U);
}

TEST_F(ImageChainTest, policyDecidesWhetherTheNetworkIsAsked)
{
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    EXPECT_FALSE(image(id, 0, ImagePolicy::LocalOnly).available);
    EXPECT_FALSE(image(id, 0, ImagePolicy::Off).available);
    EXPECT_TRUE(m_server.requests().empty());
}

TEST_F(ImageChainTest, embeddedAndNeighbouringPicturesNeedNoNetwork)
{
    tests::writeFile(archive() / "posts/图/甲 乙.png", pngBytes(7, 8));
    const ArticleId id = importBody(
        img("data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7")
        + img("图/%E7%94%B2%20乙.png"));
    const ServedImage embedded = image(id, 0, ImagePolicy::LocalOnly);
    EXPECT_TRUE(embedded.available);
    EXPECT_EQ(embedded.mimeType, "image/gif");
    const ServedImage beside = image(id, 1, ImagePolicy::LocalOnly);
    EXPECT_TRUE(beside.available);
    EXPECT_EQ(beside.bytes, pngBytes(7, 8));
}

TEST_F(ImageChainTest, pictureThatCameAfterTheImport_isFoundBesideTheArticle)
{
    const ArticleId id = importBody(img("late.png") + img("../../secret.png"));
    EXPECT_FALSE(image(id, 0).available);
    tests::writeFile(archive() / "posts/late.png", pngBytes(7, 8));
    tests::writeFile(archive() / "../secret.png", pngBytes(9, 9));
    EXPECT_TRUE(image(id, 0).available);
    EXPECT_FALSE(image(id, 1).available);
}

TEST_F(ImageChainTest, placeholderSaysWhatIsMissing)
{
    PictureServer broken([](const PictureServer::Request&) { return Response {.status = 404}; });
    const ArticleId id = importBody(img(broken.address("/b.png")));
    const ServedImage missing = image(id, 0);
    EXPECT_FALSE(missing.available);
    EXPECT_EQ(missing.mimeType, "image/svg+xml");
    EXPECT_NE(missing.bytes.find("一幅图"), std::string::npos);
    EXPECT_NE(missing.bytes.find("· 127.0.0.1<"), std::string::npos);
    EXPECT_FALSE(image(id, 7).available);
    EXPECT_FALSE(image(ArticleId {99}, 0).available);
}

TEST_F(ImageChainTest, samePictureTwiceIsOneRequest)
{
    const ArticleId id
        = importBody(img(m_server.address("/a.png")) + img(m_server.address("/a.png")));
    int answered = 0;
    for (int index : {0, 1})
        m_library->image(id, index, ImagePolicy::Fetch, &m_receiver, [&](const ServedImage& got) {
            EXPECT_TRUE(got.available);
            ++answered;
        });
    ASSERT_TRUE(waitUntil([&] { return answered == 2; }));
    EXPECT_EQ(m_server.requests().size(), 1U);
}

TEST_F(ImageChainTest, slowPicturesKeepNobodyWaiting)
{
    m_limits.timeoutMs = 60'000;
    m_library = std::make_unique<Library>(libraryFolder(), m_limits);
    m_server.setHandler([](const PictureServer::Request&) {
        return Response {.then = Response::Then::StaySilent};
    });
    std::string body;
    for (int i = 0; i < 30; ++i)
        body += img(m_server.address("/" + std::to_string(i)));
    const ArticleId id = importBody(body);
    int answered = 0;
    for (int i = 0; i < 30; ++i)
        m_library->image(id, i, ImagePolicy::Fetch, &m_receiver,
                         [&](const ServedImage&) { ++answered; });
    ASSERT_TRUE(waitUntil([&] { return !m_server.requests().empty(); }));
    EXPECT_EQ(list(searching("图")).size(), 1U);
    EXPECT_TRUE(ask<OpenedArticle>(
        [&](auto answer) { m_library->openArticle(id, {}, {}, {}, &m_receiver, answer); }));
    EXPECT_EQ(answered, 0);
    m_library.reset(); // at once, although 30 pictures are under way
    QCoreApplication::processEvents();
    EXPECT_EQ(answered, 0);
}

TEST_F(ImageChainTest, keepingAPictureIsNoReasonToReloadLists)
{
    const ArticleId id = importBody(img(m_server.address("/a.png")));
    QSignalSpy changed(m_library.get(), &Library::changed);
    settle();
    changed.clear();
    EXPECT_TRUE(image(id, 0).available);
    // The marks are written after the picture's status, by the same thread.
    QSignalSpy marks(m_library.get(), &Library::marksChanged);
    m_library->setRead({id}, ReadState::Read);
    ASSERT_TRUE(waitUntil([&] { return !marks.empty(); }));
    ASSERT_TRUE(waitUntil([&] { return !changed.empty(); }));
    EXPECT_EQ(changed.size(), 1); // the mark's
}

} // namespace
} // namespace lectern::library
