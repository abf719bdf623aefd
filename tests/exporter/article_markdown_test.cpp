#include "exporter/article_markdown.h"
#include "support/corpus.h"
#include "text/article_reader.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace lectern::exporter {
namespace {

SanitisedHtml body(std::string_view html)
{
    return text::Sanitiser().sanitise(html).html;
}

std::string markdown(std::string_view html)
{
    return toMarkdown(body(html));
}

/// What any reader of GitHub's Markdown makes of it; without Lectern's own repairs.
std::string htmlOf(const std::string& source)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(
        cmark_parser_new(CMARK_OPT_UNSAFE), cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), source.data(), source.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(
        cmark_parser_finish(parser.get()), cmark_node_free);
    const std::unique_ptr<char, void (*)(void*)> html(
        cmark_render_html(document.get(), CMARK_OPT_UNSAFE,
                          cmark_parser_get_syntax_extensions(parser.get())),
        std::free);
    return html.get();
}

std::string words(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    std::ranges::replace(text, '\t', ' ');
    std::string collapsed;
    for (const char c : text) {
        if (c != ' ' || !collapsed.ends_with(' '))
            collapsed += c;
    }
    return collapsed;
}

struct Meaning {
    std::string text;
    std::vector<std::string> highlights;
    std::vector<std::string> headings;
    std::vector<std::string> links;
    std::size_t images = 0;
    bool operator==(const Meaning&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Meaning& meaning)
{
    out << meaning.text << "\nhighlights:";
    for (const auto& each : meaning.highlights)
        out << " [" << each << ']';
    out << "\nheadings:";
    for (const auto& each : meaning.headings)
        out << " [" << each << ']';
    out << "\nlinks:";
    for (const auto& each : meaning.links)
        out << ' ' << each;
    return out << "\nimages: " << meaning.images;
}

Meaning meaningOf(std::string_view html)
{
    const auto read = text::Sanitiser().sanitise(html);
    Meaning meaning;
    meaning.text = words(read.plainText);
    for (const auto& each : read.highlights)
        meaning.highlights.push_back(words(each.text));
    for (const auto& each : read.headings)
        meaning.headings.push_back(words(each.text));
    for (const auto& each : read.links) {
        if (!each.starts_with('#'))
            meaning.links.push_back(each);
    }
    meaning.images = read.images.size();
    return meaning;
}

void expectSameMeaning(const SanitisedHtml& html)
{
    const std::string source = toMarkdown(html);
    EXPECT_EQ(meaningOf(htmlOf(source)), meaningOf(html.text())) << source;
}

TEST(ArticleMarkdown, blocks_areThoseOfMarkdown)
{
    EXPECT_EQ(markdown("<h2>标题</h2><p>一段<br>二行</p><hr><blockquote><p>引</p><p>文</p>"
                       "</blockquote><pre><code>a\n\n``` b\n</code></pre>"),
              "## 标题\n\n一段\\\n二行\n\n---\n\n> 引\n>\n> 文\n\n````\na\n\n``` b\n````\n");
}

TEST(ArticleMarkdown, lists_nestAndStayApart)
{
    EXPECT_EQ(markdown("<ul><li>一</li><li>二<ol start=9><li>三</li><li>四</li></ol></li></ul>"
                       "<ul><li><p>五</p><p>六</p></li></ul>"),
              "- 一\n- 二\n  9. 三\n  10. 四\n\n* 五\n\n  六\n");
}

TEST(ArticleMarkdown, boldBesideChinese_usesSignsOnlyWhereTheyHold)
{
    EXPECT_EQ(markdown("<p>甲<b>乙</b>丙</p>"), "甲**乙**丙\n");
    EXPECT_EQ(markdown("<p><b>甲。</b>乙</p>"), "<strong>甲。</strong>乙\n");
    EXPECT_EQ(markdown("<p><b>甲。</b>，乙</p>"), "**甲。**，乙\n");
    EXPECT_EQ(markdown("<p>甲<b>“乙”</b></p>"), "甲<strong>“乙”</strong>\n");
    EXPECT_EQ(markdown("<p>a<b> b </b>c <b>在</b><b>线</b></p>"), "a **b** c **在线**\n");
    EXPECT_EQ(markdown("<p><b><i>x</i></b></p>"), "<strong><i>x</i></strong>\n");
}

TEST(ArticleMarkdown, tables_areTablesWhereTheyCanBe)
{
    EXPECT_EQ(markdown("<table><tr><th>a<th style='text-align:right'>b|c</tr>"
                       "<tr><td>1<td><p>x</p><p>y</p></tr></table>"),
              "| a | b\\|c |\n| --- | ---: |\n| 1 | x<br>y |\n");
    EXPECT_EQ(markdown("<table><tr><td colspan=2>a</td></tr></table>"),
              "<table><tr><td colspan=\"2\">a</td></tr></table>\n");
}

TEST(ArticleMarkdown, textThatLooksLikeMarkdown_isText)
{
    for (const char* html : {"<p># a</p>",
                             "<p>1. b</p>",
                             "<p>- c</p>",
                             "<p>+ d</p>",
                             "<p>&gt; e</p>",
                             "<p>***</p>",
                             "<p>a<br>===</p>",
                             "<p>a<br>---</p>",
                             "<p>[a](b) ![c](d) [^1]: x</p>",
                             "<p>`a` ``b</p>",
                             "<p>*a* _b_ __c__ d_e_f ~~g~~ ~h~</p>",
                             "<p>&amp;lt; &amp;#65; AT&amp;T &lt;b&gt;</p>",
                             "<p>\\ \\* a\\</p>",
                             "<p>a<br>|-|</p>",
                             "<p>|a|<br>|-|</p>",
                             "<h3>a #</h3>",
                             "<h3>a ##</h3>",
                             "<p>==x== {#y}</p>",
                             "<li>x",
                             "<p>a_b_c d_</p>",
                             "<p><code>`</code> <code>a `` b</code> <code> c </code></p>",
                             "<ul><li># a<li>1) b<li>```</ul>",
                             "<p>- [ ] x</p>",
                             "<p>~~~</p>",
                             "<p>:-:</p>"})
        expectSameMeaning(body(html));
}

TEST(ArticleMarkdown, marksOfEveryKind_stayWhatTheyAre)
{
    for (const char* html :
         {"<p>a<em>b</em><strong>c</strong>d</p>", "<p><b>a</b><i>b</i></p>",
          "<p><b>“a”</b>b<b>，c</b></p>", "<p><b>a<br>b</b></p>",

          "<p><a href='http://a.b/(c)?x=1&amp;lt;=2'><b>c</b> d</a></p>",
          "<p><b><a href=http://a.b>c</a></b>d</p>", "<p>x<sup>2</sup><sub>i</sub><kbd>K</kbd></p>",
          "<p><img src=http://a.b/c.png alt='[x] *y*' title='\"z\"'></p>", "<p><s>a</s>b</p>",
          "<p><mark>a</mark>b</p>", "<p><ruby>東<rp>(<rt>とう<rp>)</ruby></p>",
          "<dl><dt>a<dd>b<dt>c<dd><p>d<p>e</dl>", "<details><summary>a</summary><p>b</details>",
          "<ol><li><pre>a\n  b</pre><li><blockquote>c<ul><li>d</ul></blockquote></ol>",
          "<table><caption>k</caption><tr><td><ul><li>a\n\nb</ul><td><pre>c\n\nd</pre></table>",
          "<div>a<div>b</div>c</div><figure><img src=http://x.y/z><figcaption>f</figure>",
          "<ul><ul><li>a</ul><li>b</ul>", "<ul><li><ul><li>a</ul></ul>", "<p>a <b> </b>b</p>"})
        expectSameMeaning(body(html));
}

TEST(ArticleMarkdown, linksWithinTheArticle_stillArrive)
{
    EXPECT_EQ(markdown("<p><a href='#n'>1</a> <span id=n>x</span> <span id=m>y</span></p>"),
              "[1](#a-n) <a id=\"a-n\"></a>x y\n");
}

TEST(ArticleMarkdown, header_isReadBack)
{
    Article article;
    article.summary.title = "a \"b\": c\\d";
    article.summary.author = "我";
    article.summary.date.text = "2021-12-01";
    article.summary.categories = {{{"x", "y"}}, {{"z"}}};
    article.tags = {"t, u"};
    article.sourceUrl = "https://a.b/c";
    article.original = "<p>text</p>";
    article.summary.path = "a.html";

    const auto read = text::readArticle(toMarkdown(article), "a.md");

    EXPECT_EQ(read.frontMatter.title, article.summary.title);
    EXPECT_EQ(read.frontMatter.author, "我");
    EXPECT_EQ(read.frontMatter.categories, article.summary.categories);
    EXPECT_EQ(read.frontMatter.tags, article.tags);
    EXPECT_EQ(read.frontMatter.sourceUrl, article.sourceUrl);
    EXPECT_EQ(read.document.plainText, "text");
    EXPECT_EQ(toMarkdown(article, MarkdownHead::Title),
              "# a \"b\": c\\\\d\n\n<https://a.b/c>\n\ntext\n");
}

/// The two lines of a card stand beside each other in Markdown.
std::string withBlanksInCards(std::string html)
{
    constexpr std::string_view kSite = "<span class=\"lectern-card-site\">";
    for (auto at = html.find(kSite); at != std::string::npos; at = html.find(kSite, at + 2))
        html.insert(at, 1, ' ');
    return html;
}

struct Comparison {
    int articles = 0;
    std::vector<std::string> different; ///< paths
};

Comparison compareBelow(const std::filesystem::path& folder)
{
    Comparison comparison;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const auto ending = entry.path().extension();
        if (!entry.is_regular_file() || (ending != ".md" && ending != ".html"))
            continue;
        const auto read = text::readArticle(tests::readFile(entry.path()), entry.path());
        if (read.isBinary)
            continue;
        ++comparison.articles;
        const Meaning before = meaningOf(withBlanksInCards(read.document.html.text()));
        const Meaning after = meaningOf(htmlOf(toMarkdown(read.document.html)));
        if (!(before == after))
            comparison.different.push_back(entry.path().string());
    }
    return comparison;
}

