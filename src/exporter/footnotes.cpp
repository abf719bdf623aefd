#include "exporter/footnotes.h"

#include "exporter/markdown_table.h"

#include <algorithm>
#include <map>
#include <set>

namespace lectern::exporter {

namespace {

/// What leads to one place of the article.
struct References {
    std::string label;
    std::set<std::string> ids; ///< of the references themselves
    bool areAll = true; ///< whatever leads there is a reference with this label
};

using ByTarget = std::map<std::string, References>;

bool isBlankText(const HtmlNode& node)
{
    return node.isText() && node.text.find_first_not_of(" \n\t") == std::string::npos;
}

const HtmlNode* onlyChild(const HtmlNode& node)
{
    const HtmlNode* only = nullptr;
    for (const HtmlNode& child : node.children) {
        if (isBlankText(child))
            continue;
        if (only)
            return nullptr;
        only = &child;
    }
    return only;
}

std::string targetOf(const HtmlNode& link)
{
    const std::string address = link.value("href");
    return link.name == "a" && address.size() > 1 && address[0] == '#' ? address.substr(1)
                                                                       : std::string();
}

/// The link of a reference: `<sup><a>1</a></sup>` or `<a><sup>1</sup></a>`; nullptr for others.
const HtmlNode* referenceLink(const HtmlNode& node)
{
    const HtmlNode* inner = onlyChild(node);
    if (!inner)
        return nullptr;
    if (node.name == "sup" && !targetOf(*inner).empty())
        return inner;
    return !targetOf(node).empty() && inner->name == "sup" ? &node : nullptr;
}

/// The number of a reference, `1` or `[1]`; empty for anything else.
std::string labelOf(const HtmlNode& reference)
{
    std::string label = textOf(reference);
    std::erase_if(label, [](char c) { return c == ' ' || c == '[' || c == ']'; });
    const bool isNumber = !label.empty() && label.size() <= 4
        && label.find_first_not_of("0123456789") == std::string::npos;
    return isNumber ? label : std::string();
}

void collect(const HtmlNode& node, bool mayBeSigns, ByTarget& found)
{
    const HtmlNode* link = referenceLink(node);
    const HtmlNode& leads = link ? *link : node;
    if (const std::string target = targetOf(leads); !target.empty()) {
        References& references = found[target];
        const std::string label = link && mayBeSigns ? labelOf(node) : std::string();
        const bool isSame = references.label.empty() || references.label == label;
        references.areAll = references.areAll && !label.empty() && isSame;
        references.label = label;
        for (const HtmlNode* each : {&node, &leads}) {
            if (const std::string id = each->value("id"); !id.empty())
                references.ids.insert(id);
        }
        return;
    }
    const bool inSigns = mayBeSigns && node.name != "pre" && node.name != "code"
        && node.name != "summary" && (node.name != "table" || fitsMarkdown(node));
    for (const HtmlNode& child : node.children)
        collect(child, inSigns, found);
}

bool leadsBack(const HtmlNode& node, const std::set<std::string>& ids)
{
    return ids.contains(targetOf(node))
        || std::ranges::any_of(node.children,
                               [&](const auto& child) { return leadsBack(child, ids); });
}

void eraseLinksBack(HtmlNode& node, const std::set<std::string>& ids)
{
    std::erase_if(node.children,
                  [&](const HtmlNode& each) { return ids.contains(targetOf(each)); });
    for (HtmlNode& child : node.children)
        eraseLinksBack(child, ids);
}

class Footnotes {
public:
    explicit Footnotes(ByTarget found)
        : m_found(std::move(found))
    {
    }

    void findLists(const HtmlNode& node);
    void rewrite(HtmlNode& node) const;

private:
    bool isNote(const HtmlNode& item) const;
    bool isList(const HtmlNode& list) const;
    HtmlNode noteOf(const HtmlNode& item) const;

    ByTarget m_found;
    std::set<std::string> m_notes; ///< ids of the items of the lists found
    std::set<std::string> m_labels;
};

bool Footnotes::isNote(const HtmlNode& item) const
{
    const auto references = m_found.find(item.value("id"));
    return item.name == "li" && references != m_found.end() && references->second.areAll
        && leadsBack(item, references->second.ids);
}

bool Footnotes::isList(const HtmlNode& list) const
{
    return list.name == "ol"
        && std::ranges::all_of(
               list.children,
               [this](const HtmlNode& item) { return isBlankText(item) || isNote(item); })
        && std::ranges::any_of(list.children,
                               [this](const HtmlNode& item) { return isNote(item); });
}

void Footnotes::findLists(const HtmlNode& node)
{
    for (const HtmlNode& child : node.children)
        findLists(child);
    if (!isList(node))
        return;
    std::set<std::string> labels;
    for (const HtmlNode& item : node.children) {
        // A page of several articles may count its notes from one again.
        if (!isBlankText(item) && !labels.insert(m_found.at(item.value("id")).label).second)
            return;
    }
    if (std::ranges::any_of(labels, [this](const auto& label) { return m_labels.contains(label); }))
        return;
    m_labels.merge(labels);
    for (const HtmlNode& item : node.children) {
        if (!isBlankText(item))
            m_notes.insert(item.value("id"));
    }
}

HtmlNode Footnotes::noteOf(const HtmlNode& item) const
{
    const References& references = m_found.at(item.value("id"));
    HtmlNode note = item;
    note.name = kFootnote;
    note.attributes = {{"label", references.label}};
    eraseLinksBack(note, references.ids);
    rewrite(note);
    return note;
}

void Footnotes::rewrite(HtmlNode& node) const
{
    std::vector<HtmlNode> children;
    for (HtmlNode& child : node.children) {
        const HtmlNode* link = referenceLink(child);
        const bool isReference = link && m_notes.contains(targetOf(*link));
        const bool isNotes = child.name == "ol"
            && std::ranges::any_of(child.children, [this](const HtmlNode& item) {
                                 return item.name == "li" && m_notes.contains(item.value("id"));
                             });
        if (isReference) {
            HtmlNode reference;
            reference.name = kFootnoteReference;
            reference.attributes = {{"label", m_found.at(targetOf(*link)).label}};
            children.push_back(std::move(reference));
        } else if (isNotes) {
            for (const HtmlNode& item : child.children) {
                if (!isBlankText(item))
                    children.push_back(noteOf(item));
            }
        } else {
            rewrite(child);
            children.push_back(std::move(child));
        }
    }
    node.children = std::move(children);
}

} // namespace

void findFootnotes(HtmlNode& root)
{
    ByTarget found;
    collect(root, true, found);
    Footnotes footnotes(std::move(found));
    footnotes.findLists(root);
    footnotes.rewrite(root);
}

} // namespace lectern::exporter
