#include "support/hostile_suites.h"
#include "text/markdown.h"
#include "text/sanitiser.h"
#include "text/strict_html_checker.h"

#include <gtest/gtest.h>

#include <regex>

namespace lectern::text {

namespace {

SanitisedDocument clean(std::string_view html)
{
    return Sanitiser({ImageAddresses::Numbered, "test-image/", {}}).sanitise(html);
}

SanitisedDocument asSaved(std::string_view html)
{
    SanitiseOptions options {ImageAddresses::Numbered, "test-image/", {}};
    options.style = AuthorStyle::AsSaved;
    return Sanitiser(options).sanitise(html);
}

/// HTML of ours without what a second pass may count or prefix anew.
std::string withoutOurs(const std::string& html)
{
    static const std::regex ours(
        " (id|class|rel|src|loading|data-lectern-[a-z]+)=\"[^\"]*\"| alt=\"\"");
    static const std::regex prefix("#(a-)+");
    static const std::regex anchor("<a></a>"); // an empty one marks the old id of a heading
    const auto plain = std::regex_replace(std::regex_replace(html, ours, ""), prefix, "#a-");
    return std::regex_replace(plain, anchor, "");
}

void expectSafeAndStable(const tests::HostilePayload& payload)
{
    const auto once = clean(payload.text);
    EXPECT_EQ(tests::complaintAbout(once.html.text()), "")
        << payload.id << "\n"
        << payload.text << "\n=> " << once.html.text();
    const auto twice = clean(once.html.text());
    EXPECT_EQ(withoutOurs(twice.html.text()), withoutOurs(once.html.text())) << payload.id << "\n"
                                                                             << payload.text;
    for (const auto& highlight : once.highlights)
        EXPECT_EQ(once.plainText.substr(highlight.place.begin, highlight.place.length),
                  highlight.text)
            << payload.id;
}

} // namespace

TEST(StrictHtmlChecker, findsWhatIsWrong)
{
    EXPECT_EQ(tests::complaintAbout("<p>a &amp; <a href=\"https://x/\">b</a><br></p>"), "");
    for (const char* bad :
         {"<script></script>", "<p onclick=\"x\">a</p>", "<p>a", "a</p>", "<b>a</b>", "a & b",
          "<a href=\"javascript:x\">a</a>", "<p title='x'>a</p>", "<p title=x>a</p>", "a > b",
          "<i><u>a</i></u>", "<img src=\"http://x/\">", "<p style=\"x:url(y)\">a</p>", "<p",
          "<!-- -->", "<p class=\"x\">a</p>", "<a href=\"//x\">a</a>"})
        EXPECT_NE(tests::complaintAbout(bad), "") << bad;
}

TEST(HostileCorpus, outputIsStrictAndStable)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    const auto payloads = tests::hostilePayloads(*corpus);
    ASSERT_GT(payloads.size(), 500u);
    for (const auto& payload : payloads)
        expectSafeAndStable(payload);
}

TEST(HostileCorpus, asSavedIsAsStrict)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    for (const auto& payload : tests::hostilePayloads(*corpus)) {
        const auto once = asSaved(payload.text);
        EXPECT_EQ(tests::complaintAbout(once.html.text(), tests::Styles::AsSaved), "")
            << payload.id << "\n"
            << payload.text;
        EXPECT_EQ(once.plainText, clean(payload.text).plainText) << payload.id;
        const auto twice = asSaved(once.html.text());
        EXPECT_EQ(withoutOurs(twice.html.text()), withoutOurs(once.html.text())) << payload.id;
    }
}

TEST(HostileCorpus, throughMarkdownToo)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    for (const auto& payload : tests::hostilePayloads(*corpus))
        expectSafeAndStable({payload.id, markdownToHtml(payload.text).html});
}

// Every payload of a hostile file comes in one piece, so that one can help another.
TEST(HostileCorpus, allTogether)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    std::string all;
    for (const auto& payload : tests::hostilePayloads(*corpus)) {
        all += payload.text + "\n";
        EXPECT_EQ(tests::complaintAbout(clean(all.substr(all.size() / 2)).html.text()), "")
            << payload.id;
    }
}

} // namespace lectern::text
