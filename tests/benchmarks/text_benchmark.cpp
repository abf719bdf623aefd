#include "text/article_reader.h"
#include "text/html_body.h"
#include "text/markdown.h"

#include <benchmark/benchmark.h>

#include <string>

namespace lectern::text {

namespace {

constexpr std::string_view kHeader = "\n---\ntitle: '微信开放外链2.0：淘宝要登账号'\ncategories: \n"
                                     " - 新媒体\n - 人人都是产品经理\n - 最新文章\n"
                                     "author: 人人都是产品经理\ncomments: false\n"
                                     "date: Wed, 01 Dec 2021 00:00:00 GMT\n---\n\n";

/// An article of the main format, about 12 KB: paragraphs, pictures, bold passages, headings.
std::string mainFormatArticle()
{
    std::string body(kHeader);
    body += "<div>   \n";
    for (int i = 0; body.size() < 12'000; ++i) {
        if (i % 6 == 0)
            body += "<h2 id=\"toc-1\">一、微信互通淘宝抖音，还有BUG</h2>\n";
        if (i % 4 == 3)
            body += "<p><img data-action=\"zoom\" class=\"rich_pages wxw-img aligncenter\" "
                    "src=\"https://cors.zfour.workers.dev/?http://image.woshipm.com/wp-files/2021/"
                    "12/wIZgzABKFegeMR9XnhwZ.jpeg\" alt=\"微信\" width=\"525\" height=\"411\" "
                    "referrerpolicy=\"no-referrer\"></p>\n";
        body += "<p>对于互联网“拆墙”这件事，阿里、字节跳动和腾讯的态度显得颇为微妙。阿里的回应透着"
                "积极，“互联是互联网的初心，开放是数字生态的基础。”从淘特、闲鱼到淘菜菜，多次喊话，"
                "<strong>在以安全为底线的前提下，分阶段分步骤地实施。</strong>双11上线的分享购物车"
                "功能，也被视为从站外做社交分享的铺垫。</p>\n";
    }
    return body + "</div>\n            ";
}

std::string markdownArticle()
{
    std::string body = "---\ntitle: t\n---\n";
    while (body.size() < 12'000)
        body += "## 标题 "
                "heading\n\n对于互联网**拆墙**这件事，阿里、[字节](https://a.b/c)跳动和腾讯的"
                "态度显得`颇为`微妙。\n\n- 一\n- 二\n\n```\ncode\n```\n\n";
    return body;
}

void readMainFormat(benchmark::State& state)
{
    const auto article = mainFormatArticle();
    for (auto _ : state)
        benchmark::DoNotOptimize(readArticle(article, "a.md"));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations())
                            * static_cast<std::int64_t>(article.size()));
}
BENCHMARK(readMainFormat)->Unit(benchmark::kMicrosecond);

void readMarkdown(benchmark::State& state)
{
    const auto article = markdownArticle();
    for (auto _ : state)
        benchmark::DoNotOptimize(readArticle(article, "a.md"));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations())
                            * static_cast<std::int64_t>(article.size()));
}
BENCHMARK(readMarkdown)->Unit(benchmark::kMicrosecond);

void sanitiseMainFormat(benchmark::State& state)
{
    const auto article = mainFormatArticle();
    const auto body = std::string_view(article).substr(kHeader.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(Sanitiser().sanitise(body));
}
BENCHMARK(sanitiseMainFormat)->Unit(benchmark::kMicrosecond);

void decideHtmlBody(benchmark::State& state)
{
    const auto article = mainFormatArticle();
    const auto body = std::string_view(article).substr(kHeader.size());
    for (auto _ : state)
        benchmark::DoNotOptimize(isHtmlBody(body));
}
BENCHMARK(decideHtmlBody)->Unit(benchmark::kMicrosecond);

} // namespace

} // namespace lectern::text
