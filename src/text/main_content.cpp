#include "text/main_content.h"

#include "text/html_tokens.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

namespace lectern::text {

namespace {

/// How sure it is that an element is the article and nothing but it.
enum class Sign {
    None,
    Main, ///< <main>, role="main": may hold more
    Article, ///< <article>: a page of several has several
    Body, ///< itemprop="articleBody", or what a known site or program calls it
};

// Ids and classes of sites and programs that many saved pages come from.
constexpr std::array<std::string_view, 10> kBodyIds {"js_content", // mp.weixin.qq.com
                                                     "cnblogs_post_body", // cnblogs.com
                                                     "content_views", // blog.csdn.net
                                                     "artibody", // sina.com.cn
                                                     "mp-editor", // sohu.com
                                                     "endText", // 163.com
                                                     "mw-content-text", // MediaWiki
                                                     "main-content-article",
                                                     "article_content",
                                                     "article-content"};
constexpr std::array<std::string_view, 12> kBodyClasses {
    "rich_media_content", // mp.weixin.qq.com
    "Post-RichText", // zhihu.com
    "articleDetailContent", // 36kr.com
    "markdown-body", // GitHub, juejin.cn
    "entry-content", // WordPress
    "post-content",
    "post-body", // Blogger
    "post_body", // 163.com
    "article-content",
    "article-body",
    "article__content",
    "e-content" // microformats2 h-entry
};

constexpr std::size_t kLeastText = 200; ///< bytes of an article's text that is not links

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return out;
}

std::string_view valueOf(const HtmlToken& tag, std::string_view name)
{
    const auto found = std::ranges::find_if(
        tag.attributes, [&](const RawAttribute& each) { return lowered(each.name) == name; });
    return found == tag.attributes.end() ? std::string_view() : found->value;
}

template <typename Words>
bool holdsWord(std::string_view list, const Words& words)
{
    while (!list.empty()) {
        const auto begin = std::min(list.find_first_not_of(" \t\r\n\f"), list.size());
        list.remove_prefix(begin);
        const auto word = list.substr(0, list.find_first_of(" \t\r\n\f"));
        if (!word.empty() && std::ranges::find(words, word) != words.end())
            return true;
        list.remove_prefix(word.size());
    }
    return false;
}

Sign signOf(const HtmlToken& tag)
{
    if (tag.attributes.empty() && tag.name != "article" && tag.name != "main")
        return Sign::None;
    const bool isBody
        = holdsWord(valueOf(tag, "itemprop"), std::array {std::string_view("articleBody")})
        || holdsWord(valueOf(tag, "id"), kBodyIds)
        || holdsWord(valueOf(tag, "class"), kBodyClasses);
    if (isBody)
        return Sign::Body;
    if (tag.name == "article")
        return Sign::Article;
    return tag.name == "main" || lowered(valueOf(tag, "role")) == "main" ? Sign::Main : Sign::None;
}

/// What surrounds articles: its text may go.
bool isSurrounding(const HtmlToken& tag)
{
    static constexpr std::array<std::string_view, 4> names {"nav", "aside", "header", "footer"};
    static constexpr std::array<std::string_view, 6> roles {
        "navigation", "complementary", "banner", "contentinfo", "search", "dialog"};
    static constexpr std::array<std::string_view, 5> controls {"form", "button", "select", "option",
                                                               "label"};
    return std::ranges::find(names, tag.name) != names.end()
        || std::ranges::find(controls, tag.name) != controls.end()
        || holdsWord(valueOf(tag, "role"), roles);
}

bool isVoid(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> names {
        "area",  "base", "br",   "col",   "embed",  "hr",    "img",
        "input", "link", "meta", "param", "source", "track", "wbr"};
    return std::ranges::find(names, name) != names.end();
}

std::size_t textBytes(std::string_view text)
{
    return static_cast<std::size_t>(std::ranges::count_if(
        text, [](char c) { return c != ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f'; }));
}

struct Candidate {
    Sign sign = Sign::None;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t plainBytes = 0; ///< text in it that is not links
    bool isInner = false; ///< inside another of its sign
};

/// Goes through the page and measures what says it is the article.
class Measure final {
public:
    explicit Measure(std::string_view html)
    {
        HtmlTokens tokens(html);
        HtmlToken token;
        while (tokens.next(token))
            take(token);
        while (!m_open.empty())
            close(html.size());
    }

    std::vector<Candidate> candidates;
    std::size_t plainBytes = 0; ///< text of the page that is neither links nor surroundings

private:
    struct Open {
        std::string name;
        std::optional<std::size_t> candidate {};
        bool isLink = false;
        bool surrounds = false;
        std::size_t plainBefore = 0; ///< m_unlinked when it began
    };

    void take(const HtmlToken& token)
    {
        using Kind = HtmlToken::Kind;
        if (token.kind == Kind::StartTag && !isVoid(token.name))
            open(token);
        else if (token.kind == Kind::EndTag)
            closeTo(token);
        else if (token.kind == Kind::Text && m_links == 0) {
            const auto bytes = textBytes(token.text);
            m_unlinked += bytes;
            if (m_surroundings == 0 && m_isBody)
                plainBytes += bytes;
        }
    }

    void open(const HtmlToken& token)
    {
        m_isBody = m_isBody || token.name == "body" || !isHeadElement(token.name);
        Open opened {.name = token.name,
                     .isLink = token.name == "a",
                     .surrounds = isSurrounding(token),
                     .plainBefore = m_unlinked};
        m_links += opened.isLink;
        m_surroundings += opened.surrounds;
        if (const Sign sign = signOf(token); sign != Sign::None) {
            const auto isSame = [&](const Open& each) {
                return each.candidate && candidates[*each.candidate].sign == sign;
            };
            opened.candidate = candidates.size();
            candidates.push_back({.sign = sign,
                                  .begin = token.begin,
                                  .isInner = std::ranges::any_of(m_open, isSame)});
        }
        if (m_open.size() < kMostOpen)
            m_open.push_back(std::move(opened));
        else
            undo(opened);
    }

    static bool isHeadElement(std::string_view name)
    {
        static constexpr std::array<std::string_view, 6> names {"html",  "head",   "title",
                                                                "style", "script", "noscript"};
        return std::ranges::find(names, name) != names.end();
    }

    void undo(const Open& opened)
    {
        m_links -= opened.isLink;
        m_surroundings -= opened.surrounds;
        if (opened.candidate)
            candidates.pop_back();
    }

    /// An end tag ends the nearest element of its name with all that is open in it; one without
    /// such an element nearby means nothing.
    void closeTo(const HtmlToken& token)
    {
        constexpr std::size_t kReach = 64;
        const std::size_t floor = m_open.size() > kReach ? m_open.size() - kReach : 0;
        std::size_t at = m_open.size();
        while (at > floor && m_open[at - 1].name != token.name)
            --at;
        if (at == floor)
            return;
        while (m_open.size() > at)
            close(token.begin);
        close(token.end);
    }

    void close(std::size_t end)
    {
        const Open closed = std::move(m_open.back());
        m_open.pop_back();
        m_links -= closed.isLink;
        m_surroundings -= closed.surrounds;
        if (!closed.candidate)
            return;
        Candidate& candidate = candidates[*closed.candidate];
        candidate.end = end;
        candidate.plainBytes = m_unlinked - closed.plainBefore;
    }

    static constexpr std::size_t kMostOpen = 1'024;
    std::vector<Open> m_open;
    int m_links = 0;
    int m_surroundings = 0;
    bool m_isBody = false;
    std::size_t m_unlinked = 0; ///< text so far that is not links
};

/// The one candidate of a sign; where there are several, the one that holds most of their text.
const Candidate* best(const std::vector<Candidate>& candidates, Sign sign)
{
    const Candidate* found = nullptr;
    std::size_t all = 0;
    for (const auto& candidate : candidates) {
        if (candidate.sign != sign || candidate.isInner)
            continue;
        all += candidate.plainBytes;
        if (!found || candidate.plainBytes > found->plainBytes)
            found = &candidate;
    }
    const bool isClear = found && found->plainBytes >= kLeastText && found->plainBytes * 2 > all;
    return isClear ? found : nullptr;
}

} // namespace

std::string_view mainContent(std::string_view html)
{
    const Measure page(html);
    for (const Sign sign : {Sign::Body, Sign::Article, Sign::Main}) {
        const Candidate* found = best(page.candidates, sign);
        if (!found)
            continue;
        // What would be lost: text outside that is neither links nor surroundings.
        const std::size_t inside = std::min(found->plainBytes, page.plainBytes);
        const std::size_t lost = page.plainBytes - inside;
        const std::size_t bearable = sign == Sign::Body ? inside / 2 : inside / 4;
        if (lost <= std::max(bearable, kLeastText))
            return html.substr(found->begin, found->end - found->begin);
    }
    return html;
}

} // namespace lectern::text
