#include "exporter/markdown_table.h"

#include "exporter/markdown_inline.h"

#include <algorithm>
#include <vector>

namespace lectern::exporter {

namespace {

using Row = std::vector<const HtmlNode*>;

void collectRows(const HtmlNode& node, std::vector<Row>& rows)
{
    for (const HtmlNode& child : node.children) {
        if (child.name == "tr") {
            Row& row = rows.emplace_back();
            for (const HtmlNode& cell : child.children) {
                if (cell.name == "td" || cell.name == "th")
                    row.push_back(&cell);
            }
        } else if (child.name == "thead" || child.name == "tbody" || child.name == "tfoot") {
            collectRows(child, rows);
        }
    }
}

std::vector<Row> rowsOf(const HtmlNode& table)
{
    std::vector<Row> rows;
    collectRows(table, rows);
    std::erase_if(rows, [](const Row& row) { return row.empty(); });
    return rows;
}

/// Paragraphs and lines of a cell can stand side by side; a list or a block of code cannot.
bool isRunningText(const HtmlNode& node)
{
    return std::ranges::all_of(node.children, [](const HtmlNode& child) {
        return (!isBlock(child) || child.name == "p" || child.name == "div")
            && isRunningText(child);
    });
}

bool spans(const HtmlNode& cell)
{
    const auto isMore = [&cell](std::string_view name) {
        const std::string value = cell.value(name);
        return !value.empty() && value != "1";
    };
    return isMore("colspan") || isMore("rowspan");
}

void appendCell(std::string& line, const HtmlNode& cell, const std::set<std::string>& targets)
{
    std::vector<HtmlNode> waiting;
    const auto flush = [&] {
        const std::string text = markdownInline(waiting, MarkdownPlace::Cell, targets);
        waiting.clear();
        if (text.empty())
            return;
        if (!line.ends_with("| "))
            line += "<br>";
        line += text;
    };
    for (const HtmlNode& child : cell.children) {
        if (!isBlock(child) && !holdsBlock(child)) {
            waiting.push_back(child);
            continue;
        }
        flush();
        appendCell(line, child, targets);
    }
    flush();
}

std::string lineOf(const Row& row, std::size_t columns, const std::set<std::string>& targets)
{
    std::string line = "|";
    for (std::size_t i = 0; i < columns; ++i) {
        std::string cell = "| ";
        if (i < row.size())
            appendCell(cell, *row[i], targets);
        line += cell.substr(1) + " |";
    }
    return line + '\n';
}

std::string_view ruleOf(const HtmlNode* cell)
{
    const std::string style = cell ? cell->value("style") : std::string();
    if (style.find("text-align: center") != std::string::npos)
        return " :---: |";
    if (style.find("text-align: right") != std::string::npos)
        return " ---: |";
    return " --- |";
}

bool isHeader(const Row& row)
{
    return !row.empty()
        && std::ranges::all_of(row, [](const HtmlNode* cell) { return cell->name == "th"; });
}

/// A line without text would end the HTML for Markdown.
std::string asHtmlBlock(const HtmlNode& table)
{
    std::string html = toPlainHtml(table);
    for (auto at = html.find('\n'); at != std::string::npos; at = html.find('\n', at))
        html.replace(at, 1, "&#10;");
    return html;
}

} // namespace

bool fitsMarkdown(const HtmlNode& table)
{
    const std::vector<Row> rows = rowsOf(table);
    return std::ranges::all_of(rows, [](const Row& row) {
        return std::ranges::all_of(
            row, [](const HtmlNode* cell) { return isRunningText(*cell) && !spans(*cell); });
    });
}

std::string markdownTable(const HtmlNode& table, const std::set<std::string>& targets)
{
    const std::vector<Row> rows = rowsOf(table);
    if (rows.empty())
        return {};
    if (!fitsMarkdown(table))
        return asHtmlBlock(table);
    std::size_t columns = 0;
    for (const Row& row : rows)
        columns = std::max(columns, row.size());
    std::string lines;
    for (const HtmlNode& child : table.children) {
        if (child.name == "caption")
            lines += markdownInline(child.children, MarkdownPlace::Paragraph, targets) + "\n\n";
    }
    const bool hasHeader = isHeader(rows.front());
    lines += lineOf(hasHeader ? rows.front() : Row {}, columns, targets) + '|';
    for (std::size_t i = 0; i < columns; ++i)
        lines += ruleOf(i < rows.front().size() ? rows.front()[i] : nullptr);
    lines += '\n';
    for (std::size_t i = hasHeader ? 1 : 0; i < rows.size(); ++i)
        lines += lineOf(rows[i], columns, targets);
    lines.pop_back();
    return lines;
}

} // namespace lectern::exporter
