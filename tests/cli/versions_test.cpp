#include "cli/cli_fixture.h"

#include <gmock/gmock.h>

using namespace lectern::tests;
using namespace Qt::StringLiterals;
using testing::HasSubstr;
using testing::Not;

namespace {

std::string articleFile(const std::string& author, const std::string& date,
                        const std::string& postscript)
{
    std::string text;
    for (int i = 0; i < 40; ++i)
        text += "<p>苹果的第 " + std::string(1, static_cast<char>('a' + i % 26))
            + static_cast<char>('a' + i / 3) + " 个道理，在于它自己。</p>";
    return "---\ntitle: 论苹果\nauthor: " + author + "\ndate: " + date + "\n---\n\n<div>" + text
        + "<p>" + postscript + "</p></div>\n";
}

class CliVersions : public CliTest {
protected:
    void SetUp() override
    {
        write("a.md", first);
        write("b.md", second);
        importArchive();
    }
    std::string show(const QString& number, const QString& form) const
    {
        return cli({"show"_L1, "1"_L1, "--version"_L1, number, "--as"_L1, form}).out;
    }

    const std::string first = articleFile("", "2021-12-01 00:00:00", "初版。");
    const std::string second = articleFile("作者", "2022-01-01 00:00:00", "再版：<b>梨子</b>。");
};

} // namespace

TEST_F(CliVersions, editedCopy_isListedAsAVersionAndEachCanBeShown)
{
    const auto versions = cli({"versions"_L1, "1"_L1, "--json"_L1}).array();
    ASSERT_EQ(versions.size(), 2);
    EXPECT_EQ(keysOf(versions[0].toObject()),
              sorted({"version"_L1, "shown"_L1, "importedAt"_L1, "bytes"_L1, "textBytes"_L1,
                      "missing"_L1, "path"_L1}));
    EXPECT_EQ(versions[0]["version"_L1], 1);
    EXPECT_EQ(versions[0]["shown"_L1], false);
    EXPECT_TRUE(versions[0]["path"_L1].toString().endsWith("/a.md"_L1));
    EXPECT_EQ(versions[1]["shown"_L1], true);
    EXPECT_THAT(cli({"versions"_L1, "1"_L1}).out, HasSubstr("/b.md  shown"));

    EXPECT_EQ(show("1"_L1, "original"_L1), first);
    EXPECT_EQ(show("2"_L1, "original"_L1), second);
    EXPECT_THAT(show("1"_L1, "text"_L1), HasSubstr("初版"));
    EXPECT_THAT(show("1"_L1, "page"_L1), Not(HasSubstr("梨子")));
    EXPECT_THAT(show("2"_L1, "html"_L1), HasSubstr("梨子"));
    EXPECT_THAT(cli({"show"_L1, "1"_L1}).out, HasSubstr("梨子"));
}

TEST_F(CliVersions, formerVersion_hasTheHeaderItHad)
{
    const auto json = [this](const QString& number) {
        return cli({"show"_L1, "1"_L1, "--version"_L1, number, "--as"_L1, "json"_L1}).object();
    };
    EXPECT_EQ(json("1"_L1)["author"_L1], ""_L1);
    EXPECT_EQ(json("1"_L1)["date"_L1]["text"_L1], "2021-12-01 00:00:00"_L1);
    EXPECT_TRUE(json("1"_L1)["highlights"_L1].toArray().isEmpty());
    EXPECT_EQ(json("2"_L1)["author"_L1], u"作者"_s);
    EXPECT_EQ(json("2"_L1)["highlights"_L1].toArray().size(), 1);
}

TEST_F(CliVersions, numberThatIsNone_isRefused)
{
    EXPECT_EQ(cli({"show"_L1, "1"_L1, "--version"_L1, "x"_L1}).code, 2);
    const auto missing = cli({"show"_L1, "1"_L1, "--version"_L1, "3"_L1});
    EXPECT_EQ(missing.code, 3);
    EXPECT_THAT(missing.err, HasSubstr("no version 3"));
    EXPECT_EQ(cli({"versions"_L1, "7"_L1}).code, 3);
}

TEST_F(CliVersions, difference_isPrintedAsDiffDoes)
{
    const std::string out = cli({"versions"_L1, "1"_L1, "--diff"_L1}).out;
    EXPECT_THAT(out, HasSubstr("--- version 1  "));
    EXPECT_THAT(out, HasSubstr("/a.md\n+++ version 2  "));
    EXPECT_THAT(out, HasSubstr("+author: 作者\n-date: 2021-12-01 00:00:00\n"));
    EXPECT_THAT(out, HasSubstr("@@ -39,3 +39,3 @@\n 苹果的第 mm"));
    EXPECT_TRUE(out.ends_with("-初版。\n+再版：梨子。\n")) << out;
}

TEST_F(CliVersions, differenceAsJson_saysWhatChangedInEachParagraph)
{
    const auto json
        = cli({"versions"_L1, "--diff"_L1, "1"_L1, "2"_L1, "1"_L1, "--json"_L1}).object();
    EXPECT_EQ(json["older"_L1], 2);
    EXPECT_EQ(json["newer"_L1], 1);
    EXPECT_EQ(json["changes"_L1], 1);
    EXPECT_EQ(json["coarse"_L1], false);
    EXPECT_EQ(json["header"_L1][0]["field"_L1], "author"_L1);
    const auto rows = json["rows"_L1].toArray();
    ASSERT_EQ(rows.size(), 41);
    EXPECT_EQ(rows[0]["kind"_L1], "same"_L1);
    EXPECT_EQ(rows[40]["kind"_L1], "changed"_L1);
    EXPECT_EQ(rows[40]["older"_L1], u"再版：梨子。"_s);
    EXPECT_EQ(rows[40]["parts"_L1][0]["kind"_L1], "removed"_L1);
}

TEST_F(CliVersions, nothingDifferent_isSaid)
{
    EXPECT_THAT(cli({"versions"_L1, "1"_L1, "--diff"_L1, "2"_L1, "2"_L1}).out,
                HasSubstr("There is no difference in the text."));
    EXPECT_EQ(cli({"versions"_L1, "1"_L1, "--diff"_L1, "x"_L1}).code, 2);
    EXPECT_EQ(cli({"versions"_L1, "1"_L1, "--diff"_L1, "1"_L1, "9"_L1}).code, 3);
}

TEST_F(CliVersions, importedAgain_marksStay)
{
    ASSERT_EQ(cli({"mark"_L1, "--star"_L1, "1"_L1}).code, 0);
    write("b.md", articleFile("作者", "2022-01-01 00:00:00", "三版：桃子。"));
    importArchive();
    EXPECT_EQ(cli({"versions"_L1, "1"_L1, "--json"_L1}).array().size(), 3);
    EXPECT_EQ(cli({"show"_L1, "1"_L1, "--as"_L1, "json"_L1}).object()["starred"_L1], true);
}

TEST_F(CliVersions, onlyOneVersion_isSaidAndNoFailure)
{
    write("c.md", "---\ntitle: 独\n---\n另一篇\n");
    importArchive();
    const auto outcome = cli({"versions"_L1, "2"_L1, "--diff"_L1});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(
        outcome.err,
        "lectern-cli: Article 2 has one version only; there is nothing to compare it with.\n");
    EXPECT_EQ(cli({"versions"_L1, "1"_L1, "--diff"_L1}).err, "");
    EXPECT_EQ(cli({"versions"_L1, "2"_L1, "--diff"_L1, "1"_L1, "2"_L1}).code, 3);
}
