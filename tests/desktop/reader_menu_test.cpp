#include "desktop/reader_menu.h"

#include <QSignalSpy>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

ImageRef proxiedImage()
{
    ImageRef image;
    image.index = 4;
    image.original = "http://image.site/a.jpg?x=1&y=2";
    image.proxied = "https://proxy.site/?http://image.site/a.jpg?x=1&y=2";
    return image;
}

QAction* action(const ReaderMenu& menu, const char* name)
{
    return menu.findChild<QAction*>(QLatin1String(name));
}

} // namespace

TEST(ReaderMenu, imageThroughAProxy_canBeOpenedBothWays)
{
    ReaderMenu menu({proxiedImage(), {}, false});
    QSignalSpy opened(&menu, &ReaderMenu::openRequested);

    action(menu, "openOriginalImage")->trigger();
    action(menu, "openImageViaProxy")->trigger();

    EXPECT_EQ(opened.at(0).at(0).toUrl(), QUrl(QStringLiteral("http://image.site/a.jpg?x=1&y=2")));
    EXPECT_EQ(opened.at(1).at(0).toUrl(),
              QUrl(QStringLiteral("https://proxy.site/?http://image.site/a.jpg?x=1&y=2")));
}

TEST(ReaderMenu, imageWithoutProxy_doesNotOfferOne)
{
    ImageRef image = proxiedImage();
    image.proxied.clear();
    EXPECT_EQ(action(ReaderMenu({image, {}, false}), "openImageViaProxy"), nullptr);
}

TEST(ReaderMenu, originalLinkIsCopiedAsItIs)
{
    ReaderMenu menu({proxiedImage(), {}, false});
    QSignalSpy copied(&menu, &ReaderMenu::copyRequested);

    action(menu, "copyOriginalImageLink")->trigger();

    EXPECT_EQ(copied.at(0).at(0).toString(), QStringLiteral("http://image.site/a.jpg?x=1&y=2"));
}

TEST(ReaderMenu, saveNamesTheImage)
{
    ReaderMenu menu({proxiedImage(), {}, false});
    QSignalSpy saved(&menu, &ReaderMenu::saveImageRequested);

    action(menu, "saveImage")->trigger();

    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).value<ImageRef>().index, 4);
}

TEST(ReaderMenu, pictureOnDisk_canBeSavedButNotOpenedElsewhere)
{
    ImageRef image;
    image.original = "map.png";
    const ReaderMenu menu({image, {}, false});
    EXPECT_FALSE(action(menu, "openOriginalImage")->isEnabled());
    EXPECT_TRUE(action(menu, "saveImage")->isEnabled());
}

TEST(ReaderMenu, linkCanBeOpenedAndCopied)
{
    ReaderMenu menu({{}, QUrl(QStringLiteral("https://a.site/路")), false});
    QSignalSpy copied(&menu, &ReaderMenu::copyRequested);

    action(menu, "copyLink")->trigger();

    EXPECT_NE(action(menu, "openLink"), nullptr);
    EXPECT_EQ(copied.at(0).at(0).toString(), QStringLiteral("https://a.site/%E8%B7%AF"));
}

TEST(ReaderMenu, onlyASelectionCanBeCopied)
{
    EXPECT_NE(action(ReaderMenu({{}, {}, true}), "copySelection"), nullptr);
    EXPECT_TRUE(ReaderMenu({{}, {}, false}).isEmpty());
}

TEST(ReaderMenu, onlyWebMailAndPhoneAreOpenable)
{
    for (const char* address :
         {"http://a.site/", "https://a.site/x", "mailto:ann@a.site", "tel:+861065"})
        EXPECT_TRUE(isOpenable(QUrl(QString::fromLatin1(address)))) << address;
    for (const char* address : {"", "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x",
                                "lectern://image/1/1", "ftp://a.site/", "http:", "https:///x",
                                "mailto:", "tel:", "sms:1", "smb://a/b", "relative.html"})
        EXPECT_FALSE(isOpenable(QUrl(QString::fromLatin1(address)))) << address;
}

} // namespace lectern::desktop
