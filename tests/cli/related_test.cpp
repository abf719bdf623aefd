#include "cli/cli_fixture.h"

#include <gmock/gmock.h>

#include <string>

using namespace Qt::StringLiterals;
using testing::HasSubstr;

namespace lectern::tests {

namespace {

class RelatedCommand : public CliTest {
protected:
    void SetUp() override
    {
        for (int i = 0; i < 30; ++i) {
            const auto n = std::to_string(i);
            write("other" + n + ".md", "---\ntitle: 其他" + n + "\n---\n今天天气 " + n + "\n");
        }
        write("a.md", "---\ntitle: 量子计算机\n---\n说的是量子纠缠。\n");
        write("b.md", "---\ntitle: 量子纠缠\n---\n怎样造计算机。\n");
        importArchive();
    }

    QString idOf(const QString& query) const
    {
        const auto found = cli({"search"_L1, query, "--json"_L1}).object();
        return QString::number(found["results"_L1].toArray().first()["id"_L1].toInteger());
    }
};

TEST_F(RelatedCommand, listsWhatIsAboutTheSame)
{
    const auto found = cli({"related"_L1, idOf(u"title:计算机"_s), "--json"_L1}).object();
    EXPECT_EQ(found["total"_L1].toInt(), 1);
    EXPECT_EQ(found["results"_L1].toArray().first()["title"_L1].toString(), u"量子纠缠"_s);
}

TEST_F(RelatedCommand, nothingNear_isSaid)
{
    const auto outcome = cli({"related"_L1, idOf(u"title:其他"_s)});
    EXPECT_EQ(outcome.code, 0);
    EXPECT_EQ(outcome.out, "");
    EXPECT_EQ(outcome.err, "lectern-cli: No other article shares its rare words.\n");
}

TEST_F(RelatedCommand, aMistake_getsASentence)
{
    EXPECT_EQ(cli({"related"_L1}).code, 2);
    EXPECT_EQ(cli({"related"_L1, "1"_L1, "--limit"_L1, "x"_L1}).code, 2);
    const auto gone = cli({"related"_L1, "999"_L1});
    EXPECT_EQ(gone.code, 3);
    EXPECT_THAT(gone.err, HasSubstr("999"));
}

} // namespace

} // namespace lectern::tests
