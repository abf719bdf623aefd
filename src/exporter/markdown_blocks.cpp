#include "exporter/markdown_blocks.h"

#include "exporter/footnotes.h"
#include "exporter/markdown_escape.h"
#include "exporter/markdown_inline.h"
#include "exporter/markdown_table.h"
#include "exporter/task_box.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

namespace lectern::exporter {

namespace {

/// Puts `first` before the first line and `other` before all others that hold anything.
std::string indented(std::string_view lines, std::string_view first, std::string_view other)
{
    std::string all;
    bool isFirst = true;
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        std::string_view before = isFirst ? first : other;
        if (line.empty())
            before = before.substr(0, before.find_last_not_of(' ') + 1);
        all.append(before).append(line);
        if (!lines.empty())
            all += '\n';
        isFirst = false;
    }
    return all;
}

/// Of a block of code; its class stands at the `code` in it, or at itself.
std::string languageOf(const HtmlNode& pre)
{
    std::string language = pre.value("data-lectern-language");
    for (const HtmlNode& child : pre.children) {
        if (language.empty() && child.name == "code")
            language = child.value("data-lectern-language");
    }
    return language;
}

/// Whether the boxes of tasks may be signs: cmark-gfm, and so GitHub, looks for them behind nothing
/// but blanks at the beginning of a line.
enum class TaskBoxes { Signs, Text };

class Blocks {
public:
    explicit Blocks(const std::set<std::string>& targets, TaskBoxes boxes = TaskBoxes::Signs)
        : m_targets(targets)
        , m_boxes(boxes)
    {
    }

    void addChildren(const HtmlNode& parent, const std::vector<const HtmlNode*>& around = {});
    std::string take(std::string_view between = "\n\n");
    /// A list right behind its item's own line needs no blank line.
    bool isTight() const { return m_tight; }

private:
    void add(const HtmlNode& block, const std::vector<const HtmlNode*>& around);
    void addHeading(const HtmlNode& heading, const std::vector<const HtmlNode*>& around);
    void addList(const HtmlNode& list);
    void addQuote(const HtmlNode& quote);
    void addDetails(const HtmlNode& details);
    void addFootnote(const HtmlNode& note);
    void addAnchor(const HtmlNode& block);
    void addBlock(std::string block, std::string_view kind = {});
    void flush(const std::vector<const HtmlNode*>& around);
    std::string inner(const HtmlNode& node, TaskBoxes boxes) const;

