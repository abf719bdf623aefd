#include "text/sanitising_pass.h"

#include "text/address_filter.h"
#include "text/attribute_filter.h"
#include "text/furniture.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::text {

namespace {

constexpr std::size_t kMostRemovedNames = 200; // hostile files invent names without end

bool isTablePart(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> parts {
        "caption", "col", "colgroup", "tbody", "td", "tfoot", "th", "thead", "tr"};
    return std::find(parts.begin(), parts.end(), name) != parts.end();
}

/// Length of the white space at the start of `text`: HTML's own and the no-break space.
std::size_t blankLength(std::string_view text)
{
    switch (text.front()) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case '\f':
        return 1;
    case '\xC2':
        return text.size() > 1 && text[1] == '\xA0' ? 2 : 0;
    default:
        return 0;
    }
}

std::size_t wordLength(std::string_view text)
{
    std::size_t length = 0;
    while (length < text.size() && blankLength(text.substr(length)) == 0)
        ++length;
    return length;
}

} // namespace

SanitisingPass::SanitisingPass(const SanitiseOptions& options)
    : m_options(options)
    , m_writer(options.marks)
{
}

void SanitisingPass::startElement(const ElementRule& element, const HtmlAttributes& attributes)
{
    if (m_media.depth > 0) {
        ++m_media.depth;
        if (element.fate == Fate::PictureSource && m_media.met.address.empty())
            m_media.met.address = trimmedAddress(attributes.value("src"));
        return;
    }
    if (m_dropDepth > 0) {
        ++m_dropDepth;
        return;
    }
    if (element.reading == Reading::Void && element.fate != Fate::Media)
        return addVoid(element, attributes);
    const bool isTip = isTipButton(attributes);
    if (element.fate == Fate::Drop || isTip) {
        noteRemoved(element.name);
        if (isTip)
            noteFurniture("tip-button");
        m_dropDepth = 1;
        return;
    }
    if (hasHidingClass(attributes))
        noteFurniture("hiding-class");
    if (element.fate == Fate::Media)
        return startMedia(element, attributes);
    Open open;
    breakBefore(element);
    enter(element, attributes, open);
    m_open.push_back(open);
}

void SanitisingPass::endElement(const ElementRule& element)
{
    if (m_media.depth > 0) {
        if (--m_media.depth == 0)
            addCard(m_media.met);
        return;
    }
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
            noteRemoved(element.name);
            if (element.layout == Layout::Block || element.name == "span")
                noteFurniture("empty-wrapper");
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
        --m_readingDepth;
    if (element.name == "table")
        --m_tableDepth;
    if (element.name == "picture")
        m_around.sources.clear();
    if (element.name == "noscript")
        --m_noscriptDepth;
    if (element.name == "object")
        --m_objectDepth;
    breakAfter(element);
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
        ++m_readingDepth;
        return write(element, attributesOf(element, attributes), open);
    case Fate::Keep:
        if (element.name == "table")
            ++m_tableDepth;
        if (isTablePart(element.name) && m_tableDepth == 0)
            return noteRemoved(element.name); // a cell without a table is text
        write(element, attributesOf(element, attributes), open);
        if (element.layout == Layout::Cell)
            m_writer.commit(); // an empty cell holds its column
        return;
    case Fate::Unwrap:
        if (element.name == "noscript")
            ++m_noscriptDepth;
        if (element.name == "object")
            startObject(attributes);
        if (auto look = element.name == "font" ? lookOf(element, attributes) : std::string();
            !look.empty())
            return write(*findElementRule("span"), std::move(look), open);
        return noteRemoved(element.name);
    default:
        return;
    }
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
    const auto address = m_linkDepth > 0 ? std::string() : linkAddress(written);
    if (address.empty() && !written.empty())
        noteRemoved("href");
    if (address.empty() && id.empty())
        return noteRemoved(element.name);
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

std::string SanitisingPass::linkAddress(std::string_view written) const
{
    const auto resolved = resolvedAddress(written, m_options.baseAddress);
    auto safe = safeLinkAddress(resolved.empty() ? written : std::string_view(resolved));
    if (!safe.empty() || m_options.relativeLinkPrefix.empty())
        return safe;
    const auto encoded = encodedRelativeAddress(written);
    return encoded.empty() ? encoded : m_options.relativeLinkPrefix + encoded;
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
            addParam(attributes);
        return noteRemoved(element.name);
    }
    if (isTablePart(element.name) && m_tableDepth == 0)
        return noteRemoved(element.name);
    if (element.name != "wbr")
        m_plain.breakLine();
    // An empty line at the start of a block is how editors fake a margin.
    if (element.name == "br" && m_writer.waits())
        return noteRemoved(element.name);
    m_writer.rawTag("<" + std::string(element.name) + attributesOf(element, attributes) + ">");
}

void SanitisingPass::addPicture(const HtmlAttributes& attributes)
{
    if (hasHidingClass(attributes))
        noteFurniture("hiding-class");
    auto image = readImageSource(attributes, m_around);
    if (!image || (isTrackingPixel(attributes) && image->alternatives.empty())) {
        if (image)
            noteFurniture("tracking-pixel");
        return noteRemoved(image ? "tracking-pixel" : "img");
    }
    addResolved(*image, m_options.baseAddress);
    MetPicture met {std::move(*image), std::string(attributes.value("title")),
                    m_noscriptDepth > 0 ? MetPicture::In::Noscript : MetPicture::In::Page,
                    m_plain.text().size()};
    if (m_pictures.join(met))
        return noteRemoved("img");
    m_pictures.add(std::move(met), m_writer.tagPlace());
    m_highlights.image();
}

