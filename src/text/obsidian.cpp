#include "text/obsidian.h"

#include "text/address_filter.h"
#include "text/header_strings.h"
#include "text/lines.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

/// `[[target#part|words]]`, or with `!` before it.
struct WikiLink {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isEmbed = false;
    std::string_view target; ///< with its part
    std::string_view words; ///< empty: none
};

bool isNumber(std::string_view text)
{
    return !text.empty() && text.find_first_not_of("0123456789x") == npos;
}

std::optional<WikiLink> findWikiLink(std::string_view text, std::size_t from)
{
    for (std::size_t open = text.find("[[", from); open != npos; open = text.find("[[", open + 1)) {
        const std::size_t close = text.find_first_of("[]", open + 2);
        if (close == npos)
            return std::nullopt;
        const std::string_view inner = text.substr(open + 2, close - open - 2);
        const bool isLink
            = !inner.empty() && text.substr(close, 2) == "]]" && inner == trimmed(inner);
        if (!isLink)
            continue;
        WikiLink link;
        link.isEmbed = open > 0 && text[open - 1] == '!';
        link.begin = open - (link.isEmbed ? 1 : 0);
        link.end = close + 2;
        const std::size_t bar = inner.find('|');
        link.target = trimmed(inner.substr(0, bar));
        link.words = bar == npos ? std::string_view {} : trimmed(inner.substr(bar + 1));
        return link;
    }
    return std::nullopt;
}

/// The file it leads to: "Note.md", with its part behind '#'.
std::string fileOf(std::string_view target)
{
    const std::size_t hash = std::min(target.find('#'), target.size());
    std::string file(target.substr(0, hash));
    const std::size_t dot = file.rfind('.');
    const bool hasEnding = dot != std::string::npos && file.size() - dot <= 5
        && file.find(' ', dot) == std::string::npos;
    if (!hasEnding)
        file += ".md";
    return file.append(target.substr(hash));
}

cmark_node* textNode(std::string_view text)
{
    auto* node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, std::string(text).c_str());
    return node;
}

cmark_node* nodeFor(const WikiLink& link)
{
    if (link.target.empty() || link.target.starts_with('#'))
        return textNode(link.words.empty() ? link.target : link.words);
    const bool isPicture = link.isEmbed && namesPicture(link.target);
    auto* node = cmark_node_new(isPicture ? CMARK_NODE_IMAGE : CMARK_NODE_LINK);
    cmark_node_set_url(node, fileOf(link.target).c_str());
    const bool isSize = isPicture && isNumber(link.words); // `|300` is a width
    if (!isPicture)
        cmark_node_append_child(node, textNode(link.words.empty() ? link.target : link.words));
    else if (!link.words.empty() && !isSize)
        cmark_node_append_child(node, textNode(link.words));
    return node;
}

/// Splits one text node at the links in it.
void putLinks(cmark_node* node)
{
    const std::string text = cmark_node_get_literal(node);
    std::size_t at = 0;
    auto* last = node;
    const auto add = [&](cmark_node* added) {
        cmark_node_insert_after(last, added);
        last = added;
    };
    while (const auto link = findWikiLink(text, at)) {
        if (last == node)
            cmark_node_set_literal(node, text.substr(0, link->begin).c_str());
        else if (link->begin > at)
            add(textNode(std::string_view(text).substr(at, link->begin - at)));
        add(nodeFor(*link));
        at = link->end;
    }
    if (last != node && at < text.size())
        add(textNode(std::string_view(text).substr(at)));
}

/// "[!tip]- Title" at the start of a quotation's first paragraph: the type and the length of the
/// sign with the blanks behind it.
struct CalloutSign {
    std::string type;
    std::size_t length = 0;
};

std::optional<CalloutSign> calloutSign(std::string_view text)
{
    if (!text.starts_with("[!"))
        return std::nullopt;
    const std::size_t close = text.find(']');
    if (close == npos || close == 2 || close > 40)
        return std::nullopt;
    CalloutSign sign {std::string(text.substr(2, close - 2)), close + 1};
    if (sign.length < text.size() && (text[sign.length] == '-' || text[sign.length] == '+'))
        ++sign.length;
    const std::size_t behind = text.find_first_not_of(" \t", sign.length);
    sign.length = behind == npos ? text.size() : behind;
    return sign;
}

std::string typeName(std::string type)
{
    type = type.substr(0, type.find('|')); // `[!note|right]`: its look
    if (!type.empty() && type[0] >= 'a' && type[0] <= 'z')
        type[0] = static_cast<char>(type[0] - 'a' + 'A');
    return type;
}

bool isLineEnd(cmark_node* node)
{
    const auto type = cmark_node_get_type(node);
    return type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK;
}

/// The quotation's first line becomes a paragraph of its own, in bold.
void putTitle(cmark_node* quote)
{
    auto* paragraph = cmark_node_first_child(quote);
    if (!paragraph || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH)
        return;
    auto* first = cmark_node_first_child(paragraph);
    if (!first || cmark_node_get_type(first) != CMARK_NODE_TEXT)
        return;
    const std::string text = cmark_node_get_literal(first);
    const auto sign = calloutSign(text);
    if (!sign)
        return;
    cmark_node_set_literal(first, text.substr(sign->length).c_str());
    auto* title = cmark_node_new(CMARK_NODE_PARAGRAPH);
    auto* strong = cmark_node_new(CMARK_NODE_STRONG);
    cmark_node_append_child(title, strong);
    cmark_node_insert_before(paragraph, title);
    while (auto* node = cmark_node_first_child(paragraph)) {
        const bool isEnd = isLineEnd(node);
        if (!isEnd)
            cmark_node_append_child(strong, node);
        else {
            cmark_node_unlink(node);
            cmark_node_free(node);
            break;
        }
    }
    const bool isEmpty = text.size() == sign->length && !cmark_node_next(first);
    if (isEmpty)
        cmark_node_set_literal(first, typeName(sign->type).c_str());
    if (!cmark_node_first_child(paragraph)) {
        cmark_node_unlink(paragraph);
        cmark_node_free(paragraph);
    }
}

bool mayHoldLink(cmark_node* node)
{
    return cmark_node_get_type(node) == CMARK_NODE_TEXT
        && std::string_view(cmark_node_get_literal(node)).find("[[") != npos;
}

} // namespace

bool isObsidianHeader(std::string_view header)
{
    bool hasSource = false;
    bool hasCreated = false;
    bool isSite = false;
    for (LineReader lines(header); !lines.atEnd();) {
        const std::string_view line = lines.next().text;
        hasSource = hasSource || line.starts_with("source:");
        hasCreated = hasCreated || line.starts_with("created:");
        isSite = isSite || line.starts_with("date:") || line.starts_with("categories:")
            || line.starts_with("layout:");
    }
    return hasSource && hasCreated && !isSite;
}

void readObsidianSigns(cmark_node* document)
{
    cmark_consolidate_text_nodes(document);
    std::vector<cmark_node*> texts;
    std::vector<cmark_node*> quotes;
    cmark_iter* iterator = cmark_iter_new(document);
    for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator)) {
        auto* node = cmark_iter_get_node(iterator);
        if (event == CMARK_EVENT_ENTER && mayHoldLink(node))
            texts.push_back(node);
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE)
            quotes.push_back(node);
    }
    cmark_iter_free(iterator);
    // A link within a link's words is no link.
    std::erase_if(texts, [](auto* node) {
        return cmark_node_get_type(cmark_node_parent(node)) == CMARK_NODE_LINK;
    });
    std::ranges::for_each(quotes, putTitle);
    std::ranges::for_each(texts, putLinks);
}

} // namespace lectern::text
