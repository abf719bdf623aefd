#include "images/proxy_template.h"

#include <gtest/gtest.h>

namespace lectern::images {
namespace {

std::optional<std::string> undo(const char* pattern, const char* address)
{
    const auto parsed = ProxyTemplate::parse(pattern);
    EXPECT_TRUE(parsed) << pattern << ": " << toText(parsed.error());
    return parsed ? parsed->undo(address) : std::nullopt;
}

std::optional<std::string> apply(const char* pattern, const char* original)
{
    const auto parsed = ProxyTemplate::parse(pattern);
    EXPECT_TRUE(parsed) << pattern << ": " << toText(parsed.error());
    return parsed ? parsed->apply(original) : std::nullopt;
}

std::string problem(const char* pattern)
{
    const auto parsed = ProxyTemplate::parse(pattern);
    return parsed ? std::string() : parsed.error().message;
}

TEST(ProxyTemplate, whatItMakesItAlsoUndoes)
{
    // RSSHub's documentation has the second and the third.
    const char* patterns[] = {
        "https://p.test/?${href}",
        "https://images.weserv.nl?url=${href_ue}",
        "https://i[0-3].wp.com/${host}${pathname}?ssl=${ssl}",
        "https://p.test/${href}",
        "https://p.test/img/${href_ue}",
        "https://p.test:8080/a?key=1&u=${href_ue}&w=300",
        "https://p.test/?u=${href}",
        "https://p.test/${protocol}//${host}${pathname}${search}",
        "https://p.test/${host}/x${pathname}",
        "http://p.test/get?h=${hostname}&p=${pathname_ue}&ssl=${ssl}",
    };
    for (const char* pattern : patterns) {
        for (const char* original : {"https://image.site/a/b%20c.jpg", "https://image.site/"}) {
            const auto proxied = apply(pattern, original);
            ASSERT_TRUE(proxied) << pattern;
            const auto back = undo(pattern, proxied->c_str());
            ASSERT_TRUE(back) << pattern << " " << *proxied;
            const std::string withoutScheme = back->substr(back->find("://"));
            EXPECT_EQ(withoutScheme, std::string(original).substr(5)) << pattern;
        }
    }
}

TEST(ProxyTemplate, queriesSurviveWhereTheTemplateHasRoomForThem)
{
    const char* original = "http://image.site/a.jpg?x=1&y=2";
    for (const char* pattern :
         {"https://p.test/?${href}", "https://p.test/?u=${href_ue}&w=1",
          "https://p.test/?u=${href}", "https://p.test/${protocol}//${host}${pathname}${search}",
          "https://p.test/i/${href_ue}"})
        EXPECT_EQ(undo(pattern, apply(pattern, original).value_or("").c_str()), original)
            << pattern;
    // Without its query it might be another picture.
    EXPECT_EQ(apply("https://i3.wp.com/${host}${pathname}", original), std::nullopt);
    EXPECT_EQ(apply("https://p.test/${hostname}${pathname}", "http://a.b:81/c"), std::nullopt);
}

TEST(ProxyTemplate, makesTheAddressesThatProxiesDocument)
{
    EXPECT_EQ(apply("https://images.weserv.nl/?url=${href_ue}", "http://a.b/c d.jpg?x=é"),
              "https://images.weserv.nl/?url=http%3A%2F%2Fa.b%2Fc%20d.jpg%3Fx%3D%C3%A9");
    EXPECT_EQ(apply("https://i[0-3].wp.com/${host}${pathname}?ssl=${ssl}", "https://a.b/c.jpg"),
              "https://i0.wp.com/a.b/c.jpg?ssl=1");
}

TEST(ProxyTemplate, aPictureThatIsOnTheProxyItself_isNotSentThroughIt)
{
    EXPECT_EQ(apply("https://p.test/?${href}", "https://p.test/logo.png"), std::nullopt);
    EXPECT_EQ(apply("https://p.test/?${href}", "beside.png"), std::nullopt);
}

TEST(ProxyTemplate, ofAnyHost_recognisesAndMakesNothing)
{
    for (const char* pattern : {"https://<any>/?${href}", "https://*/?${href}"}) {
        EXPECT_EQ(undo(pattern, "http://whatever:81/?http://a.b/c.jpg"), "http://a.b/c.jpg");
        EXPECT_EQ(apply(pattern, "http://a.b/c.jpg"), std::nullopt);
    }
    // Anybody has pages whose address holds another one.
    EXPECT_EQ(undo("https://<any>/?url=${href_ue}", "https://x.y/?url=http://a.b/c"), std::nullopt);
    EXPECT_EQ(undo("https://<any>/?url=${href_ue}", "https://x.y/?w=1&url=http%3A%2F%2Fa.b%2Fc"),
              "http://a.b/c");
}

TEST(ProxyTemplate, otherHostsPathsAndParametersAreNotItsOwn)
{
    const char* pattern = "https://p.test/get?u=${href_ue}";
    EXPECT_EQ(undo(pattern, "https://P.TEST/get?w=3&u=http%3A%2F%2Fa.b%2Fc"), "http://a.b/c");
    EXPECT_EQ(undo(pattern, "https://q.test/get?u=http%3A%2F%2Fa.b%2Fc"), std::nullopt);
    EXPECT_EQ(undo(pattern, "https://p.test:81/get?u=http%3A%2F%2Fa.b%2Fc"), std::nullopt);
    EXPECT_EQ(undo(pattern, "https://p.test/put?u=http%3A%2F%2Fa.b%2Fc"), std::nullopt);
    EXPECT_EQ(undo(pattern, "https://p.test/get?v=http%3A%2F%2Fa.b%2Fc"), std::nullopt);
    EXPECT_EQ(undo(pattern, "https://p.test/get?u=nothing"), std::nullopt);
    EXPECT_EQ(undo(pattern, "https://p.test/get"), std::nullopt);
    EXPECT_EQ(undo("https://p.test/${host}${pathname}", "https://p.test/about.html"), std::nullopt);
    EXPECT_EQ(undo("https://i[0-3].wp.com/${host}${pathname}", "https://i4.wp.com/a.b/c"),
              std::nullopt);
}

TEST(ProxyTemplate, whatCannotWorkIsRefusedInASentence)
{
    const std::pair<const char*, const char*> mistakes[] = {
        {"", "begins with https:// or http://"},
        {"p.test/?${href}", "begins with https:// or http://"},
        {"${protocol}//${host}${pathname}", "begins with https:// or http://"},
        {"https:///?${href}", "The host of a template"},
        {"https://${host}/?${href}", "The host of a template"},
        {"https://p.test/ ?${href}", "no blanks"},
        {"https://p.test/", "A template needs ${href}"},
        {"https://p.test/${pathname}", "A template needs ${href}"},
        {"https://p.test/${origin}", "“${origin}”, which is not known"},
        {"https://p.test/${}", "“${}”, which is not known"},
        {"https://p.test/?${href", "is never closed"},
        {"https://p.test/${href}${search}", "Behind ${href}"},
        {"https://p.test/?u=a${href}", "one property or fixed text"},
    };
    for (const auto& [pattern, says] : mistakes)
        EXPECT_NE(problem(pattern).find(says), std::string::npos)
            << pattern << ": " << problem(pattern);
}

TEST(ProxyTemplate, readsAnything)
{
    const char* pattern = "https://i[0-3].wp.com/${host}${pathname}?ssl=${ssl}";
    for (const char* address : {"", "?", "https://", "https://i0.wp.com", "https://i0.wp.com/",
                                "https://i0.wp.com/a.b", "https://i0.wp.com/a.b?", "http://%%%"})
        EXPECT_EQ(undo(pattern, address), std::nullopt) << address;
}

} // namespace
} // namespace lectern::images