TEST(ArticleMarkdown, pictures_keepTheirNamesBesideTheArticle_andFollowTheRulesInForce)
{
    Article article;
    article.original
        = "---\ntitle: a\n---\n<div><p>one</p><img src=\"tea hills.png\" alt=\"hills\">"
          "<img src=\"https://proxy.example/x.png\" alt=\"far\"></div>";
    article.summary.path = "a.md";
    article.images.resize(2);
    article.images[0].original = "tea hills.png";
    article.images[1].original = "https://site.example/x.png";

    const std::string written = toMarkdown(article);

    EXPECT_THAT(written, testing::HasSubstr("![hills](<tea hills.png>)"));
    EXPECT_THAT(written, testing::HasSubstr("![far](https://site.example/x.png)"));
}

TEST(ArticleMarkdown, addressesThatAreNeither_areNotTakenOver)
{
    Article article;
    article.original
        = "---\ntitle: a\n---\n<div><p>one</p><img src=\"https://a.example/x.png\"></div>";
    article.summary.path = "a.md";
    article.images.resize(1);
    article.images[0].original = "javascript:alert(1)";

    EXPECT_THAT(toMarkdown(article), testing::Not(testing::HasSubstr("javascript")));
}

TEST(ArticleMarkdown, sample_keepsItsMeaning)
{
    const Comparison sample = compareBelow(tests::sampleFolder());
    EXPECT_GT(sample.articles, 10);
    EXPECT_THAT(sample.different, testing::IsEmpty());
}