    const std::set<std::string>& m_targets;
    TaskBoxes m_boxes;
    std::vector<HtmlNode> m_waiting; ///< running text that is not yet a paragraph
    std::vector<std::string> m_blocks;
    std::string m_lastKind; ///< of the last block, where it is a list
    bool m_secondSign = false; ///< of lists: two beside each other would become one
    bool m_tight = true;
};

void Blocks::addBlock(std::string block, std::string_view kind)
{
    if (block.empty())
        return;
    m_tight = m_tight && (m_blocks.empty() || !kind.empty());
    m_blocks.push_back(std::move(block));
    m_lastKind = kind;
}

/// `around`: elements of running text that a block stands in (`<strong><p>…`), outermost first.
void Blocks::flush(const std::vector<const HtmlNode*>& around)
{
    if (m_waiting.empty())
        return;
    std::vector<HtmlNode> nodes = std::move(m_waiting);
    m_waiting.clear();
    for (auto outer = around.rbegin(); outer != around.rend(); ++outer) {
        HtmlNode node;
        node.name = (*outer)->name;
        node.attributes = (*outer)->attributes;
        node.children = std::move(nodes);
        nodes = {std::move(node)};
    }
    addBlock(markdownInline(nodes, MarkdownPlace::Paragraph, m_targets));
}

void Blocks::addChildren(const HtmlNode& parent, const std::vector<const HtmlNode*>& around)
{
    for (const HtmlNode& child : parent.children) {
        if (isBlock(child)) {
            flush(around);
            add(child, around);
        } else if (holdsBlock(child)) {
            flush(around);
            auto inside = around;
            inside.push_back(&child);
            addChildren(child, inside);
        } else {
            m_waiting.push_back(child);
        }
    }
    flush(around);
}

std::string Blocks::inner(const HtmlNode& node, TaskBoxes boxes) const
{
    Blocks blocks(m_targets, boxes);
    blocks.addChildren(node);
    return blocks.take();
}

std::string Blocks::take(std::string_view between)
{
    std::string all;
    for (const std::string& block : m_blocks) {
        if (!all.empty())
            all += between;
        all += block;
    }
    return all;
}

void Blocks::addAnchor(const HtmlNode& block)
{
    const std::string id = block.value("id");
    if (id.empty() || !m_targets.contains(id))
        return;
    HtmlNode anchor;
    anchor.name = "span";
    anchor.attributes.emplace_back("id", id);
    m_waiting.push_back(std::move(anchor));
}

void Blocks::add(const HtmlNode& block, const std::vector<const HtmlNode*>& around)
{
    const std::string& name = block.name;
    if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6')
        return addHeading(block, around);
    addAnchor(block);
    if (name == "hr")
        addBlock("---");
    else if (name == "pre")
        addBlock(codeBlock(textOf(block), languageOf(block)));
    else if (name == kFootnote)
        addFootnote(block);
    else if (name == "ul" || name == "ol" || name == "dl")
        addList(block);
    else if (name == "blockquote")
        addQuote(block);
    else if (name == "table")
        addBlock(markdownTable(block, m_targets));
    else if (name == "details")
        addDetails(block);
    else
        addChildren(block, around);
}

void Blocks::addHeading(const HtmlNode& heading, const std::vector<const HtmlNode*>& around)
{
    if (holdsBlock(heading))
        return addChildren(heading, around);
    std::vector<HtmlNode> nodes = heading.children;
    HtmlNode anchor;
    anchor.name = "span";
    anchor.attributes.emplace_back("id", heading.value("id"));
    nodes.insert(nodes.begin(), std::move(anchor));
    const std::string text = markdownInline(nodes, MarkdownPlace::Heading, m_targets);
    const auto level = static_cast<std::size_t>(heading.name[1] - '0');
    if (!text.empty())
        addBlock(std::string(level, '#') + ' ' + text);
}

void Blocks::addQuote(const HtmlNode& quote)
{
    flush({});
    const std::string lines = inner(quote, TaskBoxes::Text);
    if (!lines.empty())
        addBlock(indented(lines, "> ", "> "));
}

/// The words of a definition list are lines of their own, what they mean is a list below.
void Blocks::addList(const HtmlNode& list)
{
    flush({});
    const bool isOrdered = list.name == "ol";
    const std::string kind = isOrdered ? "ol" : "ul";
    m_secondSign = m_lastKind == kind && !m_secondSign;
    std::string start = list.value("start");
    int number = start.empty() ? 1 : std::atoi(start.c_str());
    std::string items;
    bool loose = false;
    std::vector<std::string> all;
    for (const HtmlNode& child : list.children) {
        if (child.isText() && child.text.find_first_not_of(" \n\t") == std::string::npos)
            continue;
        HtmlNode item = child;
        const std::string box = m_boxes == TaskBoxes::Signs ? takeTaskBox(item) : std::string();
        Blocks blocks(m_targets, m_boxes);
        if (item.name == "li")
            blocks.addAnchor(item);
        if (isBlock(item) && item.name != "ul" && item.name != "ol")
            blocks.addChildren(item);
        else {
            HtmlNode holder;
            holder.children.push_back(item);
            blocks.addChildren(holder);
        }
        loose = loose || !blocks.isTight();
        const std::string lines = box + blocks.take(blocks.isTight() ? "\n" : "\n\n");
        std::string sign = isOrdered ? std::to_string(number++) + (m_secondSign ? ")" : ".")
                                     : std::string(m_secondSign ? "*" : "-");
        if (item.name == "dt" && !lines.empty()) {
            all.push_back(lines);
            loose = true;
            continue;
        }
        sign += ' ';
        all.push_back(lines.empty() ? sign.substr(0, sign.size() - 1)
                                    : indented(lines, sign, std::string(sign.size(), ' ')));
    }
    for (const std::string& item : all)
        items += (items.empty() ? "" : loose ? "\n\n" : "\n") + item;
    const bool secondSign = m_secondSign;
    addBlock(std::move(items), kind);
    m_secondSign = secondSign;
    m_tight = m_tight && !loose;
}

void Blocks::addDetails(const HtmlNode& details)
{
    flush({});
    HtmlNode rest = details;
    std::string summary;
    std::erase_if(rest.children, [&summary](const HtmlNode& child) {
        if (child.name != "summary")
            return false;
        summary = toPlainHtml(child);
        std::ranges::replace(summary, '\n', ' ');
        return true;
    });
    addBlock((details.has("open") ? "<details open>" : "<details>") + std::string("\n") + summary);
    addBlock(inner(rest, m_boxes));
    addBlock("</details>");
}

void Blocks::addFootnote(const HtmlNode& note)
{
    flush({});
    addBlock(indented(inner(note, TaskBoxes::Text), "[^" + note.value("label") + "]: ", "    "));
}

void collectTargets(const HtmlNode& node, std::set<std::string>& targets)
{
    if (const std::string address = node.value("href"); address.starts_with('#'))
        targets.insert(address.substr(1));
    for (const HtmlNode& child : node.children)
        collectTargets(child, targets);
}

} // namespace

std::string markdownBlocks(HtmlNode root)
{
    findFootnotes(root);
    std::set<std::string> targets;
    collectTargets(root, targets);
    Blocks blocks(targets);
    blocks.addChildren(root);
    return blocks.take();
}

} // namespace lectern::exporter
