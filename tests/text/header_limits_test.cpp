#include "text/front_matter_fixture.h"

namespace lectern::text {
namespace {

std::string repeated(std::string_view piece, std::size_t times)
{
    std::string text;
    for (std::size_t i = 0; i < times; ++i)
        text += piece;
    return text;
}

/// Aliases and nesting multiply nothing. What is not linear in time runs into ctest's limit.
void expectNoMoreThan(const std::string& header, const FrontMatter& meta)
{
    std::size_t bytes = meta.title.size() + meta.author.size();
    for (const std::string& tag : meta.tags)
        bytes += tag.size();
    for (const CategoryPath& path : meta.categories) {
        for (const std::string& name : path.names)
            bytes += name.size();
    }
    EXPECT_LE(bytes, header.size()) << header.substr(0, 40);
    EXPECT_LE(meta.tags.size() + meta.categories.size(), header.size() / 2 + 1)
        << header.substr(0, 40);
}

TEST(HeaderLimits, hostileHeaders_giveNoMoreThanTheyHold)
{
    std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 40; ++i) {
        const std::string last = "*a" + std::to_string(i - 1);
        bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + last + "," + last
            + "," + last + "," + last + "," + last + "," + last + "]\n";
    }
    const std::vector<std::string> headers {
        bomb + "tags: *a39\n",
        "tags: " + repeated("[", 100'000) + "\n",
        "tags: " + repeated("[", 100'000) + repeated("]", 100'000) + "\n",
        "tags:\n" + repeated("- ", 100'000) + "x\n",
        "x: " + repeated("{a: ", 50'000) + "\n",
        repeated("? ", 100'000) + "\n",
        "title: " + repeated("\"'", 200'000) + "\n",
        "title: " + repeated("a", 8'000'000) + "\n",
        repeated("title: a\n", 100'000),
        "tags: [" + repeated("a, ", 300'000) + "]\n",
        repeated("&a ", 50'000) + "\n",
        "title: a\n" + repeated("\nb", 400'000) + "\n",
        "x: \"" + repeated("\\u0041", 100'000) + "\n",
        repeated("  ", 50'000) + "a: b\n",
    };
    for (const std::string& header : headers)
        expectNoMoreThan(header, readAs(HeaderKind::Yaml, header));
    for (const std::string& header : {"a = " + repeated("[", 100'000)})
        expectNoMoreThan(header, readAs(HeaderKind::Toml, header));
    for (const std::string& header :
         {"{\"a\": " + repeated("[", 100'000), "{\"a\": " + repeated("{\"a\":", 100'000)})
        expectNoMoreThan(header, readAs(HeaderKind::Json, header));
}

// Quadratic work on these would run into ctest's limit.
TEST(HeaderLimits, hugeText_isSplitWithoutLoss)
{
    for (const std::string line : {"title: a\n", "a\n", "- b\n", "\n", "---x\n"}) {
        const std::string text = "---\n" + repeated(line, 4'000'000 / line.size());
        const SplitText split = splitFrontMatter(text);
        EXPECT_LE(split.header.size() + split.body.size(), text.size()) << line;
        expectNoMoreThan(text, parseFrontMatter(split));
    }
}

} // namespace
} // namespace lectern::text
