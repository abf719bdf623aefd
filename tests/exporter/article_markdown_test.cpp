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
    constexpr int kOptions = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, void (*)(cmark_parser*)> parser(cmark_parser_new(kOptions),
                                                                        cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), source.data(), source.size());
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> document(
        cmark_parser_finish(parser.get()), cmark_node_free);
    const std::unique_ptr<char, void (*)(void*)> html(
        cmark_render_html(document.get(), kOptions,
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

/// Every reader of footnotes has a sign of its own for the way back.
std::string withoutWaysBack(std::string text)
{
    for (const std::string_view sign : {"\u21a9\ufe0e", "\u21a9"}) {
        for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign, at))
            text.replace(at, sign.size(), " ");
    }
    return text;
}

Meaning meaningOf(std::string_view html)
{
    const auto read = text::Sanitiser().sanitise(html);
    Meaning meaning;
    meaning.text = words(withoutWaysBack(read.plainText));
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

std::string markdownOf(const std::string& source)
{
    return toMarkdown(text::readArticle(source, "a.md").document.html);
}

TEST(ArticleMarkdown, footnotes_areGivenBackWithTheirNotes)
{
    const std::string source = "甲[^1]乙[^2]，丙[^1] (d)\n\n"
                               "[^1]: 一*注*\n\n"
                               "[^2]: 二\n\n    > 引\n";
    EXPECT_EQ(markdownOf(source), source);
}

TEST(ArticleMarkdown, footnotesOfOtherPrograms_areFootnotes)
{
    EXPECT_EQ(markdown("<p>a<a href='#fn1' id=ref1><sup>1</sup></a>(b) "
                       "<sup><a href='#fn2' id=ref2>[2]</a></sup></p><hr>"
                       "<ol><li id=fn1><p>one <a href='#ref1'>↩︎</a></p></li>"
                       "<li id=fn2>two<a href='#ref2'>^</a></li></ol>"),
              "a[^1]\\(b) [^2]\n\n---\n\n[^1]: one\n\n[^2]: two\n");
}

TEST(ArticleMarkdown, aReferenceThatBeginsALine_isNoNote)
{
    expectSameMeaning(body("<p><sup><a href='#f' id=r>1</a></sup>: x</p>"
                           "<ol><li id=f>y <a href='#r'>↩</a></li></ol>"));
}

TEST(ArticleMarkdown, listsThatOnlyResembleNotes_stayLists)
{
    // Nothing leads back; another link leads there too; the reference stands in a table's HTML.
    EXPECT_EQ(markdown("<p>a<sup><a href='#n'>1</a></sup></p><ol><li id=n>b</li></ol>"),
              "a<sup>[1](#a-n)</sup>\n\n1. <a id=\"a-n\"></a>b\n");
    EXPECT_THAT(markdown("<p>a<sup><a href='#n' id=r>1</a></sup> <a href='#n'>see</a></p>"
                         "<ol><li id=n>b<a href='#r'>^</a></li></ol>"),
                testing::HasSubstr("[see](#a-n)"));
    EXPECT_THAT(markdown("<table><tr><td colspan=2>a<sup><a href='#n' id=r>1</a></sup></table>"
                         "<ol><li id=n>b<a href='#r'>^</a></li></ol>"),
                testing::HasSubstr("1. <a id=\"a-n\"></a>b"));
}

TEST(ArticleMarkdown, codeInFences_keepsItsLanguage)
{
    const std::string source = "```c++\nint a;\n```\n\n```\nplain\n```\n";
    EXPECT_EQ(markdownOf(source), source);
    EXPECT_EQ(markdown("<pre class='hl lang-py'>x</pre>"), "```py\nx\n```\n");
    EXPECT_EQ(markdown("<pre><code class='language-a`b'>x</code></pre>"), "```\nx\n```\n");
}

TEST(ArticleMarkdown, taskLists_keepTheirBoxes)
{
    const std::string source = "- [ ] 一\n- [x] **二**\n  - [ ] 三\n- 四\n";
    EXPECT_EQ(markdownOf(source), source);
    EXPECT_EQ(markdownOf("- [x] a\n\n  b\n"), "- [x] a\n\n  b\n");
    EXPECT_EQ(markdownOf("> x\n\n<blockquote>\n\n- [x] a\n</blockquote>\n"),
              "> x\n\n> - ☑ a\n"); // cmark-gfm knows no tasks in a quotation
    EXPECT_EQ(markdown("<ul><li>☐ typed by hand</li></ul>"), "- ☐ typed by hand\n");
    EXPECT_EQ(markdown("<ul><li><input type=checkbox disabled></li></ul>"), "- ☐\n");
}

TEST(ArticleMarkdown, formulas_stayAsTheyAreOrInCode)
{
    for (const char* source : {"a $x_1^2 + \\alpha_{i}$ b\n", "$$\\sum_{i=1}^n x_i$$\n",
                               "`$\\hat{\\beta_j}$`\n", "| a |\n| --- |\n| $x_i$ |\n"})
        EXPECT_EQ(markdownOf(source), source);
    EXPECT_EQ(markdown("<p>$\\{a^*b\\}$</p>"), "$`\\{a^*b\\}`$\n");
    EXPECT_EQ(markdown("<p>$5 *or* $6_ and a$ b_$</p>"), "$5 \\*or\\* $6_ and a$ b\\_$\n");
    for (const char* html :
         {"<p>$\\hat{b}_j$ and $c_{2}$</p>", "<p>$$\\begin{a} x \\\\ y \\end{a}$$</p>",
          "<p>$a&lt;b^2 [x](y)$ $[a_1$ <a href=http://a.b>c]</a></p>",
          "<table><tr><td>$|x|^2$</td></tr></table>", "<p>$a_1$$b_2$ $`x_1`$ $$x_1$ y$$</p>"})
        expectSameMeaning(body(html));
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

} // namespace
} // namespace lectern::exporter
