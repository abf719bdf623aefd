#include "text/sanitising_pass.h"

#include "text/address_filter.h"
#include "text/attribute_filter.h"
#include "text/furniture.h"
#include "text/highlight_names.h"
#include "text/link_address.h"
#include "text/removal_notes.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::text {

namespace {

bool isTablePart(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> parts {
        "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"};
    return std::find(parts.begin(), parts.end(), name) != parts.end();
}

} // namespace

SanitisingPass::SanitisingPass(const SanitiseOptions& options)
    : m_options(options)
    , m_writer(options.marks)
    , m_flow(m_plain, m_writer, m_highlights)
    , m_media(options, m_document, m_writer, m_highlights)
{
}

void SanitisingPass::startElement(const ElementRule& element, const HtmlAttributes& attributes)
{
    if (m_media.isOpen())
        return m_media.startInner(element, attributes);
    if (m_dropDepth > 0) {
        ++m_dropDepth;
        return;
    }
    if (element.reading == Reading::Void && element.fate != Fate::Media)
        return addVoid(element, attributes);
    const bool isTip = isTipButton(attributes);
    if (element.fate == Fate::Drop || isTip) {
        noteRemoved(m_document, element.name);
        if (isTip)
            noteFurniture(m_document, "tip-button");
        m_dropDepth = 1;
        return;
    }
    if (hasHidingClass(attributes))
        noteFurniture(m_document, "hiding-class");
    if (element.fate == Fate::Media)
        return m_media.start(element, attributes);
    Open open;
    m_flow.breakBefore(element.layout);
    enter(element, attributes, open);
    m_open.push_back(open);
}

void SanitisingPass::endElement(const ElementRule& element)
{
    if (m_media.isOpen())
        return m_media.end(within());
    if (m_dropDepth > 0) {
        --m_dropDepth;
        return;
    }
    if (element.reading == Reading::Void || m_open.empty())
        return;
    const auto open = m_open.back();
    m_open.pop_back();
    if (open.written) {
        const bool kept = m_writer.close();
        if (!kept) {
            noteRemoved(m_document, element.name);
            if (element.layout == Layout::Block || element.name == "span")
                noteFurniture(m_document, "empty-wrapper");
        } else if (open.highlight >= 0)
            m_highlightHasId[static_cast<std::size_t>(open.highlight)] = true;
    }
    if (open.heading >= 0)
        endHeading(open);
    if (open.wasLink) {
        --m_linkDepth;
        m_around.link.clear();
    }
    if (element.fate == Fate::Bold || element.fate == Fate::Mark) {
        --(element.fate == Fate::Bold ? m_boldDepth : m_markDepth);
        m_highlights.end();
    }
    if (element.fate == Fate::Reading)
        m_flow.endReading();
    if (open.isCell)
        m_highlights.closeCell(element.name == "th" ? HighlightCollector::Cell::Head
                                                    : HighlightCollector::Cell::Data,
                               open.textBegin, m_plain.text());
    if (element.name == "table")
        --m_tableDepth;
    if (element.name == "picture")
        m_around.sources.clear();
    if (element.name == "noscript")
        --m_noscriptDepth;
    if (element.name == "object")
        m_media.endObject();
    m_flow.breakAfter(element.layout);
}

void SanitisingPass::enter(const ElementRule& element, const HtmlAttributes& attributes, Open& open)
{
    switch (element.fate) {
    case Fate::Bold:
    case Fate::Mark:
        return startHighlight(element, attributes, open);
    case Fate::Heading:
        return startHeading(element, attributes, open);
    case Fate::Link:
        return startLink(element, attributes, open);
    case Fate::Reading:
        m_flow.startReading();
        return write(element, attributesOf(element, attributes), open);
    case Fate::Keep:
        if (element.name == "table")
            ++m_tableDepth;
        if (isTablePart(element.name) && m_tableDepth == 0)
            return noteRemoved(m_document, element.name); // a cell without a table is text
        write(element, attributesOf(element, attributes), open);
        if (element.layout == Layout::Cell)
            startCell(open);
        return;
    case Fate::Unwrap:
        if (element.name == "noscript")
            ++m_noscriptDepth;
        if (element.name == "object")
            m_media.startObject(attributes, within());
        if (auto look = element.name == "font" ? lookOf(element, attributes) : std::string();
            !look.empty())
            return write(*findElementRule("span"), std::move(look), open);
        return noteRemoved(m_document, element.name);
    default:
        return;
    }
}

