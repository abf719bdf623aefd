#include "images/fetch_plan.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace lectern::images {
namespace {

const std::vector<FetchWay> kOrder(kAllFetchWays.begin(), kAllFetchWays.end());

const ProxyRules& rules()
{
    static const ProxyRules made({{"any", "https://<any>/?${href}"},
                                  {"one", "https://one.proxy/?${href}"},
                                  {"two", "https://two.proxy/?u=${href_ue}"},
                                  {"off", "https://off.proxy/?${href}", false}});
    return made;
}

FetchRequest proxiedImage()
{
    FetchRequest request;
    request.image.original = "http://image.site/a.jpg";
    request.image.proxied = "https://cors.proxy/?http://image.site/a.jpg";
    request.image.alternatives = {"https://other.site/a.jpg", "http://image.site/a.jpg", "b.jpg"};
    request.articleUrl = "https://article.site/posts/1.html?x";
    return request;
}

TEST(CandidatesFor, everyWayInTheGivenOrder_alternativesBeforeForeignProxies)
{
    using enum FetchWay;
    const std::string original = "http://image.site/a.jpg";
    const std::string other = "https://other.site/a.jpg";
    const std::vector<ImageCandidate> expected = {
        {"https://cors.proxy/?http://image.site/a.jpg", AsSaved, "", ""},
        {original, Direct, "", ""},
        {original, OwnReferrer, "", "http://image.site/"},
        {original, SiteReferrer, "", "https://article.site/"},
        {other, Direct, "", ""},
        {other, OwnReferrer, "", "https://other.site/"},
        {"https://cors.proxy/?http://image.site/a.jpg", OwnReferrer, "", "https://cors.proxy/"},
        {other, SiteReferrer, "", "https://article.site/"},
        {"https://cors.proxy/?http://image.site/a.jpg", SiteReferrer, "", "https://article.site/"},
        {"https://one.proxy/?http://image.site/a.jpg", OtherProxies, "one", ""},
        {"https://two.proxy/?u=http%3A%2F%2Fimage.site%2Fa.jpg", OtherProxies, "two", ""},
    };
    EXPECT_EQ(candidatesFor(proxiedImage(), kOrder, rules()), expected);
}

TEST(CandidatesFor, waysThatAreLeftOutAreNotTried)
{
    using enum FetchWay;
    FetchRequest request = proxiedImage();
    request.image.alternatives.clear();
    const std::vector<ImageCandidate> expected = {
        {"https://one.proxy/?http://image.site/a.jpg", OtherProxies, "one", ""},
        {"https://two.proxy/?u=http%3A%2F%2Fimage.site%2Fa.jpg", OtherProxies, "two", ""},
        {"http://image.site/a.jpg", Direct, "", ""},
    };
    EXPECT_EQ(candidatesFor(request, {OtherProxies, Direct}, rules()), expected);
}

TEST(CandidatesFor, withoutTheArticlesAddress_itsSiteIsNoReferrer)
{
    FetchRequest request = proxiedImage();
    request.articleUrl.clear();
    for (const ImageCandidate& one : candidatesFor(request, kOrder, rules()))
        EXPECT_NE(one.way, FetchWay::SiteReferrer);
}

TEST(CandidatesFor, theSiteOfThePictureItself_isOneRequestLess)
{
    FetchRequest request = proxiedImage();
    request.articleUrl = "http://image.site/post";
    const auto candidates = candidatesFor(request, kOrder, rules());
    EXPECT_EQ(std::ranges::count(candidates, request.image.original, &ImageCandidate::address), 2);
}

TEST(CandidatesFor, pictureWithoutRemoteAddress_hasNone)
{
    FetchRequest request;
    request.image.original = "pictures/a.jpg";
    EXPECT_TRUE(candidatesFor(request, kOrder, rules()).empty());
    request.image.original = "data:image/png;base64,AAAA";
    EXPECT_TRUE(candidatesFor(request, kOrder, rules()).empty());
    EXPECT_TRUE(candidatesFor({}, kOrder, rules()).empty());
}

TEST(CandidatesFor, addressesOfThePersonsNetwork_areToldToNoProxyOutside)
{
    FetchRequest request;
    for (const char* inside : {"http://192.168.1.7/a.jpg", "http://nas.local/a.jpg"}) {
        request.image.original = inside;
        EXPECT_EQ(candidatesFor(request, kOrder, rules()).size(), 2U) << inside;
    }
    const ProxyRules own(std::vector<ProxyRule> {{"own", "http://127.0.0.1:8080/?${href}"}});
    EXPECT_EQ(candidatesFor(request, kOrder, own).size(), 3U);
}

TEST(PutFirst, theWayThatWorkedComesFirst_theRestKeepsItsOrder)
{
    auto candidates = candidatesFor(proxiedImage(), kOrder, rules());
    putFirst(candidates, {FetchWay::OtherProxies, "two"});
    EXPECT_EQ(candidates[0].proxy, "two");
    EXPECT_EQ(candidates[1].way, FetchWay::AsSaved);
    putFirst(candidates, {FetchWay::OwnReferrer, {}});
    EXPECT_EQ(candidates[0].referrer, "http://image.site/");
    EXPECT_EQ(candidates.size(), 11U);
}

} // namespace
} // namespace lectern::images
