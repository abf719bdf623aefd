#include "text/text_marks.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <span>
#include <string>
#include <vector>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

constexpr std::string_view kDelimiter = "==";

/// A delimiter in the text, where a mark may begin or end.
struct Delimiter {
    cmark_node* node;
    std::size_t at; ///< in the literal of the node
    bool canOpen;
    bool canClose;
};

/// What stands in the place of a delimiter.
struct Tag {
    cmark_node* node;
    std::size_t at;
    const char* html;
};

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

bool isWordCharacter(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/// Arrows and comparisons outside code: `==>`, `<==`, `a !== b`, `a==b`.
bool isOperator(std::string_view text, std::size_t at)
{
    const char before = at > 0 ? text[at - 1] : '\0';
    const char after = at + 2 < text.size() ? text[at + 2] : '\0';
    const bool isUnequal
        = before == '!' && (isWordCharacter(after) || (at > 1 && isBlank(text[at - 2])));
    return after == '>' || before == '<' || isUnequal
        || (isWordCharacter(before) && isWordCharacter(after));
}

// `at` of exactly two delimiter characters, from `from` on.
std::size_t findDelimiter(std::string_view text, std::size_t from)
{
    while ((from = text.find(kDelimiter, from)) != npos) {
        const auto end = std::min(text.find_first_not_of(kDelimiter[0], from), text.size());
        if (end - from == 2 && !isOperator(text, from))
            return from;
        from = end;
    }
    return npos;
}

std::vector<Delimiter> delimitersAmong(cmark_node* firstSibling)
{
    std::vector<Delimiter> found;
    for (auto* node = firstSibling; node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
            continue;
        const std::string_view text = cmark_node_get_literal(node);
        for (auto at = findDelimiter(text, 0); at != npos; at = findDelimiter(text, at + 2)) {
            const bool canOpen
                = at + 2 < text.size() ? !isBlank(text[at + 2]) : cmark_node_next(node) != nullptr;
            const bool canClose
                = at > 0 ? !isBlank(text[at - 1]) : cmark_node_previous(node) != nullptr;
            found.push_back({node, at, canOpen, canClose});
        }
    }
    return found;
}

std::vector<Tag> pairedTags(const std::vector<Delimiter>& all)
{
    std::vector<Tag> tags;
    std::vector<std::size_t> nextClosing(all.size() + 1, all.size());
    for (std::size_t i = all.size(); i-- > 0;)
        nextClosing[i] = all[i].canClose ? i : nextClosing[i + 1];
    for (std::size_t open = 0; open + 1 < all.size(); ++open) {
        const auto close = nextClosing[open + 1];
        if (close == all.size())
            break;
        if (!all[open].canOpen)
            continue;
        tags.push_back({all[open].node, all[open].at, "<mark>"});
        tags.push_back({all[close].node, all[close].at, "</mark>"});
        open = close;
    }
    return tags;
}

cmark_node* addAfter(cmark_node* node, cmark_node_type type, const std::string& literal)
{
    auto* added = cmark_node_new(type);
    cmark_node_set_literal(added, literal.c_str());
    cmark_node_insert_after(node, added);
    return added;
}

/// Splits one text node at the delimiters in it; tags instead of those.
void putTags(std::span<const Tag> tags)
{
    auto* last = tags.front().node;
    const std::string text = cmark_node_get_literal(last);
    cmark_node_set_literal(last, text.substr(0, tags.front().at).c_str());
    for (std::size_t i = 0; i < tags.size(); ++i) {
        const auto begin = tags[i].at + 2;
        const auto end = i + 1 < tags.size() ? tags[i + 1].at : text.size();
        last = addAfter(last, CMARK_NODE_HTML_INLINE, tags[i].html);
        if (end > begin)
            last = addAfter(last, CMARK_NODE_TEXT, text.substr(begin, end - begin));
    }
}

void addMarks(cmark_node* firstSibling)
{
    const auto tags = pairedTags(delimitersAmong(firstSibling));
    for (std::size_t begin = 0; begin < tags.size();) {
        auto end = begin + 1;
        while (end < tags.size() && tags[end].node == tags[begin].node)
            ++end;
        putTags(std::span(tags).subspan(begin, end - begin));
        begin = end;
    }
}

std::vector<cmark_node*> parentsOfDelimiters(cmark_node* document)
{
    std::vector<cmark_node*> parents;
    cmark_iter* iterator = cmark_iter_new(document);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        auto* node = cmark_iter_get_node(iterator);
        const bool mayHold = cmark_node_get_type(node) == CMARK_NODE_TEXT
            && std::string_view(cmark_node_get_literal(node)).find(kDelimiter) != npos;
        if (mayHold && (parents.empty() || parents.back() != cmark_node_parent(node)))
            parents.push_back(cmark_node_parent(node));
    }
    cmark_iter_free(iterator);
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    return parents;
}

/// "name" of a text that ends with ` {#name}`, else empty.
std::string_view nameAtEnd(std::string_view text)
{
    const auto open = text.rfind("{#");
    if (open == npos || open == 0 || !isBlank(text[open - 1]) || !text.ends_with('}'))
        return {};
    const auto name = text.substr(open + 2, text.size() - open - 3);
    const bool isName = std::all_of(name.begin(), name.end(), [](char c) {
        return isWordCharacter(c) || c == '-' || c == '.' || static_cast<unsigned char>(c) >= 0x80;
    });
    return isName ? name : std::string_view {};
}

} // namespace

void addTextMarks(cmark_node* document)
{
    cmark_consolidate_text_nodes(document);
    for (auto* parent : parentsOfDelimiters(document))
        addMarks(cmark_node_first_child(parent));
}

void nameHeadings(cmark_node* document)
{
    cmark_consolidate_text_nodes(document);
    for (auto* block = cmark_node_first_child(document); block; block = cmark_node_next(block)) {
        auto* last = cmark_node_last_child(block);
        const bool mayHold = cmark_node_get_type(block) == CMARK_NODE_HEADING && last
            && cmark_node_get_type(last) == CMARK_NODE_TEXT;
        if (!mayHold)
            continue;
        const std::string text = cmark_node_get_literal(last);
        const auto name = nameAtEnd(text);
        if (name.empty())
            continue;
        const auto title = text.substr(0, text.size() - name.size() - 3);
        cmark_node_set_literal(last, title.substr(0, title.find_last_not_of(' ') + 1).c_str());
        addAfter(last, CMARK_NODE_HTML_INLINE, "<a id=\"" + std::string(name) + "\"></a>");
    }
}

} // namespace lectern::text
