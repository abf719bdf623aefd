#include "text/saved_page.h"

#include "text/address_filter.h"
#include "text/html_tokens.h"

#include <algorithm>
#include <map>
#include <optional>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::string_view kVariable = "--sf-img-";

/// The rest of the line behind `name`, within `text`.
std::string lineBehind(std::string_view text, std::string_view name)
{
    const auto at = text.find(name);
    if (at == npos)
        return {};
    const auto rest = text.substr(at + name.size());
    return std::string(trimmedAddress(rest.substr(0, rest.find_first_of("\r\n"))));
}

std::string_view attributeOf(std::string_view tag, std::string_view name)
{
    const auto at = tag.find(name);
    if (at == npos)
        return {};
    auto rest = tag.substr(at + name.size());
    if (rest.size() < 2 || rest[0] != '=' || (rest[1] != '"' && rest[1] != '\''))
        return {};
    const char quote = rest[1];
    rest.remove_prefix(2);
    const auto end = rest.find(quote);
    return end == npos ? std::string_view() : rest.substr(0, end);
}

bool isWeb(std::string_view address)
{
    return address.starts_with("http://") || address.starts_with("https://");
}

/// "20240131123456789" (UTC), WebScrapBook's, as "2024-01-31 12:34:56 +0000".
std::string scrapBookDate(std::string_view digits)
{
    if (digits.size() < 14 || digits.find_first_not_of("0123456789") != npos)
        return {};
    const auto part = [&](std::size_t from, std::size_t length) {
        return std::string(digits.substr(from, length));
    };
    return part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + ' ' + part(8, 2) + ':' + part(10, 2)
        + ':' + part(12, 2) + " +0000";
}

/// The number behind `--sf-img-` at the start of `text`, in digits.
std::string_view numberAt(std::string_view text)
{
    return text.substr(0, std::min(text.find_first_not_of("0123456789"), text.size()));
}

/// What the style sheets say each variable is.
std::map<std::string, std::string_view, std::less<>> picturesOf(std::string_view html)
{
    std::map<std::string, std::string_view, std::less<>> pictures;
    for (auto at = html.find(kVariable); at != npos; at = html.find(kVariable, at + 1)) {
        auto rest = html.substr(at + kVariable.size());
        const auto number = numberAt(rest);
        rest.remove_prefix(number.size());
        rest = rest.substr(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        if (number.empty() || !rest.starts_with(':'))
            continue;
        rest.remove_prefix(1);
        rest = rest.substr(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
        if (!rest.starts_with("url("))
            continue;
        rest.remove_prefix(4);
        if (rest.starts_with('"') || rest.starts_with('\''))
            rest.remove_prefix(1);
        const auto address = rest.substr(0, rest.find_first_of("\"')<> \r\n"));
        if (address.starts_with("data:image/"))
            pictures.emplace(number, address);
    }
    return pictures;
}

std::string_view styleOf(const HtmlToken& tag)
{
    const auto found = std::ranges::find_if(
        tag.attributes, [](const RawAttribute& each) { return each.name == "style"; });
    return found == tag.attributes.end() ? std::string_view() : found->value;
}

} // namespace

SavedPage readSavedPage(std::string_view html)
{
    constexpr std::size_t kReach = std::size_t {64} * 1024;
    const auto beginning = html.substr(0, kReach);
    SavedPage page;
    if (const auto mark = beginning.find("Page saved with SingleFile"); mark != npos) {
        const auto comment = beginning.substr(mark, beginning.find("-->", mark) - mark);
        page.isSingleFile = true;
        page.address = lineBehind(comment, "url:");
        page.savedDate = lineBehind(comment, "saved date:");
    } else if (const auto tag = beginning.find("<html"); tag != npos) {
        const auto start = beginning.substr(tag, beginning.find('>', tag) - tag);
        page.address = attributeOf(start, "data-scrapbook-source");
        page.savedDate = scrapBookDate(attributeOf(start, "data-scrapbook-create"));
    }
    if (!isWeb(page.address))
        page.address.clear();
    return page;
}

std::string withRestoredPictures(std::string html)
{
    const auto pictures = picturesOf(html);
    if (pictures.empty())
        return html;
    std::string restored;
    std::size_t copied = 0;
    std::size_t added = 0;
    HtmlTokens tokens(html);
    HtmlToken token;
    while (tokens.next(token)) {
        if (token.kind != HtmlToken::Kind::StartTag || token.name != "img")
            continue;
        const auto style = styleOf(token);
        const auto use = style.find("var(--sf-img-");
        if (use == npos)
            continue;
        const auto picture
            = pictures.find(numberAt(style.substr(use + std::string_view("var(--sf-img-").size())));
        if (picture == pictures.end() || added + picture->second.size() > kMaxRestoredBytes)
            continue;
        // In front of its own: of a repeated attribute the first counts.
        const auto nameEnd = token.begin + std::string_view("<img").size();
        restored.append(html, copied, nameEnd - copied);
        restored.append(" src=\"").append(picture->second).append("\" ");
        added += picture->second.size() + 8;
        copied = nameEnd;
    }
    if (copied == 0)
        return html;
    return restored.append(html, copied);
}

} // namespace lectern::text
