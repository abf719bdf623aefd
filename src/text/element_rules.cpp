#include "text/element_rules.h"

#include <array>
#include <unordered_map>

namespace lectern::text {

namespace {

constexpr ElementRule block(std::string_view name, std::string_view attributes = {})
{
    return {name, Reading::Normal, Repair::AsNamed, Layout::Block, Fate::Keep, attributes, {}};
}

// Blocks that HTML 4 did not have.
constexpr ElementRule newBlock(std::string_view name, std::string_view attributes = {})
{
    return {name, Reading::Normal, Repair::AsBlock, Layout::Block, Fate::Keep, attributes, {}};
}

constexpr ElementRule inlineElement(std::string_view name, std::string_view attributes = {},
                                    std::string_view output = {})
{
    return {name,       Reading::Normal, Repair::AsInline, Layout::Inline, Fate::Keep,
            attributes, output};
}

constexpr ElementRule unwrapped(std::string_view name, Layout layout = Layout::Inline,
                                Repair repair = Repair::AsInline)
{
    return {name, Reading::Normal, repair, layout, Fate::Unwrap, {}, {}};
}

constexpr ElementRule dropped(std::string_view name, Reading reading = Reading::Normal)
{
    return {name, reading, Repair::AsInline, Layout::Inline, Fate::Drop, {}, {}};
}

constexpr ElementRule special(std::string_view name, Fate fate, Reading reading = Reading::Normal,
                              Repair repair = Repair::AsInline, Layout layout = Layout::Inline)
{
    return {name, reading, repair, layout, fate, {}, {}};
}

constexpr ElementRule heading(std::string_view name)
{
    return special(name, Fate::Heading, Reading::Normal, Repair::AsNamed, Layout::Block);
}

constexpr ElementRule skipped(std::string_view name)
{
    return {name, Reading::Skipped, Repair::AsInline, Layout::Inline, Fate::Unwrap, {}, {}};
}

constexpr ElementRule tablePart(std::string_view name, Layout layout,
                                std::string_view attributes = {})
{
    return {name, Reading::Normal, Repair::AsNamed, layout, Fate::Keep, attributes, {}};
}

constexpr ElementRule renamedBlock(std::string_view name, std::string_view output)
{
    return {name, Reading::Normal, Repair::AsNamed, Layout::Block, Fate::Keep, "style", output};
}

constexpr ElementRule renamed(std::string_view name, std::string_view output)
{
    return {name, Reading::Normal, Repair::AsBlock, Layout::Preformatted, Fate::Keep, {}, output};
}

constexpr ElementRule voidElement(std::string_view name, Layout layout,
                                  std::string_view attributes = {})
{
    return {name, Reading::Void, Repair::AsNamed, layout, Fate::Keep, attributes, {}};
}

constexpr std::array kRules {
    // The document around the article.
    skipped("html"),
    skipped("head"),
    skipped("body"),
    skipped("frameset"),
    dropped("title"),
    dropped("base", Reading::Void),
    dropped("link", Reading::Void),
    dropped("meta", Reading::Void),
    dropped("frame", Reading::Void),
    // What runs, styles or is filled in.
    dropped("script"),
    dropped("style"),
    dropped("template"),
    dropped("svg"),
    dropped("math"),
    dropped("button"),
    dropped("select"),
    dropped("optgroup"),
    dropped("option"),
    dropped("textarea"),
    dropped("datalist"),
    dropped("output"),
    dropped("noembed"),
    dropped("noframes"),
    dropped("applet"),
    dropped("canvas"),
    dropped("basefont", Reading::Void),
    dropped("bgsound", Reading::Void),
    dropped("param", Reading::Void),
    dropped("track", Reading::Void),
    dropped("keygen", Reading::Void),
    special("input", Fate::CheckBox, Reading::Void),
    unwrapped("form", Layout::Block, Repair::AsBlock),
    unwrapped("fieldset", Layout::Block, Repair::AsBlock),
    unwrapped("legend", Layout::Block, Repair::AsInline),
    unwrapped("label"),
    unwrapped("progress"),
    unwrapped("meter"),
    unwrapped("noscript"),
    unwrapped("object"),
    unwrapped("slot"),
    unwrapped("map"),
    dropped("area", Reading::Void),
    unwrapped("dialog", Layout::Block, Repair::AsBlock),
    unwrapped("picture"),
    unwrapped("font"),
    unwrapped("nobr"),
    unwrapped("blink"),
    unwrapped("rb"),
    unwrapped("marquee", Layout::Block),
    unwrapped("multicol", Layout::Block),
    unwrapped("spacer"),
    unwrapped("bdi"),
    // Pictures and what plays.
    special("img", Fate::Picture, Reading::Void),
    special("image", Fate::Picture, Reading::Void),
    special("source", Fate::PictureSource, Reading::Void),
    special("iframe", Fate::Media),
    special("video", Fate::Media),
    special("audio", Fate::Media),
    special("embed", Fate::Media, Reading::Void),
    // Text.
    special("a", Fate::Link, Reading::Normal, Repair::AsNamed),
    special("b", Fate::Bold),
    special("strong", Fate::Bold),
    special("mark", Fate::Mark),
    special("rt", Fate::Reading),
    special("rp", Fate::Reading),
    heading("h1"),
    heading("h2"),
    heading("h3"),
    heading("h4"),
    heading("h5"),
    heading("h6"),
    inlineElement("abbr"),
    inlineElement("acronym", {}, "abbr"),
    inlineElement("bdo"),
    inlineElement("big", {}, "span"),
    inlineElement("cite"),
    inlineElement("code"),
    inlineElement("data"),
    inlineElement("del"),
    inlineElement("dfn"),
    inlineElement("em"),
    inlineElement("i"),
    inlineElement("ins"),
    inlineElement("kbd"),
    inlineElement("q"),
    inlineElement("ruby"),
    inlineElement("rtc"),
    inlineElement("s"),
    inlineElement("samp"),
    inlineElement("small"),
    inlineElement("span", "style"),
    inlineElement("strike", {}, "s"),
    inlineElement("sub"),
    inlineElement("sup"),
    inlineElement("time", "datetime"),
    inlineElement("tt", {}, "code"),
    inlineElement("u"),
    inlineElement("var"),
    voidElement("br", Layout::Inline),
    voidElement("wbr", Layout::Inline),
    voidElement("hr", Layout::Block),
    // Blocks.
    block("address"),
    block("blockquote", "style"),
    renamedBlock("center", "div"),
    block("dd"),
    renamedBlock("dir", "ul"),
    block("div", "style"),
    block("dl"),
    block("dt"),
    block("li", "value style"),
    renamedBlock("menu", "ul"),
    block("ol", "start reversed type style"),
    block("p", "style"),
    block("ul", "style"),
    newBlock("article"),
    newBlock("aside"),
    newBlock("details", "open"),
    newBlock("figcaption"),
    newBlock("figure"),
    newBlock("footer"),
    newBlock("header"),
    newBlock("hgroup"),
    newBlock("main"),
    newBlock("nav"),
    newBlock("search"),
    newBlock("section"),
    newBlock("summary"),
    tablePart("pre", Layout::Preformatted),
    renamed("listing", "pre"),
    renamed("xmp", "pre"),
    renamed("plaintext", "pre"),
    // Tables.
    tablePart("table", Layout::Block),
    tablePart("caption", Layout::Block),
    tablePart("colgroup", Layout::Block, "span style"),
    voidElement("col", Layout::Block, "span style"),
    tablePart("thead", Layout::Block),
    tablePart("tbody", Layout::Block),
    tablePart("tfoot", Layout::Block),
    tablePart("tr", Layout::Block),
    tablePart("td", Layout::Cell, "colspan rowspan style"),
    tablePart("th", Layout::Cell, "colspan rowspan scope style"),
};

} // namespace

const ElementRule* findElementRule(std::string_view lowerCaseName)
{
    static const auto rules = [] {
        std::unordered_map<std::string_view, const ElementRule*> byName;
        for (const auto& rule : kRules)
            byName.emplace(rule.name, &rule);
        return byName;
    }();
    const auto found = rules.find(lowerCaseName);
    return found == rules.end() ? nullptr : found->second;
}

bool listHas(std::string_view list, std::string_view name)
{
    while (!list.empty()) {
        const auto end = list.find(' ');
        if (list.substr(0, end) == name)
            return true;
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
    }
    return false;
}

} // namespace lectern::text
