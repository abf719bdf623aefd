#include "exporter/notes_markdown.h"

#include <gtest/gtest.h>

namespace lectern::exporter {
namespace {

AnnotationRow row(std::int64_t article, const std::string& title, const std::string& quote,
                  const std::string& note, std::optional<TextSpan> place)
{
    AnnotationRow made;
    made.placed.annotation.id = {article * 10};
    made.placed.annotation.article = {article};
    made.placed.annotation.quote.exact = quote;
    made.placed.annotation.note = note;
    made.placed.place = place;
    made.title = title;
    return made;
}

} // namespace

TEST(NotesMarkdown, groupsByArticle_inTheOrderOfTheText)
{
    auto second = row(1, "甲", "后一句", "", TextSpan {50, 9});
    second.date.text = "2021-12-01";
    second.date.utcSeconds = 1638316800;
    second.categories = {{{"新媒体", "最新"}}};
    const auto other = row(2, "乙", "别的", "想法", TextSpan {0, 6});
    const auto first = row(1, "甲", "前一句", "第一行\n第二行", TextSpan {0, 9});
    const auto lost = row(1, "甲", "没了", "", std::nullopt);
    EXPECT_EQ(toMarkdown({second, other, lost, first}),
              "# Notes\n"
              "\n## 甲\n"
              "\n> 前一句\n"
              "\n第一行  \n第二行\n"
              "\n> 后一句\n"
              "\n> 没了\n"
              "\n(The article no longer says this.)\n"
              "\n## 乙\n"
              "\n> 别的\n"
              "\n想法\n");
    EXPECT_NE(toMarkdown({second}).find("\n2021-12-01 · 新媒体 › 最新\n"), std::string::npos);
}

TEST(NotesMarkdown, whatLooksLikeMarkdown_isEscaped)
{
    const auto odd = row(0, "# *t*\n<b>", "- `a` [b](c)\n1. x\n    code", "+ n\n12) m 3.5", {});
    EXPECT_EQ(toMarkdown({odd}),
              "# Notes\n"
              "\n## \\# \\*t\\* \\<b>\n"
              "\nremoved from the library\n"
              "\n> \\- \\`a\\` \\[b\\](c)  \n> 1\\. x  \n> code\n"
              "\n\\+ n  \n12\\) m 3.5\n");
}

TEST(NotesJson, saysWhatIsKnown)
{
    auto one = row(3, "题", "引文", "注", TextSpan {7, 6});
    one.placed.annotation.colour = AnnotationColour::Green;
    one.placed.annotation.createdAt = 1'600'000'000;
    const auto json = toJson(one);
    EXPECT_EQ(json.value(QStringLiteral("article")).toInteger(), 3);
    EXPECT_EQ(json.value(QStringLiteral("begin")).toInteger(), 7);
    EXPECT_EQ(json.value(QStringLiteral("colour")).toString(), QStringLiteral("green"));
    EXPECT_EQ(json.value(QStringLiteral("created")).toString(),
              QStringLiteral("2020-09-13T12:26:40Z"));
    EXPECT_TRUE(json.value(QStringLiteral("found")).toBool());
    const auto lost = toJson(row(0, "题", "引文", "", std::nullopt));
    EXPECT_TRUE(lost.value(QStringLiteral("article")).isNull());
    EXPECT_TRUE(lost.value(QStringLiteral("begin")).isNull());
    EXPECT_FALSE(lost.value(QStringLiteral("found")).toBool());
}

} // namespace lectern::exporter