void SanitisingPass::startCell(Open& open)
{
    m_writer.commit(); // an empty cell holds its column
    open.isCell = true;
    open.textBegin = m_plain.text().size();
}

void SanitisingPass::write(const ElementRule& element, std::string attributes, Open& open)
{
    open.written = true;
    m_writer.open(element.output.empty() ? element.name : element.output, std::move(attributes));
}

/// ` style="…"` as the author had it, where that is asked for.
std::string SanitisingPass::lookOf(const ElementRule& element,
                                   const HtmlAttributes& attributes) const
{
    return m_options.style == AuthorStyle::AsSaved ? authorStyle(element, attributes)
                                                   : std::string();
}

void SanitisingPass::startHighlight(const ElementRule& element, const HtmlAttributes& attributes,
                                    Open& open)
{
    using By = HighlightCollector::By;
    const bool isBold = element.fate == Fate::Bold;
    const std::string_view name = isBold ? "strong" : "mark";
    const bool isNew = (isBold ? m_boldDepth : m_markDepth)++ == 0;
    open.highlight
        = m_highlights.begin(isBold ? By::Bold : By::Mark, m_plain.gap(), m_plain.text().size());
    open.written = isNew; // bold in bold says nothing new
    if (open.highlight < 0) {
        if (isNew)
            m_writer.open(name, lookOf(element, attributes));
        return;
    }
    const auto index = static_cast<std::size_t>(open.highlight);
    if (m_highlightHasId.size() <= index)
        m_highlightHasId.resize(index + 1);
    std::string ours = " class=\"lectern-highlight\"";
    if (!m_highlightHasId[index])
        addAttribute(ours, "id", "lectern-highlight-" + std::to_string(index));
    m_writer.open(name, std::move(ours) + lookOf(element, attributes));
}

void SanitisingPass::startHeading(const ElementRule& element, const HtmlAttributes& attributes,
                                  Open& open)
{
    const auto number = m_document.headings.size();
    Heading heading;
    heading.level = element.name[1] - '0';
    heading.anchor = "lectern-heading-" + std::to_string(number);
    std::string ours;
    addAttribute(ours, "id", heading.anchor);
    ours += lookOf(element, attributes);
    open.heading = static_cast<int>(number);
    open.textBegin = m_plain.text().size();
    m_document.headings.push_back(std::move(heading));
    write(element, std::move(ours), open);
    // Links of the article to the heading's own name must still arrive.
    if (const auto id = trimmedAddress(attributes.value("id")); !id.empty()) {
        std::string anchor = "<a";
        addAttribute(anchor, "id", "a-" + std::string(id));
        m_writer.rawTag(anchor + "></a>");
    }
}

void SanitisingPass::endHeading(const Open& open)
{
    auto& heading = m_document.headings[static_cast<std::size_t>(open.heading)];
    heading.text = trimmedAddress(std::string_view(m_plain.text()).substr(open.textBegin));
    std::replace(heading.text.begin(), heading.text.end(), '\n', ' ');
}

void SanitisingPass::startLink(const ElementRule& element, const HtmlAttributes& attributes,
                               Open& open)
{
    const auto written = trimmedAddress(attributes.value("href"));
    if (!written.empty())
        m_document.links.emplace_back(written);
    auto id = trimmedAddress(attributes.value("id"));
    if (id.empty())
        id = trimmedAddress(attributes.value("name"));
    const auto address = m_linkDepth > 0 ? std::string() : linkAddress(written, m_options);
    if (address.empty() && !written.empty())
        noteRemoved(m_document, "href");
    if (address.empty() && id.empty())
        return noteRemoved(m_document, element.name);
    std::string ours;
    if (!id.empty())
        addAttribute(ours, "id", "a-" + std::string(id));
    if (!address.empty()) {
        addAttribute(ours, "href", address);
        addAttribute(ours, "rel", "noreferrer noopener");
    }
    if (const auto title = attributes.value("title"); !title.empty())
        addAttribute(ours, "title", title);
    ours += lookOf(element, attributes);
    open.wasLink = !address.empty();
    if (open.wasLink) {
        ++m_linkDepth;
        m_around.link = written;
    }
    if (open.wasLink || m_linkDepth == 0)
        write(element, std::move(ours), open);
    if (!id.empty() && open.written)
        m_writer.commit(); // an empty anchor is a place to arrive at
}

