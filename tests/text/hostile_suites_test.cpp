#include "support/corpus.h"
#include "text/markdown.h"
#include "text/sanitiser.h"
#include "text/strict_html_checker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <regex>

namespace lectern::text {

namespace {

namespace fs = std::filesystem;

struct Payload {
    std::string id;
    std::string text;
};

std::vector<Payload> payloadsOf(const fs::path& file)
{
    const auto bytes = tests::readFile(file);
    const auto cases = QJsonDocument::fromJson(QByteArray::fromStdString(bytes)).array();
    std::vector<Payload> payloads;
    for (const auto& value : cases) {
        const auto each = value.toObject();
        const auto key = each.contains(QLatin1String("payload")) ? "payload" : "text";
        payloads.push_back({each[QLatin1String("id")].toString().toStdString(),
                            each[QLatin1String(key)].toString().toStdString()});
    }
    for (auto& payload : payloads) // Sanitiser's contract: decodeToUtf8 took them out
        std::erase(payload.text, '\0');
    return payloads;
}

std::vector<Payload> allPayloads(const fs::path& corpus)
{
    std::vector<Payload> all;
    for (const char* name : {"dompurify/fixtures", "dompurify/inline", "ammonia/cases",
                             "bleach/cases", "owasp-cheatsheets/payloads", "blns/blns"}) {
        for (auto& payload : payloadsOf(corpus / "suites" / (std::string(name) + ".visible.json")))
            all.push_back(std::move(payload));
    }
    return all;
}

SanitisedDocument clean(std::string_view html)
{
    return Sanitiser({ImageAddresses::Numbered, "test-image/", {}}).sanitise(html);
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

void expectSafeAndStable(const Payload& payload)
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
    const auto payloads = allPayloads(*corpus);
    ASSERT_GT(payloads.size(), 500u);
    for (const auto& payload : payloads)
        expectSafeAndStable(payload);
}

TEST(HostileCorpus, throughMarkdownToo)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    for (const auto& payload : allPayloads(*corpus))
        expectSafeAndStable({payload.id, markdownToHtml(payload.text).html});
}

// Every payload of a hostile file comes in one piece, so that one can help another.
TEST(HostileCorpus, allTogether)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "the shared corpus is not here";
    std::string all;
    for (const auto& payload : allPayloads(*corpus)) {
        all += payload.text + "\n";
        EXPECT_EQ(tests::complaintAbout(clean(all.substr(all.size() / 2)).html.text()), "")
            << payload.id;
    }
}

} // namespace lectern::text