// What differs: bold passages and links within blocks of code, which Markdown has no way to say.
TEST(ArticleMarkdownCorpus, articles_keepTheirMeaning)
{
    const auto corpus = tests::corpusFolder();
    if (!corpus)
        GTEST_SKIP() << "no corpus";
    const Comparison all = compareBelow(*corpus / "articles");
    RecordProperty("articles", all.articles);
    EXPECT_GT(all.articles, 100);
    EXPECT_LE(all.different.size() * 100, static_cast<std::size_t>(all.articles))
        << all.articles << " articles; " << testing::PrintToString(all.different);
}

TEST(ArticleMarkdown, ownNotes_areMarkedAndStandBelow)
{
    Article article;
    article.summary.path = "a.html";
    article.original = "<p>one <b>two</b> three</p>";
    const auto notes = [](std::string_view text) {
        PlacedAnnotation placed;
        placed.annotation.quote.exact = "three";
        placed.annotation.note = "my *own* words";
        placed.place = TextSpan {text.find("three"), 5};
        return std::vector {placed};
    };
    NoteLabels labels;
    labels.heading = "My Notes";
    EXPECT_THAT(toMarkdown(article, MarkdownHead::Title, notes, labels),
                testing::EndsWith("one **two** <mark>three</mark>\n\n---\n\n## My Notes\n\n> "
                                  "three\n\nmy \\*own\\* words\n"));
    EXPECT_THAT(toMarkdown(article, MarkdownHead::Title), testing::EndsWith("one **two** three\n"));
}

} // namespace
} // namespace lectern::exporter
