#include "exporter/html_tree.h"

#include "domain/html_escape.h"
#include "page/html_pieces.h"
#include "text/character_references.h"

#include <algorithm>
#include <array>

namespace lectern::exporter {

namespace {

using page::HtmlPiece;

bool isVoid(std::string_view name)
{
    static constexpr std::array<std::string_view, 5> names {"br", "col", "hr", "img", "wbr"};
    return std::ranges::find(names, name) != names.end();
}

std::vector<std::pair<std::string, std::string>> attributesOf(const HtmlPiece& tag)
{
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string_view rest = tag.source.substr(1 + tag.element.size());
    for (;;) {
        const auto begin = rest.find_first_not_of(" \t\n");
        const auto equals = rest.find("=\"");
        if (begin == std::string_view::npos || equals == std::string_view::npos)
            return attributes;
        const auto end = rest.find('"', equals + 2);
        if (end == std::string_view::npos)
            return attributes;
        attributes.emplace_back(rest.substr(begin, equals - begin),
                                text::decoded(rest.substr(equals + 2, end - equals - 2),
                                              text::ReferencePlace::Attribute));
        rest.remove_prefix(end + 1);
    }
}

/// Reads nodes until the element that `parent` is ends.
void readInto(HtmlNode& parent, page::HtmlPieces& pieces)
{
    while (const auto piece = pieces.next()) {
        if (piece->kind == HtmlPiece::Kind::CloseTag)
            return;
        HtmlNode& node = parent.children.emplace_back();
        if (piece->kind == HtmlPiece::Kind::Text) {
            node.text = text::decoded(piece->source, text::ReferencePlace::Text);
            continue;
        }
        node.name = piece->element;
        node.attributes = attributesOf(*piece);
        if (!isVoid(node.name))
            readInto(node, pieces);
    }
}

void appendText(std::string& out, const HtmlNode& node)
{
    out += node.text;
    for (const HtmlNode& child : node.children)
        appendText(out, child);
}

void appendHtml(std::string& out, const HtmlNode& node)
{
    if (node.isText())
        appendEscaped(out, node.text);
    else
        out += '<' + node.name;
    for (const auto& [name, value] : node.attributes) {
        const bool ours = name == "class" || name == "id" || name == "loading" || name == "rel"
            || name.starts_with("data-");
        if (ours)
            continue;
        out += ' ' + name + "=\"";
        appendEscaped(out, value);
        out += '"';
    }
    if (!node.isText())
        out += '>';
    for (const HtmlNode& child : node.children)
        appendHtml(out, child);
    if (!node.isText() && !isVoid(node.name))
        out += "</" + node.name + '>';
}

} // namespace

bool HtmlNode::has(std::string_view attribute) const
{
    return std::ranges::any_of(attributes,
                               [attribute](const auto& each) { return each.first == attribute; });
}

std::string HtmlNode::value(std::string_view attribute) const
{
    for (const auto& each : attributes) {
        if (each.first == attribute)
            return each.second;
    }
    return {};
}

HtmlNode htmlTree(const SanitisedHtml& html)
{
    HtmlNode root;
    root.name = "div";
    page::HtmlPieces pieces(html.text());
    readInto(root, pieces);
    return root;
}

std::string toPlainHtml(const HtmlNode& node)
{
    std::string html;
    appendHtml(html, node);
    return html;
}

std::string textOf(const HtmlNode& node)
{
    std::string text;
    appendText(text, node);
    return text;
}

bool isBlock(const HtmlNode& node)
{
    static constexpr std::array<std::string_view, 41> names {
        "address", "article", "aside",  "blockquote", "caption", "col",    "colgroup",
        "dd",      "details", "div",    "dl",         "dt",      "figure", "figcaption",
        "footer",  "h1",      "h2",     "h3",         "h4",      "h5",     "h6",
        "header",  "hgroup",  "hr",     "li",         "main",    "nav",    "ol",
        "p",       "pre",     "search", "section",    "summary", "table",  "tbody",
        "td",      "tfoot",   "th",     "thead",      "tr",      "ul"};
    return node.name == kFootnote || std::ranges::find(names, node.name) != names.end();
}

bool holdsBlock(const HtmlNode& node)
{
    return std::ranges::any_of(
        node.children, [](const HtmlNode& child) { return isBlock(child) || holdsBlock(child); });
}

} // namespace lectern::exporter
