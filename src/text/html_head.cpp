#include "text/html_head.h"

#include "text/address_filter.h"
#include "text/character_references.h"
#include "text/html_tokens.h"

#include <algorithm>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

std::string lowered(std::string_view text)
{
    std::string out(text);
    std::transform(out.begin(), out.end(), out.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return out;
}

std::string folded(std::string_view raw, ReferencePlace place)
{
    std::string out;
    for (const char c : decoded(raw, place)) {
        const bool isBlank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
        if (!isBlank)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    if (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

std::string attribute(const HtmlToken& tag, std::string_view name)
{
    for (const auto& each : tag.attributes) {
        if (lowered(each.name) == name)
            return folded(each.value, ReferencePlace::Attribute);
    }
    return {};
}

void setOnce(std::string& field, std::string value)
{
    if (field.empty())
        field = std::move(value);
}

void addTags(std::vector<std::string>& tags, std::string_view list)
{
    while (!list.empty()) {
        const auto end = std::min({list.find(','), list.find("，"), list.find(';')});
        if (const auto tag = trimmedAddress(list.substr(0, end)); !tag.empty())
            tags.emplace_back(tag);
        if (end == npos)
            return;
        list.remove_prefix(end + (list.substr(end).starts_with("，") ? 3 : 1));
    }
}

void readMeta(HtmlHead& head, const HtmlToken& tag, std::string& ogTitle)
{
    auto name = lowered(attribute(tag, "property"));
    if (name.empty())
        name = lowered(attribute(tag, "name"));
    if (name.empty())
        name = lowered(attribute(tag, "itemprop"));
    auto content = attribute(tag, "content");
    if (content.empty())
        return;
    const bool isAddress = content.starts_with("http://") || content.starts_with("https://");
    if (name == "og:title" || name == "twitter:title")
        setOnce(ogTitle, std::move(content));
    else if (name == "author" || name == "article:author" || name == "dc.creator") {
        if (!isAddress) // Facebook's pages stand in article:author
            setOnce(head.author, std::move(content));
    } else if (name == "article:published_time" || name == "date" || name == "pubdate"
               || name == "publishdate" || name == "datepublished" || name == "dc.date"
               || name == "dcterms.created" || name == "og:published_time")
        setOnce(head.date, std::move(content));
    else if (name == "og:url" && isAddress)
        setOnce(head.sourceUrl, std::move(content));
    else if (name == "og:image")
        setOnce(head.image, std::move(content));
    else if (name == "article:section")
        setOnce(head.section, std::move(content));
    else if (name == "article:tag" || name == "keywords")
        addTags(head.tags, content);
}

/// `<!-- saved from url=(0042)http://example.org/page -->`: browsers' "save as" leaves it, the
/// number is the length of the address.
std::string savedFrom(std::string_view html)
{
    constexpr std::string_view kMark = "saved from url=(";
    const auto start = html.substr(0, 4096).find(kMark);
    if (start == npos)
        return {};
    const auto number = html.find(')', start);
    if (number == npos || number > start + kMark.size() + 6)
        return {};
    const auto address = html.substr(number + 1, 2048);
    const auto text = address.substr(0, address.find_first_of(" \t\r\n>"));
    const bool isWeb = text.starts_with("http://") || text.starts_with("https://");
    return isWeb ? std::string(text) : std::string();
}

} // namespace

HtmlHead readHtmlHead(std::string_view html)
{
    HtmlHead head;
    std::string ogTitle;
    HtmlTokens tokens(html);
    HtmlToken token;
    while (tokens.next(token)) {
        if (token.kind == HtmlToken::Kind::EscapableText && token.name == "title")
            setOnce(head.title, folded(token.text, ReferencePlace::Text));
        if (token.kind == HtmlToken::Kind::EndTag && token.name == "head")
            break;
        if (token.kind != HtmlToken::Kind::StartTag)
            continue;
        if (token.name == "body")
            break;
        if (token.name == "meta")
            readMeta(head, token, ogTitle);
        else if (token.name == "html")
            setOnce(head.language, attribute(token, "lang"));
        else if (token.name == "base")
            setOnce(head.base, attribute(token, "href"));
        else if (token.name == "link" && lowered(attribute(token, "rel")) == "canonical"
                 && attribute(token, "href").starts_with("http"))
            head.sourceUrl = attribute(token, "href");
    }
    if (!ogTitle.empty())
        head.title = ogTitle;
    setOnce(head.sourceUrl, savedFrom(html));
    return head;
}

} // namespace lectern::text
