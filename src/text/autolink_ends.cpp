#include "text/autolink_ends.h"

#include "text/utf8.h"

#include <cmark-gfm.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

/// CJK and full-width punctuation, and the quotation marks, dashes and dots CJK texts share with
/// others. An address that holds one has it percent-encoded.
bool isWidePunctuation(char32_t c)
{
    const bool isCjk = c >= 0x3000 && c <= 0x301F && c != 0x3005 && c != 0x3006 && c != 0x3007;
    const bool isFullWidth = (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20)
        || (c >= 0xFF3B && c <= 0xFF40) || (c >= 0xFF5B && c <= 0xFF65);
    return isCjk || isFullWidth || c == 0x2014 || c == 0x2018 || c == 0x2019 || c == 0x201C
        || c == 0x201D || c == 0x2026;
}

/// Offset of the first such mark; npos where there is none.
std::size_t findWidePunctuation(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        if ((text[at] & 0x80) == 0)
            ++at;
        else if (isWidePunctuation(nextCodePoint(text, at)))
            return begin;
    }
    return npos;
}

std::size_t findAddress(std::string_view text)
{
    return std::min(text.find("http://"), text.find("https://"));
}

std::string_view literalOf(cmark_node* node)
{
    const char* text = node ? cmark_node_get_literal(node) : nullptr;
    return text ? text : std::string_view {};
}

/// A link that shows its own address and nothing else.
bool isAutolink(cmark_node* node)
{
    auto* child = cmark_node_first_child(node);
    if (cmark_node_get_type(node) != CMARK_NODE_LINK || !child || cmark_node_next(child)
        || cmark_node_get_type(child) != CMARK_NODE_TEXT)
        return false;
    const char* address = cmark_node_get_url(node);
    const auto shown = literalOf(child);
    return address && !shown.empty() && std::string_view(address).ends_with(shown);
}

cmark_node* addText(cmark_node* after, std::string_view text)
{
    if (text.empty())
        return after;
    auto* node = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(node, std::string(text).c_str());
    cmark_node_insert_after(after, node);
    return node;
}

cmark_node* addLink(cmark_node* after, const std::string& address)
{
    auto* link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, address.c_str());
    auto* shown = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(shown, address.c_str());
    cmark_node_append_child(link, shown);
    cmark_node_insert_after(after, link);
    return link;
}

void endBefore(cmark_node* link, std::size_t end)
{
    auto* child = cmark_node_first_child(link);
    const std::string shown(literalOf(child));
    const std::string address = cmark_node_get_url(link);
    cmark_node_set_url(link, address.substr(0, address.size() - (shown.size() - end)).c_str());
    cmark_node_set_literal(child, shown.substr(0, end).c_str());
    auto* last = link;
    std::string_view rest = std::string_view(shown).substr(end);
    while (!rest.empty()) {
        const auto begin = std::min(findAddress(rest), rest.size());
        last = addText(last, rest.substr(0, begin));
        rest.remove_prefix(begin);
        const auto length = std::min(findWidePunctuation(rest), rest.size());
        if (length > 0)
            last = addLink(last, std::string(rest.substr(0, length)));
        rest.remove_prefix(length);
    }
}

} // namespace

void endAutolinksBeforeWidePunctuation(cmark_node* document)
{
    std::vector<cmark_node*> links;
    const std::unique_ptr<cmark_iter, void (*)(cmark_iter*)> iterator(cmark_iter_new(document),
                                                                      cmark_iter_free);
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        auto* node = cmark_iter_get_node(iterator.get());
        if (event == CMARK_EVENT_ENTER && isAutolink(node))
            links.push_back(node);
    }
    for (auto* link : links)
        if (const auto end = findWidePunctuation(literalOf(cmark_node_first_child(link)));
            end != npos && end > 0)
            endBefore(link, end);
}

} // namespace lectern::text
