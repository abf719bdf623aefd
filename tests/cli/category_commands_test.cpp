#include "cli/cli_fixture.h"

#include <gmock/gmock.h>

using namespace lectern::tests;
using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace {

class CliCategories : public CliTest {
protected:
    void SetUp() override
    {
        write("source/_posts/新媒体/a.md",
              "---\ntitle: A\ncategories: x > y\ntags: [t]\n---\none\n");
        write("source/_posts/b.md", "---\ntitle: B\n---\ntwo\n");
    }

    std::string tree() const { return cli({"categories"_L1}).out; }
    Outcome import(const QStringList& options) const
    {
        return cli(QStringList {"import"_L1, archivePath()} + options);
    }
};

} // namespace

TEST_F(CliCategories, dryRun_printsTheTreeItWouldMake)
{
    const auto outcome = import(
        {"--dry-run"_L1, "--categories"_L1, "folders"_L1, "--category-prefix"_L1, "P/Q"_L1});
    EXPECT_EQ(outcome.code, 0) << outcome.err;
    EXPECT_THAT(outcome.out, HasSubstr("          2  P\n          2    Q\n"));
    EXPECT_THAT(outcome.out, HasSubstr("          1      新媒体\n"));
    EXPECT_FALSE(std::filesystem::exists(library()));

    const auto json = import({"--dry-run"_L1, "--json"_L1}).object()["categories"_L1].toArray();
    ASSERT_EQ(json.size(), 2);
    EXPECT_EQ(json[0]["path"_L1].toArray().size(), 0);
    EXPECT_EQ(json[0]["articles"_L1].toInteger(), 1);
    EXPECT_EQ(json[1]["path"_L1].toArray().first().toString(), u"x > y"_s);
}

TEST_F(CliCategories, rule_isKeptAndCanBeChanged)
{
    EXPECT_EQ(import({"--category-separators"_L1, " > ,/"_L1}).code, 0);
    EXPECT_THAT(tree(), HasSubstr("        1  x\n        1    y\n"));

    const QStringList byTags {"recategorise"_L1, "1"_L1, "--categories"_L1, "tags"_L1};
    const auto tried = cli(byTags + QStringList {"--dry-run"_L1});
    EXPECT_EQ(tried.code, 0) << tried.err;
    EXPECT_EQ(tried.out,
              "source/_posts/新媒体/a.md: x/y -> t\n"
              "1 of 2 files would stand on other shelves; nothing was written.\n");
    const auto json = cli(byTags + QStringList {"--dry-run"_L1, "--json"_L1}).object();
    EXPECT_EQ(json["files"_L1].toInt(), 2);
    const auto change = json["changes"_L1].toArray().at(0).toObject();
    EXPECT_EQ(change["before"_L1].toArray().at(0).toArray(), (QJsonArray {"x"_L1, "y"_L1}));
    EXPECT_EQ(change["after"_L1].toArray().at(0).toArray(), QJsonArray {"t"_L1});
    EXPECT_THAT(tree(), HasSubstr("        1  x\n        1    y\n"));

    const auto changed = cli(byTags);
    EXPECT_EQ(changed.code, 0) << changed.err;
    EXPECT_THAT(changed.out, HasSubstr("2 files of source 1"));
    EXPECT_THAT(tree(), HasSubstr("        1  t\n"));
    EXPECT_THAT(tree(), testing::Not(HasSubstr("  x\n")));

    write("source/_posts/c.md", "---\ntitle: C\ntags: [u]\n---\nthree\n");
    EXPECT_EQ(import({}).code, 0);
    EXPECT_THAT(tree(), HasSubstr("        1  u\n"));
    EXPECT_EQ(cli({"recategorise"_L1, "9"_L1, "--categories"_L1, "tags"_L1}).code, 3);
}