// Markdown's task lists; every other field of a form goes.
void SanitisingPass::addCheckBox(const HtmlAttributes& attributes)
{
    if (attributes.value("type") != "checkbox" || !attributes.has("disabled")) {
        if (attributes.value("type") == "hidden")
            noteFurniture("hidden-field");
        return noteRemoved("input");
    }
    text(attributes.has("checked") ? "\u2611" : "\u2610");
}

void SanitisingPass::startMedia(const ElementRule& element, const HtmlAttributes& attributes)
{
    auto address = trimmedAddress(attributes.value("src"));
    if (address.empty())
        address = trimmedAddress(attributes.value("data-src"));
    m_media = {{element.name, std::string(address), std::string(attributes.value("title"))}, 1};
}

// Its content is what browsers show that cannot play it, often an embed of the same address.
void SanitisingPass::startObject(const HtmlAttributes& attributes)
{
    if (m_objectDepth++ == 0)
        m_objectAddress.clear();
    const auto data = trimmedAddress(attributes.value("data"));
    if (!data.empty())
        addCard({"object", std::string(data), std::string(attributes.value("title"))});
}

void SanitisingPass::addParam(const HtmlAttributes& attributes)
{
    const auto name = attributes.value("name");
    const auto value = trimmedAddress(attributes.value("value"));
    const bool namesFilm = name == "movie" || name == "src" || name == "url";
    if (m_objectDepth > 0 && namesFilm && !value.empty())
        addCard({"object", std::string(value), {}});
}

void SanitisingPass::addCard(const MetMedia& met)
{
    if (m_objectDepth > 0 && !met.address.empty()
        && std::exchange(m_objectAddress, met.address) == met.address)
        return noteRemoved(met.element);
    if (!met.address.empty())
        m_document.iframes.push_back(met.address);
    noteRemoved(met.element);
    const auto link = linkAddress(met.address);
    const bool isLink = m_linkDepth == 0 && link.starts_with("http");
    MediaCard card = mediaCard(met, link);
    if (!isLink)
        card.address.clear();
    if (!isWorthShowing(card))
        return;
    writeCard(m_writer, card);
    m_document.cards.push_back(std::move(card));
    m_highlights.image();
}

void SanitisingPass::breakBefore(const ElementRule& element)
{
    if (element.layout == Layout::Block || element.layout == Layout::Preformatted)
        m_plain.breakLine();
    if (element.layout == Layout::Preformatted)
        ++m_preDepth;
    if (element.layout == Layout::Cell)
        m_plain.breakCell();
}

void SanitisingPass::breakAfter(const ElementRule& element)
{
    if (element.layout == Layout::Block || element.layout == Layout::Preformatted)
        m_plain.breakLine();
    if (element.layout == Layout::Preformatted)
        --m_preDepth;
    if (element.layout == Layout::Cell)
        m_plain.breakCell();
}

std::string SanitisingPass::attributesOf(const ElementRule& element,
                                         const HtmlAttributes& attributes)
{
    const auto allowed = allowedAttributes(element, attributes, m_options.style);
    if (allowed.styleRemoved)
        noteRemoved("style");
    return allowed.text;
}

void SanitisingPass::text(std::string_view utf8)
{
    if (m_dropDepth > 0 || m_media.depth > 0)
        return;
    while (!utf8.empty()) {
        if (const auto blanks = blankLength(utf8); blanks > 0) {
            addBlank(utf8.substr(0, blanks));
            utf8.remove_prefix(blanks);
        } else {
            const auto word = utf8.substr(0, wordLength(utf8));
            addWord(word);
            utf8.remove_prefix(word.size());
        }
    }
}

void SanitisingPass::addWord(std::string_view word)
{
    m_htmlEndsBlank = false;
    if (m_readingDepth > 0)
        return m_writer.textOutside(word);
    const auto place = m_plain.append(word);
    m_highlights.text(place);
    m_writer.text(word, place);
}

void SanitisingPass::addBlank(std::string_view blank)
{
    const bool isLineEnd = blank == "\n";
    if (m_preDepth > 0) {
        if (blank == "\r")
            return; // of CR LF
        m_plain.preformattedBlank(blank.size() > 1 ? ' ' : blank[0]);
        m_writer.preformattedBlank(blank);
    } else {
        m_plain.blank();
        if (blank.size() > 1 && !m_writer.waits())
            m_writer.blank(blank);
        else if (!m_htmlEndsBlank)
            m_writer.blank(isLineEnd ? "\n" : " ");
    }
    m_htmlEndsBlank = true;
}

void SanitisingPass::ignored(std::string_view name)
{
    noteRemoved(name);
}

void SanitisingPass::noteRemoved(std::string_view name)
{
    auto& removed = m_document.removed;
    if (name.size() > 100)
        name = "(long name)";
    const auto found = removed.find(std::string(name));
    if (found != removed.end())
        ++found->second;
    else if (removed.size() < kMostRemovedNames)
        removed.emplace(name, 1);
}

void SanitisingPass::noteFurniture(const std::string& kind)
{
    ++m_document.furniture[kind];
}

SanitisedDocument SanitisingPass::takeDocument()
{
    m_document.images = m_pictures.takeSources();
    m_document.plainText = m_plain.take();
    m_document.highlights = m_highlights.finish(m_document.plainText);
    std::erase_if(m_document.headings, [](const Heading& each) { return each.text.empty(); });
    return std::move(m_document);
}

std::string SanitisingPass::takeHtml()
{
    return m_pictures.withTags(m_writer.take(), m_options);
}

} // namespace lectern::text
