#include "text/media_flow.h"

#include "text/address_filter.h"
#include "text/link_address.h"
#include "text/removal_notes.h"

#include <utility>

namespace lectern::text {

MediaFlow::MediaFlow(const SanitiseOptions& options, SanitisedDocument& document,
                     HtmlWriter& writer, HighlightCollector& highlights)
    : m_options(options)
    , m_document(document)
    , m_writer(writer)
    , m_highlights(highlights)
{
}

void MediaFlow::start(const ElementRule& element, const HtmlAttributes& attributes)
{
    auto address = trimmedAddress(attributes.value("src"));
    if (address.empty())
        address = trimmedAddress(attributes.value("data-src"));
    m_met = {element.name, std::string(address), std::string(attributes.value("title"))};
    m_depth = 1;
}

void MediaFlow::startInner(const ElementRule& element, const HtmlAttributes& attributes)
{
    ++m_depth;
    if (element.fate == Fate::PictureSource && m_met.address.empty())
        m_met.address = trimmedAddress(attributes.value("src"));
}

void MediaFlow::end(Within within)
{
    if (--m_depth == 0)
        addCard(m_met, within);
}

void MediaFlow::startObject(const HtmlAttributes& attributes, Within within)
{
    if (m_objectDepth++ == 0)
        m_objectAddress.clear();
    const auto data = trimmedAddress(attributes.value("data"));
    if (!data.empty())
        addCard({"object", std::string(data), std::string(attributes.value("title"))}, within);
}

void MediaFlow::addParam(const HtmlAttributes& attributes, Within within)
{
    const auto name = attributes.value("name");
    const auto value = trimmedAddress(attributes.value("value"));
    const bool namesFilm = name == "movie" || name == "src" || name == "url";
    if (m_objectDepth > 0 && namesFilm && !value.empty())
        addCard({"object", std::string(value), {}}, within);
}

void MediaFlow::addCard(const MetMedia& met, Within within)
{
    if (m_objectDepth > 0 && !met.address.empty()
        && std::exchange(m_objectAddress, met.address) == met.address)
        return noteRemoved(m_document, met.element);
    if (!met.address.empty())
        m_document.iframes.push_back(met.address);
    noteRemoved(m_document, met.element);
    const auto link = linkAddress(met.address, m_options);
    MediaCard card = mediaCard(met, link);
    if (within == Within::Link || !link.starts_with("http"))
        card.address.clear();
    if (!isWorthShowing(card))
        return;
    writeCard(m_writer, card);
    m_document.cards.push_back(std::move(card));
    m_highlights.image();
}

} // namespace lectern::text
