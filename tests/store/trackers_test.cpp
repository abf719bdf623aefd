#include "store/address_key.h"
#include "store/prepared_article.h"
#include "store/trackers.h"

#include <gtest/gtest.h>

using namespace lectern;
using store::withoutTrackers;

TEST(Trackers, parametersThatOnlyCountPeople_areLeftOut)
{
    EXPECT_EQ(withoutTrackers("https://a.b/c.png"), "https://a.b/c.png");
    EXPECT_EQ(withoutTrackers("https://a.b/c.png?utm_source=x&w=640&spm=1.2.3"),
              "https://a.b/c.png?w=640");
    EXPECT_EQ(withoutTrackers("https://a.b/c.png?UTM_Medium=x"), "https://a.b/c.png");
    EXPECT_EQ(withoutTrackers("https://a.b/?from=singlemessage&fbclid=1&p=2"), "https://a.b/?p=2");
    EXPECT_EQ(
        withoutTrackers("https://mmbiz.qpic.cn/a/640?wx_fmt=png&wxfrom=5&wx_lazy=1#imgIndex=3"),
        "https://mmbiz.qpic.cn/a/640?wx_fmt=png");
    EXPECT_EQ(withoutTrackers("https://a.b/?fromage=1&reform=2"),
              "https://a.b/?fromage=1&reform=2");
    EXPECT_EQ(withoutTrackers("a/b.png?&&x"), "a/b.png?x");
}

TEST(Trackers, addressesOfOnePage_haveOneKey)
{
    EXPECT_EQ(store::addressKey("https://www.a.site/x/?spm=1&from=timeline&id=2#top"),
              store::addressKey("http://a.site/x?id=2"));
    EXPECT_NE(store::addressKey("http://a.site/x?id=2"), store::addressKey("http://a.site/x?id=3"));
}

TEST(Fingerprint, trackersInPictures_doNotMakeAnotherArticle)
{
    ImportedArticle one;
    one.title = "标题";
    one.plainText = "正文";
    one.images.resize(1);
    one.images[0].original = "https://a.b/c.png?w=640&spm=1";
    ImportedArticle two = one;
    two.images[0].original = "https://a.b/c.png?w=640&utm_source=feed#x";
    ImportedArticle three = one;
    three.images[0].original = "https://a.b/c.png?w=320";
    EXPECT_EQ(store::fingerprint(one), store::fingerprint(two));
    EXPECT_NE(store::fingerprint(one), store::fingerprint(three));
}
