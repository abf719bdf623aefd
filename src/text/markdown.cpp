#include "text/markdown.h"

#include "text/markdown_limits.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utility>
#include <vector>

namespace lectern::text {

namespace {

using Parser = std::unique_ptr<cmark_parser, void (*)(cmark_parser*)>;
using Node = std::unique_ptr<cmark_node, void (*)(cmark_node*)>;

constexpr int kOptions = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;

Parser makeParser()
{
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    static_cast<void>(registered);
    Parser parser(cmark_parser_new(kOptions), cmark_parser_free);
    for (const char* name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    return parser;
}

/// A `==` in the text, where `==highlight==` may begin or end.
struct Delimiter {
    cmark_node* node;
    std::size_t at; ///< in the literal of the node
    bool canOpen;
    bool canClose;
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

// `at` of exactly two equal signs, from `from` on.
std::size_t findDelimiter(std::string_view text, std::size_t from)
{
    while ((from = text.find("==", from)) != std::string_view::npos) {
        const auto end = std::min(text.find_first_not_of('=', from), text.size());
        if (end - from == 2 && !isOperator(text, from))
            return from;
        from = end;
    }
    return std::string_view::npos;
}

std::vector<Delimiter> delimitersAmong(cmark_node* firstSibling)
{
    std::vector<Delimiter> found;
    for (auto* node = firstSibling; node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_TEXT)
            continue;
        const std::string_view text = cmark_node_get_literal(node);
        for (auto at = findDelimiter(text, 0); at != std::string_view::npos;
             at = findDelimiter(text, at + 2)) {
            const bool canOpen
                = at + 2 < text.size() ? !isBlank(text[at + 2]) : cmark_node_next(node) != nullptr;
            const bool canClose
                = at > 0 ? !isBlank(text[at - 1]) : cmark_node_previous(node) != nullptr;
            found.push_back({node, at, canOpen, canClose});
        }
    }
    return found;
}

cmark_node* newNode(cmark_node_type type, const std::string& literal)
{
    auto* node = cmark_node_new(type);
    cmark_node_set_literal(node, literal.c_str());
    return node;
}

/// Splits a text node at a delimiter: the text before it, a tag instead of it, the text after it.
void putTag(const Delimiter& delimiter, const char* tag)
{
    const std::string text = cmark_node_get_literal(delimiter.node);
    auto* tagNode = newNode(CMARK_NODE_HTML_INLINE, tag);
    cmark_node_insert_after(delimiter.node, tagNode);
    cmark_node_insert_after(tagNode, newNode(CMARK_NODE_TEXT, text.substr(delimiter.at + 2)));
    cmark_node_set_literal(delimiter.node, text.substr(0, delimiter.at).c_str());
}

// Obsidian's highlights, https://help.obsidian.md/syntax#Bold,+italics,+highlights
void markHighlights(cmark_node* firstSibling)
{
    const auto all = delimitersAmong(firstSibling);
    std::vector<std::pair<Delimiter, const char*>> tags;
    for (std::size_t open = 0; open + 1 < all.size(); ++open) {
        if (!all[open].canOpen)
            continue;
        const auto close = std::find_if(all.begin() + static_cast<std::ptrdiff_t>(open) + 1,
                                        all.end(), [](const auto& each) { return each.canClose; });
        if (close == all.end())
            break;
        tags.emplace_back(all[open], "<mark>");
        tags.emplace_back(*close, "</mark>");
        open = static_cast<std::size_t>(close - all.begin());
    }
    // From the last to the first, so that the positions before a split stay right.
    for (auto tag = tags.rbegin(); tag != tags.rend(); ++tag)
        putTag(tag->first, tag->second);
}

void markAllHighlights(cmark_node* document)
{
    std::vector<cmark_node*> parents;
    cmark_iter* iterator = cmark_iter_new(document);
    while (cmark_iter_next(iterator) != CMARK_EVENT_DONE) {
        auto* node = cmark_iter_get_node(iterator);
        const bool isFirstText = cmark_node_get_type(node) == CMARK_NODE_TEXT
            && std::string_view(cmark_node_get_literal(node)).find("==") != std::string_view::npos;
        if (isFirstText && (parents.empty() || parents.back() != cmark_node_parent(node)))
            parents.push_back(cmark_node_parent(node));
    }
    cmark_iter_free(iterator);
    std::sort(parents.begin(), parents.end());
    parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
    for (auto* parent : parents)
        markHighlights(cmark_node_first_child(parent));
}

} // namespace

MarkdownHtml markdownToHtml(std::string_view markdown)
{
    if (auto tooComplex = beyondMarkdownLimits(markdown); !tooComplex.empty())
        return {{}, std::move(tooComplex)};
    const auto parser = makeParser();
    cmark_parser_feed(parser.get(), markdown.data(), markdown.size());
    const Node document(cmark_parser_finish(parser.get()), cmark_node_free);
    if (markdown.find("==") != std::string_view::npos) {
        cmark_consolidate_text_nodes(document.get());
        markAllHighlights(document.get());
    }
    const std::unique_ptr<char, void (*)(void*)> html(
        cmark_render_html(document.get(), kOptions,
                          cmark_parser_get_syntax_extensions(parser.get())),
        std::free);
    return {html.get(), {}};
}

} // namespace lectern::text
