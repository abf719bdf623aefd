// What INPUT.md, the project's description of its real input, says of headers, case by case and in
// its order: each row names the case, gives a small file of that kind, and what must come of it.

#include "text/article_reader.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lectern::text {

namespace {

struct InputCase {
    std::string name; ///< as INPUT.md calls it
    std::string path;
    std::string bytes;
    std::string says; ///< the fields it is about, as `sayingOf` writes them
    std::string problems; ///< names of all problems, in line order
};

std::string joined(const std::vector<std::string>& names, std::string_view separator)
{
    std::string text;
    for (const auto& name : names)
        text += (text.empty() ? "" : std::string(separator)) + name;
    return text;
}

/// One line for each field that says something: `title: a`, `categories: a > b | c`.
std::vector<std::string> sayingOf(const ReadArticle& article)
{
    const FrontMatter& meta = article.frontMatter;
    std::vector<std::string> paths;
    for (const auto& path : meta.categories)
        paths.push_back(joined(path.names, " > "));
    return {"format: " + article.format,
            "title: " + meta.title,
            "categories: " + joined(paths, " | "),
            "tags: " + joined(meta.tags, ", "),
            "author: " + meta.author,
            "date: " + meta.date.text,
            "utc: " + toIso8601Utc(meta.date),
            "headimg: " + meta.headimg,
            "thumbnail: " + meta.thumbnail,
            "source: " + meta.sourceUrl,
            "text: " + article.document.plainText};
}

std::vector<std::string> linesOf(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::string problemsOf(const ReadArticle& article)
{
    std::vector<std::string> names;
    for (const auto& problem : article.problems)
        names.emplace_back(problemName(problem.kind));
    return joined(names, " ");
}

const char* const kPost = "source/_posts/a/b/post.md";

std::string withTitle(const std::string& title)
{
    return "---\ntitle: " + title + "\ncategories: \n - a\n---\nx\n";
}

std::string withDate(const std::string& date)
{
    return "---\ntitle: t\ndate: " + date + "\n---\nx\n";
}

std::string withPicture(const std::string& address)
{
    return "---\ntitle: t\nheadimg: " + address + "\nthumbnail: " + address + "\n---\nx\n";
}

const std::vector<InputCase> mainFormat {
    {"a blank line before the opening ---", kPost, "\n---\ntitle: t\n---\nx\n", "title: t\ntext: x",
     ""},
    {"trailing blanks after `categories: `", kPost,
     "---\ntitle: t\ncategories:   \n - a\n - b\n---\nx\n", "categories: a > b", ""},
    {"items with one blank of indent", kPost, "---\ntitle: t\ncategories:\n - a\n - b\n---\nx\n",
     "categories: a > b", ""},
    {"items with two blanks of indent", kPost, "---\ntitle: t\ncategories:\n  - a\n  - b\n---\nx\n",
     "categories: a > b", ""},
    {"items with four blanks of indent", kPost,
     "---\ntitle: t\ncategories:\n    - a\n    - b\n---\nx\n", "categories: a > b", ""},
    {"title bare", kPost, withTitle("微信开放外链2.0：淘宝"), "title: 微信开放外链2.0：淘宝", ""},
    {"title in single quotes", kPost, withTitle("'一: 二'"), "title: 一: 二", ""},
    {"title in double quotes, for it holds a single one", kPost, withTitle("\"it's\""),
     "title: it's", ""},
    {"quotes never escaped", kPost, withTitle("\"it's \"so\"\""), "title: it's \"so\"",
     "unescaped-quote"},
    {"quotes piled up", kPost, withTitle("\"\"\"\"\"\"\"'SP'\"\"\"\"\"\"\""), "title: SP",
     "piled-quotes"},
    {"categories are an ordered path", kPost,
     "---\ntitle: t\ncategories: \n - 新媒体\n - 人人都是产品经理\n - 最新文章\n---\nx\n",
     "categories: 新媒体 > 人人都是产品经理 > 最新文章", ""},
    {"two levels in the oldest generation", kPost,
     "---\ntitle: t\ncategories: \n - a\n - b\n---\nx\n", "categories: a > b", ""},
    {"a blank line inside the header", kPost,
     "---\ntitle: t\ncategories: \n - a\n - b\n\nauthor: c\n---\nx\n",
     "categories: a > b\nauthor: c\ntext: x", ""},
    {"date: RFC 822", kPost, withDate("Wed, 01 Dec 2021 08:30:00 GMT"),
     "date: Wed, 01 Dec 2021 08:30:00 GMT\nutc: 2021-12-01T08:30:00Z", ""},
    {"date without a zone", kPost, withDate("2021-10-28 14:08:07"), "date: 2021-10-28 14:08:07",
     ""},
    {"Invalid Date", kPost, withDate("Invalid Date"), "date: Invalid Date", "invalid-date"},
    {"a false midnight keeps its text", kPost, withDate("Wed, 01 Dec 2021 00:00:00 GMT"),
     "date: Wed, 01 Dec 2021 00:00:00 GMT", ""},
    {"picture proxied", kPost, withPicture("'https://p.example/?http://a.example/b.jpg?x=1&y=2'"),
     "headimg: https://p.example/?http://a.example/b.jpg?x=1&y=2\n"
     "thumbnail: https://p.example/?http://a.example/b.jpg?x=1&y=2",
     ""},
    {"picture plain", kPost, withPicture("https://a.example/b.jpg"),
     "headimg: https://a.example/b.jpg\nthumbnail: https://a.example/b.jpg", ""},
    {"picture empty", kPost, withPicture("''"), "headimg: \nthumbnail: ", ""},
    {"picture null", kPost, withPicture("null"), "headimg: \nthumbnail: ", ""},
    {"picture a random placeholder", kPost,
     withPicture("https://picsum.photos/400/300?random=6305"),
     "thumbnail: https://picsum.photos/400/300?random=6305", ""},
    {"picture's address doubled", kPost, withPicture("https://a.example/https://a.example/b.jpg"),
     "thumbnail: https://a.example/https://a.example/b.jpg", ""},
    {"picture undefined", kPost, withPicture("https://a.example/p/undefined"),
     "thumbnail: https://a.example/p/undefined", ""},
    {"braces as entities, in the header too", kPost, withTitle("'&#123;a&#125; b'"), "title: {a} b",
     "entity-braces"},
    {"a title that begins with an entity brace", kPost, withTitle("&#123;a&#125; b"),
     "title: {a} b", "entity-braces"},
    {"other entities in the header", kPost, withTitle("AT&amp;T"), "title: AT&T",
     "header-entities"},
    {"the body of a .md is one <div>: no Markdown", kPost,
     "---\ntitle: t\n---\n\n<div>   \n<p>a</p>\n\n    <p>**b**</p>\n</div>\n      ",
     "text: a\n**b**", ""},
    {"the same in a .txt", "a/b.txt", "---\ntitle: t\n---\n<div> \n<p>a</p>\n</div>\n",
     "title: t\ntext: a", ""},
    {"no address of the article itself", kPost, withTitle("t"), "source: ", ""},
};

const std::vector<InputCase> inTheWild {
    {"a title that starts with @", kPost, withTitle("@someone 说"), "title: @someone 说",
     "header-not-yaml"},
    {"a title that starts with #", kPost, withTitle("#1 of 3"), "title: #1 of 3", "literal-value"},
    {"a title over several lines at column 0", kPost, withTitle("一\n二\n三"),
     "title: 一 二 三\ncategories: a", "title-over-lines"},
    {"a blank title", kPost, withTitle(""), "title: \ncategories: a", "title-missing"},
    {"a null title", kPost, withTitle("null"), "title: ", "title-missing"},
    {"a number for a title", kPost, withTitle("1.20"), "title: 1.20", ""},
    {"bare colons", kPost, withTitle("a: b"), "title: a: b", "header-not-yaml"},
    {"bare brackets", kPost, withTitle("[新] a"), "title: [新] a", "literal-value"},
    {"unescaped quotes", kPost, withTitle("'It's'"), "title: It's", "unescaped-quote"},
    {"TAB indentation", kPost, "---\ntitle: t\ntags:\n\t- a\n\t- b\n---\nx\n", "tags: a, b",
     "tab-indent"},
    {"[a,b,c] without blanks", kPost, "---\ntitle: t\ncategories: [a,b,c]\n---\nx\n",
     "categories: a > b > c", ""},
    {"nested lists are several paths", kPost,
     "---\ntitle: t\ncategories:\n- [a, b]\n- [c]\n---\nx\n", "categories: a > b | c", ""},
    {"nested lists, written with dashes", kPost,
     "---\ntitle: t\ncategories:\n- - a\n  - b\n- - c\n---\nx\n", "categories: a > b | c", ""},
    {"impossible times", kPost, withDate("2021-13-45 25:61:00"), "date: 2021-13-45 25:61:00",
     "invalid-date"},
    {"a header that is never closed", kPost, "---\ntitle: t\ntags: a\n\n<p>x</p>\n",
     "title: t\ntags: a\ntext: x", "header-not-closed"},
    {"no opening fence", kPost, "title: t\ntags: a\n---\nx\n", "title: t\ntext: x",
     "no-opening-fence"},
    {"a ... closing fence", kPost, "---\ntitle: t\n...\nx\n", "title: t\ntext: x", ""},
    {"fences with trailing blanks", kPost, "---  \ntitle: t\n--- \t\nx\n", "title: t\ntext: x", ""},
    {"TOML +++", "content/a.md", "+++\ntitle = \"t\"\ndate = 2021-12-01\n+++\nx\n",
     "format: hugo\ntitle: t\ndate: 2021-12-01\ntext: x", ""},
    {"JSON headers", "content/a.md", "{\n\"title\": \"t\",\n\"tags\": [\"a\"]\n}\nx\n",
     "format: hugo\ntitle: t\ntags: a\ntext: x", ""},
    {"LCTT's [#]: lines", "a.md",
     "[#]: subject: \"t\"\n[#]: author: \"a https://a.example\"\n\nx\n",
     "format: lctt\ntitle: t\nauthor: a\ntext: x", ""},
    {"no header at all", "a.md", "# t\n\nx\n", "format: markdown\ntitle: t\ntext: t\nx",
     "no-header"},
    {"UTF-8 BOM", kPost, "\xEF\xBB\xBF---\ntitle: t\n---\nx\n", "title: t\ntext: x", ""},
    {"UTF-16 BOM", kPost,
     std::string("\xFF\xFE-\0-\0-\0\n\0t\0i\0t\0l\0e\0:\0 \0\x00\x4E\n\0-\0-\0-\0\n\0x\0", 38),
     "title: 一\ntext: x", "not-utf8"},
    {"CRLF", kPost, "---\r\ntitle: t\r\ncategories:\r\n - a\r\n - b\r\n---\r\nx\r\n",
     "title: t\ncategories: a > b\ntext: x", ""},
    {"lone CR", kPost, "---\rtitle: t\rtags: a\r---\rx\r", "title: t\ntags: a\ntext: x", ""},
    {"GBK", kPost,
     "---\ntitle: \xD6\xD0\xB9\xFA\xB5\xC4\xC0\xFA\xCA\xB7\xD3\xEB\xCE\xC4\xBB\xAF\n---\n"
     "\xD6\xD0\xB9\xFA\xB5\xC4\xC0\xFA\xCA\xB7\xD3\xEB\xCE\xC4\xBB\xAF\n",
     "title: 中国的历史与文化\ntext: 中国的历史与文化", "not-utf8"},
    {"a cut multi-byte character", kPost, "---\ntitle: 中国历史文化\n---\n中国历史文\xE5\x8C\n",
     "title: 中国历史文化\ntext: 中国历史文\uFFFD", "bad-encoding"},
    {"NUL bytes", kPost, std::string("---\ntitle: a\0b\n---\nx\n", 21), "title: ab\ntext: x",
     "nul-bytes"},
    {"U+2028 is no line end of a header", kPost, withTitle("a\u2028b"), "categories: a", ""},
};

const std::vector<InputCase> otherTrees {
    {"Hexo: a string is one category", kPost, "---\ntitle: t\ncategories: a b\n---\nx\n",
     "format: hexo\ncategories: a b", ""},
    {"Hexo: JSON ended by ;;;", kPost, "\"title\": \"t\",\n\"tags\": [\"a\"]\n;;;\nx\n",
     "format: hexo\ntitle: t\ntags: a\ntext: x", ""},
    {"Hexo: Nunjucks tags stay as text", kPost, "---\ntitle: t\n---\n{% note %}x{% endnote %}\n",
     "text: {% note %}x{% endnote %}", ""},
    {"Jekyll: a date in the name", "_posts/2008-12-14-slug.md", "---\ntitle: t\n---\nx\n",
     "format: jekyll\ndate: 2008-12-14", ""},
    {"Jekyll: categories between blanks are a path", "_posts/2008-12-14-slug.md",
     "---\ntitle: t\ncategories: a b\n---\nx\n", "categories: a > b", ""},
    {"Jekyll: category", "_posts/2008-12-14-slug.md", "---\ntitle: t\ncategory: a\n---\nx\n",
     "categories: a", ""},
    {"Jekyll: a date with its zone", "_posts/2008-12-14-slug.md",
     withDate("2008-12-14 10:30:00 +0900"), "utc: 2008-12-14T01:30:00Z", ""},
    {"Jekyll: Liquid stays as text", "_posts/2008-12-14-slug.md",
     "---\ntitle: t\n---\n{{ page.x }}\n", "text: {{ page.x }}", ""},
    {"Hugo: categories and tags are flat terms", "content/a/b.md",
     "---\ntitle: t\ncategories: [a, b]\ntags: [c, d]\n---\nx\n",
     "format: hugo\ncategories: a | b\ntags: c, d", ""},
    {"Hugo: the same in TOML", "content/a/b.md",
     "+++\ntitle = \"t\"\ncategories = [\"a\", \"b\"]\n+++\nx\n", "categories: a | b", ""},
    {"Obsidian Web Clipper", "clip.md",
     "---\ntitle: \"t\"\nsource: \"https://a.example/b\"\nauthor:\n  - \"[[Jane "
     "Doe]]\"\npublished: "
     "2025-05-01\ncreated: 2025-05-08\ndescription: \"d\"\ntags:\n  - \"clippings\"\n---\n==x==\n",
     "title: t\nsource: https://a.example/b\nauthor: Jane Doe\ndate: 2025-05-01\ntags: "
     "clippings\ntext: x",
     ""},
    {"plain .html: <title>, <meta>, saved-from", "page.html",
     "<!-- saved from url=(0020)https://a.example/p -->\n<html><head><title>t &amp; u</title>\n"
     "<meta name=author content=A><meta property=\"article:published_time\" "
     "content=\"2021-12-01T00:00:00Z\"><meta property=\"og:image\" content=\"https://a.example/i\">"
     "</head><body><p>x</p></body></html>",
     "format: html\ntitle: t & u\nauthor: A\nutc: 2021-12-01T00:00:00Z\nsource: "
     "https://a.example/p\nheadimg: https://a.example/i\ntext: x",
     "no-header"},
};

class InputList : public testing::TestWithParam<InputCase> { };

TEST_P(InputList, isReadAsMeant)
{
    const InputCase& input = GetParam();
    const auto article = readArticle(input.bytes, input.path);
    auto lines = linesOf(input.says);
    std::string expected;
    const auto saying = sayingOf(article);
    std::string actual;
    for (const auto& field : saying) {
        // A text may run over lines; every field asked for begins with its name.
        const std::string name = field.substr(0, field.find(": ") + 2);
        const auto asked = std::find_if(lines.begin(), lines.end(),
                                        [&](const auto& line) { return line.starts_with(name); });
        if (asked == lines.end())
            continue;
        actual += field + '\n';
    }
    for (const auto& line : lines)
        expected += line + '\n';
    const auto inOrder = [](const std::string& text) {
        auto sorted = linesOf(text);
        std::sort(sorted.begin(), sorted.end());
        return joined(sorted, "\n");
    };
    EXPECT_EQ(inOrder(actual), inOrder(expected)) << input.name;
    EXPECT_EQ(problemsOf(article), input.problems) << input.name;
}

std::string caseName(const testing::TestParamInfo<InputCase>& info)
{
    std::string name;
    for (const char byte : info.param.name) {
        const bool isLetter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')
            || (byte >= '0' && byte <= '9');
        if (isLetter)
            name += byte;
        else if (!name.empty() && name.back() != '_')
            name += '_';
    }
    return std::to_string(info.index) + "_" + name;
}

INSTANTIATE_TEST_SUITE_P(MainFormat, InputList, testing::ValuesIn(mainFormat), caseName);
INSTANTIATE_TEST_SUITE_P(InTheWild, InputList, testing::ValuesIn(inTheWild), caseName);
INSTANTIATE_TEST_SUITE_P(OtherTrees, InputList, testing::ValuesIn(otherTrees), caseName);

} // namespace

} // namespace lectern::text