void SanitisingPass::addVoid(const ElementRule& element, const HtmlAttributes& attributes)
{
    switch (element.fate) {
    case Fate::Picture:
        return addPicture(attributes);
    case Fate::PictureSource:
        if (const auto best = largestOfSrcset(attributes.value("srcset")); !best.empty())
            m_around.sources.push_back(best);
        return;
    case Fate::CheckBox:
        return addCheckBox(attributes);
    case Fate::Keep:
        break;
    default:
        if (element.name == "param")
            m_media.addParam(attributes, within());
        return noteRemoved(m_document, element.name);
    }
    if (isTablePart(element.name) && m_tableDepth == 0)
        return noteRemoved(m_document, element.name);
    if (element.name != "wbr")
        m_plain.breakLine();
    // An empty line at the start of a block is how editors fake a margin.
    if (element.name == "br" && m_writer.waits())
        return noteRemoved(m_document, element.name);
    m_writer.rawTag("<" + std::string(element.name) + attributesOf(element, attributes) + ">");
}

void SanitisingPass::addPicture(const HtmlAttributes& attributes)
{
    if (hasHidingClass(attributes))
        noteFurniture(m_document, "hiding-class");
    auto image = readImageSource(attributes, m_around);
    if (!image || (isTrackingPixel(attributes) && image->alternatives.empty())) {
        if (image)
            noteFurniture(m_document, "tracking-pixel");
        return noteRemoved(m_document, image ? "tracking-pixel" : "img");
    }
    addResolved(*image, m_options.baseAddress);
    MetPicture met {std::move(*image), std::string(attributes.value("title")),
                    m_noscriptDepth > 0 ? MetPicture::In::Noscript : MetPicture::In::Page,
                    m_plain.text().size()};
    if (m_pictures.join(met))
        return noteRemoved(m_document, "img");
    m_pictures.add(std::move(met), m_writer.tagPlace());
    m_highlights.image();
}

// Markdown's task lists; every other field of a form goes.
void SanitisingPass::addCheckBox(const HtmlAttributes& attributes)
{
    if (attributes.value("type") != "checkbox" || !attributes.has("disabled")) {
        if (attributes.value("type") == "hidden")
            noteFurniture(m_document, "hidden-field");
        return noteRemoved(m_document, "input");
    }
    m_writer.describeWaiting("li", " class=\"lectern-task\"");
    text(attributes.has("checked") ? "\u2611" : "\u2610");
}

std::string SanitisingPass::attributesOf(const ElementRule& element,
                                         const HtmlAttributes& attributes)
{
    const auto allowed = allowedAttributes(element, attributes, m_options.style);
    if (allowed.styleRemoved)
        noteRemoved(m_document, "style");
    return allowed.text;
}

void SanitisingPass::text(std::string_view utf8)
{
    if (m_dropDepth == 0 && !m_media.isOpen())
        m_flow.add(utf8);
}

MediaFlow::Within SanitisingPass::within() const
{
    return m_linkDepth > 0 ? MediaFlow::Within::Link : MediaFlow::Within::Text;
}

void SanitisingPass::ignored(std::string_view name)
{
    noteRemoved(m_document, name);
}

SanitisedDocument SanitisingPass::takeDocument()
{
    m_document.images = m_pictures.takeSources();
    m_document.plainText = m_plain.take();
    std::erase_if(m_document.headings, [](const Heading& each) { return each.text.empty(); });
    return std::move(m_document);
}

std::string SanitisingPass::takeHtml()
{
    std::string html = m_writer.take();
    m_document.highlights = m_highlights.finish(m_plain.text());
    nameByKind(html, m_document.highlights);
    return m_pictures.withTags(html, m_options);
}

} // namespace lectern::text
