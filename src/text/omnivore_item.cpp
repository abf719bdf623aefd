#include "text/omnivore_item.h"

#include "text/address_filter.h"
#include "text/encoding.h"
#include "text/header_strings.h"
#include "text/json_value.h"

#include <algorithm>

namespace lectern::text {

namespace {

constexpr double kReadPercent = 98;
constexpr std::string_view kStarLabel = "Favorites"; // "star" in Omnivore is this label

bool isReadToItsEnd(const JsonValue& item)
{
    const std::string& progress = item["readingProgress"].scalar();
    return std::strtod(progress.c_str(), nullptr) >= kReadPercent;
}

SavedLink linkOf(const JsonValue& item)
{
    SavedLink link;
    link.url = trimmedAddress(item["url"].scalar());
    link.title = item["title"].scalar();
    link.author = item["author"].scalar();
    for (const std::string& label : item["labels"].scalars("name"))
        if (std::string tag = collapsed(label); !tag.empty())
            link.tags.push_back(std::move(tag));
    link.date = savedDate(item["publishedAt"].scalar());
    if (!link.date.sortSeconds)
        link.date = savedDate(item["savedAt"].scalar());
    link.excerpt = trimmed(item["description"].scalar());
    link.cover = trimmed(item["thumbnail"].scalar());
    if (item["state"].scalar() == "Archived" || isReadToItsEnd(item))
        link.carried.readState = ReadState::Read;
    if (std::ranges::find(link.tags, kStarLabel) != link.tags.end())
        link.carried.star = Star::On;
    return link;
}

/// Blocks between blank lines, with how many of those follow.
struct Block {
    std::string text;
    int blankLines = 0;
};

std::vector<Block> blocksOf(std::string_view markdown)
{
    std::vector<Block> blocks;
    bool isOpen = false;
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        const std::string_view line = trimmedEnd(markdown.substr(0, end));
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
        if (trimmed(line).empty()) {
            if (!blocks.empty())
                ++blocks.back().blankLines;
            isOpen = false;
        } else if (isOpen) {
            (blocks.back().text += '\n') += line;
        } else {
            blocks.push_back({std::string(line), 0});
            isOpen = true;
        }
    }
    return blocks;
}

/// Without the ">" that begins a quotation's lines.
std::string quoteIn(std::string_view block)
{
    std::string quote;
    while (!block.empty()) {
        const std::size_t end = std::min(block.find('\n'), block.size());
        std::string_view line = block.substr(0, end);
        block.remove_prefix(std::min(end + 1, block.size()));
        while (line.starts_with('>'))
            line = trimmed(line.substr(1));
        line = trimmed(line);
        if (!line.empty())
            (quote += quote.empty() ? "" : "\n") += line;
    }
    return quote;
}

/// "#label #label": every word is one.
bool isLabelLine(std::string_view block)
{
    return block.starts_with('#') && !block.starts_with("# ") && !block.starts_with("##")
        && block.find('\n') == std::string_view::npos;
}

void fillIn(std::string& field, std::string value)
{
    if (!value.empty())
        field = std::move(value);
}

} // namespace

std::vector<CarriedNote> omnivoreHighlights(std::string_view markdown)
{
    std::vector<CarriedNote> notes;
    bool isOfHighlight = false; // what follows belongs to the highlight before
    const auto blocks = blocksOf(markdown);
    for (const Block& block : blocks) {
        if (block.text.starts_with('>')) {
            notes.push_back({.quote = quoteIn(block.text)});
            isOfHighlight = true;
            continue;
        }
        if (isOfHighlight && isLabelLine(block.text))
            continue;
        // A note on the whole article ends with a blank line of its own.
        const int usualLines = &block == &blocks.back() ? 0 : 1;
        if (block.blankLines > usualLines)
            isOfHighlight = false;
        if (!isOfHighlight)
            notes.emplace_back();
        std::string& note = notes.back().note;
        (note += note.empty() ? "" : "\n\n") += block.text;
    }
    std::erase_if(notes, [](const auto& note) { return note.quote.empty() && note.note.empty(); });
    return notes;
}

void addOmnivore(ReadArticle& article, std::string_view metadata, std::string_view highlights)
{
    const JsonDocument item = readJson(decodeToUtf8(metadata).utf8);
    SavedLink link = linkOf(item.root);
    FrontMatter& meta = article.frontMatter;
    article.format = "omnivore";
    fillIn(meta.title, collapsed(link.title));
    fillIn(meta.author, collapsed(link.author));
    fillIn(meta.sourceUrl, std::move(link.url));
    fillIn(meta.headimg, std::move(link.cover));
    if (!link.tags.empty())
        meta.tags = std::move(link.tags);
    if (link.date.sortSeconds)
        meta.date = std::move(link.date);
    article.carried = std::move(link.carried);
    article.carried.notes = omnivoreHighlights(decodeToUtf8(highlights).utf8);
}

std::optional<ReadArticle> readOmnivoreLink(std::string_view metadata,
                                            const SanitiseOptions& options)
{
    const JsonDocument item = readJson(decodeToUtf8(metadata).utf8);
    SavedLink link = linkOf(item.root);
    if (link.url.empty())
        return std::nullopt;
    return readSavedLink(std::move(link), "omnivore", options);
}

} // namespace lectern::text
