#include "fuzz/fuzz_target.h"
#include "search/fts_query.h"
#include "search/query.h"
#include "text/encoding.h"

namespace lectern::fuzz {

const char* const targetName = "query";

std::vector<std::string> targetSeeds()
{
    return {"微信 title:淘宝 -\"双11\"",
            "GPT-4 word* title:\"a b\" 5\"",
            "“引号” －不要 标题：淘宝 ＊",
            "AND OR NOT near(a b, 2)",
            "-- -\"\" title: title:",
            "e\u0301 ﬁ ＡＢＣ \U0001F600 ｶﾞ",
            "(微信 OR (淘宝 | 网)) -(a NOT b)\n微信",
            "author:张三 after:2021-02 on:last-year is:unread has:note",
            "标签：（甲 乙） before:7d source:a/b site:qq.com",
            "后台 台風 ひらがな\n後臺、颱風、ヒラガナ",
            "微信 淘宝\n微信开放外链，淘宝要登账号。",
            "\"a b\" c*\na, b; c d e f"};
}

namespace {

void tryQuery(const search::Query& query, std::string_view body)
{
    std::size_t end = 0;
    for (const auto& hit : search::findHits(query, body)) {
        require(hit.length > 0 && hit.begin >= end && hit.begin + hit.length <= body.size(),
                "A hit lies outside the text or in another.");
        require(text::isValidUtf8(body.substr(hit.begin, hit.length)), "A hit cuts a character.");
        end = hit.begin + hit.length;
    }
    static_cast<void>(search::compile(query));
    static_cast<void>(search::matches(query, "title", body));
    require(text::isValidUtf8(search::makeSnippet(query, body)), "The snippet cuts a character.");
}

} // namespace

/// The first line is the query, the rest the text it is asked of.
void tryInput(std::string_view input)
{
    const std::string text = asDecodedText(input);
    const auto cut = std::min(text.find('\n'), text.size());
    const std::string_view typed = std::string_view(text).substr(0, cut);
    const std::string_view body = std::string_view(text).substr(std::min(cut + 1, text.size()));
    search::Query query = search::parseQuery(typed);
    require(search::parseQuery(search::toText(query)).root == query.root,
            "The query's canonical form means something else.");
    for (const search::Form form : {search::Form::Exact, search::Form::Variants}) {
        query.form = form;
        tryQuery(query, body);
    }
}

} // namespace lectern::fuzz
