#include "exporter/article_markdown.h"

#include "exporter/article_export.h"
#include "exporter/html_tree.h"
#include "exporter/markdown_blocks.h"
#include "exporter/markdown_escape.h"
#include "exporter/markdown_inline.h"
#include "images/image_addresses.h"
#include "text/article_reader.h"

#include <charconv>

namespace lectern::exporter {

namespace {

/// A YAML string in double quotes (https://yaml.org/spec/1.2.2/#73-flow-scalar-styles).
std::string yamlString(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string yaml = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            yaml += '\\';
        if (byte < 0x20 || byte == 0x7f)
            yaml.append("\\x").append({digits[byte / 16], digits[byte % 16]});
        else
            yaml += c;
    }
    return yaml + '"';
}

std::string line(std::string_view key, const std::string& value)
{
    return value.empty() ? std::string() : std::string(key) + ": " + yamlString(value) + '\n';
}

std::string inBrackets(const std::vector<std::string>& values)
{
    std::string list;
    for (const std::string& value : values)
        list += (list.empty() ? "" : ", ") + yamlString(value);
    return '[' + list + ']';
}

/// One category as Hexo lists it, several as lists in a list (https://hexo.io/docs/front-matter).
std::string categoryLines(const std::vector<CategoryPath>& categories)
{
    if (categories.empty())
        return {};
    std::string lines = "categories:\n";
    if (categories.size() > 1) {
        for (const CategoryPath& path : categories)
            lines += "  - " + inBrackets(path.names) + '\n';
        return lines;
    }
    for (const std::string& name : categories.front().names)
        lines += "  - " + yamlString(name) + '\n';
    return lines;
}

std::string frontMatter(const Article& article)
{
    const ArticleSummary& summary = article.summary;
    return "---\n" + line("title", summary.title) + line("author", summary.author)
        + line("date", summary.date.text) + categoryLines(summary.categories)
        + (article.tags.empty() ? std::string() : "tags: " + inBrackets(article.tags) + '\n')
        + line("source", article.sourceUrl) + "---\n\n";
}

std::string titleLines(const Article& article)
{
    std::string title = article.summary.title;
    for (char& c : title) {
        if (c == '\n')
            c = ' ';
    }
    std::string lines = "# " + escapedMarkdown(title, false) + "\n\n";
    if (isPlainAddress(article.sourceUrl))
        lines += '<' + article.sourceUrl + ">\n\n";
    return lines;
}

/// Pictures by the addresses that the proxy rules in force make of them; those that lie beside the
/// article by their names, which the Sanitiser leaves out of a page.
void pointPictures(HtmlNode& node, const std::vector<ImageRef>& images)
{
    const std::string number = node.value("data-lectern-image");
    std::size_t index = images.size();
    std::from_chars(number.data(), number.data() + number.size(), index);
    if (index < images.size()) {
        const std::string& original = images[index].original;
        if (images::isRemote(original) || images::isRelative(original)) {
            std::erase_if(node.attributes, [](const auto& one) { return one.first == "src"; });
            node.attributes.emplace_back("src", original);
        }
    }
    for (HtmlNode& child : node.children)
        pointPictures(child, images);
}

std::string markdownOf(const HtmlNode& root)
{
    const std::string blocks = markdownBlocks(root);
    return blocks.empty() ? blocks : blocks + '\n';
}

} // namespace

std::string toMarkdown(const SanitisedHtml& body)
{
    return markdownOf(htmlTree(body));
}

std::string toMarkdown(const Article& article, MarkdownHead head, const NoteSource& notes,
                       const NoteLabels& labels)
{
    auto options = withOwnAddresses(article.images);
    options.baseAddress = article.sourceUrl;
    auto read = text::readArticle(article.original, article.summary.path, options);
    OwnNotes own = notes ? ownNotes(notes(read.document.plainText)) : OwnNotes {};
    options.marks = std::move(own.marks);
    for (text::BodyMark& mark : options.marks)
        mark.remark = 0; // they stand below with their passages
    if (!options.marks.empty())
        read = text::readArticle(article.original, article.summary.path, options);
    HtmlNode root = htmlTree(read.document.html);
    pointPictures(root, article.images);
    return (head == MarkdownHead::FrontMatter ? frontMatter(article) : titleLines(article))
        + markdownOf(root) + remarksMarkdown(own.remarks, labels);
}

} // namespace lectern::exporter
