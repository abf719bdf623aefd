#include "text/html_reader.h"

#include "text/character_references.h"
#include "text/html_tokens.h"
#include "text/unknown_tags.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>

namespace lectern::text {

namespace {

// Every attribute the sanitiser looks at; nothing else is decoded, copied or compared.
constexpr std::array<std::string_view, 50> kKnownAttributes {"align",
                                                             "bgcolor",
                                                             "color",
                                                             "face",
                                                             "size",
                                                             "alt",
                                                             "checked",
                                                             "class",
                                                             "colspan",
                                                             "controls",
                                                             "data",
                                                             "data-actualsrc",
                                                             "data-backsrc",
                                                             "data-echo",
                                                             "data-lazy",
                                                             "data-lazy-src",
                                                             "data-lazyload",
                                                             "data-original",
                                                             "data-original-src",
                                                             "data-originalsrc",
                                                             "data-ratio",
                                                             "data-src",
                                                             "data-srcset",
                                                             "data-lazy-srcset",
                                                             "data-url",
                                                             "datetime",
                                                             "dir",
                                                             "disabled",
                                                             "file",
                                                             "height",
                                                             "href",
                                                             "id",
                                                             "lang",
                                                             "name",
                                                             "open",
                                                             "original",
                                                             "real_src",
                                                             "reversed",
                                                             "rowspan",
                                                             "scope",
                                                             "span",
                                                             "src",
                                                             "srcset",
                                                             "start",
                                                             "style",
                                                             "title",
                                                             "type",
                                                             "valign",
                                                             "value",
                                                             "width"};

std::string_view knownAttribute(std::string_view name)
{
    std::array<char, 20> lowered {};
    if (name.size() > lowered.size())
        return {};
    std::transform(name.begin(), name.end(), lowered.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string_view wanted(lowered.data(), name.size());
    const auto found = std::find(kKnownAttributes.begin(), kKnownAttributes.end(), wanted);
    return found == kKnownAttributes.end() ? std::string_view {} : *found;
}

/// `onclick`, `:src`, `@mouseenter`, `v-cloak`: what scripts and front-end frameworks live on.
bool isActive(std::string_view name)
{
    return name.starts_with(':') || name.starts_with('@') || name.starts_with("v-")
        || (name.size() > 2 && (name[0] | 0x20) == 'o' && (name[1] | 0x20) == 'n');
}

/// What libxml2 reads instead of the article's own source: every tag is one it can have no quarrel
/// with and carries only the number of its entry here.
struct Prepared {
    struct Tag {
        const ElementRule* element;
        HtmlAttributes attributes;
    };
    std::string wire;
    std::vector<Tag> tags;
    std::string tooComplex;
};

class Preparer final {
public:
    Preparer(std::string_view html, HtmlEvents& events, const HtmlLimits& limits)
        : m_html(html)
        , m_events(events)
        , m_limits(limits)
        , m_unknown(html)
    {
    }

    Prepared prepare()
    {
        m_out.wire.reserve(m_html.size() + 64);
        m_out.wire = "<html><body>";
        HtmlTokens tokens(m_html);
        HtmlToken token;
        while (m_out.tooComplex.empty() && tokens.next(token))
            add(token);
        if (tokens.hasOpenComment())
            m_events.ignored(kOpenComment);
        return std::move(m_out);
    }

private:
    void add(const HtmlToken& token)
    {
        switch (token.kind) {
        case HtmlToken::Kind::StartTag:
            return addStart(token);
        case HtmlToken::Kind::EndTag:
            return addEndTag(token);
        case HtmlToken::Kind::RawText:
            if (token.name == "xmp" || token.name == "plaintext")
                addText(token.text);
            return;
        case HtmlToken::Kind::EscapableText:
            return; // textarea and title are never shown
        case HtmlToken::Kind::Text:
            return addWritten(token.text);
        }
    }

    void addStart(const HtmlToken& token)
    {
        const auto* element = findElementRule(token.name);
        if (!element)
            return addUnknown(token);
        m_unknown.passKnown(token);
        if (element->reading == Reading::Skipped)
            return;
        Prepared::Tag tag {element, {}};
        std::size_t dataBytes = 0;
        for (const auto& raw : token.attributes) {
            if (isActive(raw.name))
                m_events.ignored(raw.name);
            const auto name = knownAttribute(raw.name);
            if (name.empty() || tag.attributes.has(name))
                continue;
            if (raw.value.starts_with("data:"))
                dataBytes += raw.value.size();
            tag.attributes.add(name, decoded(raw.value, ReferencePlace::Attribute));
        }
        if (token.end - token.begin - dataBytes > m_limits.tagBytes) {
            m_out.tooComplex
                = "A single tag is longer than " + std::to_string(m_limits.tagBytes) + " bytes.";
            return;
        }
        addTag(*element, token.selfClosing);
        m_out.tags.push_back(std::move(tag));
    }

    void addEndTag(const HtmlToken& token)
    {
        if (!findElementRule(token.name)) {
            if (m_unknown.isText(token))
                addWritten(m_html.substr(token.begin, token.end - token.begin));
            return;
        }
        m_unknown.passKnown(token);
        addEnd(token.name);
    }

    void addUnknown(const HtmlToken& token)
    {
        if (m_unknown.isText(token))
            addWritten(m_html.substr(token.begin, token.end - token.begin));
        else
            m_events.ignored(token.name);
    }

    void addTag(const ElementRule& element, bool selfClosing)
    {
        const auto name = wireName(element);
        m_out.wire += '<';
        m_out.wire += name;
        m_out.wire += " n=";
        m_out.wire += std::to_string(m_out.tags.size());
        m_out.wire += '>';
        if (selfClosing && (element.name == "svg" || element.name == "math"))
            addEnd(element.name);
    }

    void addEnd(std::string_view name)
    {
        const auto* element = findElementRule(name);
        if (name == "br") { // </br> is read as <br>
            m_out.wire += "<br n=" + std::to_string(m_out.tags.size()) + '>';
            m_out.tags.push_back({element, {}});
        } else if (element && element->reading == Reading::Normal) {
            m_out.wire += "</";
            m_out.wire += wireName(*element);
            m_out.wire += '>';
        }
    }

    /// Text as it stands in the source, references not undone.
    void addWritten(std::string_view source)
    {
        m_text.clear();
        appendDecoded(m_text, source, ReferencePlace::Text);
        addText(m_text);
    }

    void addText(std::string_view text)
    {
        std::size_t done = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '<' && text[i] != '&')
                continue;
            m_out.wire += text.substr(done, i - done);
            m_out.wire += text[i] == '<' ? "&lt;" : "&amp;";
            done = i + 1;
        }
        m_out.wire += text.substr(done);
    }

    static std::string wireName(const ElementRule& element)
    {
        if (element.reading == Reading::Void)
            return element.name == "hr" || element.name == "col" ? std::string(element.name) : "br";
        switch (element.repair) {
        case Repair::AsBlock:
            return "div";
        case Repair::AsInline:
            return std::string(element.name).insert(0, "x-");
        case Repair::AsNamed:
            break;
        }
        return std::string(element.name);
    }

    std::string_view m_html;
    HtmlEvents& m_events;
    const HtmlLimits& m_limits;
    UnknownTags m_unknown;
    Prepared m_out;
    std::string m_text;
};

/// The receiving end of libxml2's events: turns numbers back into tags.
class Receiver final {
public:
    Receiver(const Prepared& prepared, HtmlEvents& events, const HtmlLimits& limits)
        : m_prepared(prepared)
        , m_events(events)
        , m_limits(limits)
    {
    }

    void setParser(htmlParserCtxtPtr parser) { m_parser = parser; }
    const std::string& tooComplex() const { return m_tooComplex; }

    static void onStart(void* self, const xmlChar*, const xmlChar** attributes)
    {
        static_cast<Receiver*>(self)->start(attributes);
    }
    static void onEnd(void* self, const xmlChar*) { static_cast<Receiver*>(self)->end(); }
    static void onText(void* self, const xmlChar* text, int length)
    {
        auto& receiver = *static_cast<Receiver*>(self);
        if (receiver.m_tooComplex.empty())
            receiver.m_events.text(
                {reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
    }

private:
    // libxml2 also invents elements (html, body, an empty <p>); those carry no number.
    const Prepared::Tag* tagOf(const xmlChar** attributes) const
    {
        if (!attributes || !attributes[0] || !attributes[1])
            return nullptr;
        const char* digits = reinterpret_cast<const char*>(attributes[1]);
        std::size_t number = m_prepared.tags.size();
        std::from_chars(digits, digits + std::strlen(digits), number);
        return number < m_prepared.tags.size() ? &m_prepared.tags[number] : nullptr;
    }

    void start(const xmlChar** attributes)
    {
        if (!m_tooComplex.empty())
            return;
        const auto* tag = tagOf(attributes);
        m_open.push_back(tag ? tag->element : nullptr);
        if (static_cast<int>(m_open.size()) > m_limits.nesting + 2) {
            m_tooComplex = "Elements are nested deeper than " + std::to_string(m_limits.nesting)
                + " levels.";
            xmlStopParser(m_parser);
            return;
        }
        if (tag)
            m_events.startElement(*tag->element, tag->attributes);
    }

    void end()
    {
        if (!m_tooComplex.empty() || m_open.empty())
            return;
        const auto* element = m_open.back();
        m_open.pop_back();
        if (element)
            m_events.endElement(*element);
    }

    const Prepared& m_prepared;
    HtmlEvents& m_events;
    const HtmlLimits& m_limits;
    htmlParserCtxtPtr m_parser = nullptr;
    std::vector<const ElementRule*> m_open;
    std::string m_tooComplex;
};

void parse(const Prepared& prepared, Receiver& receiver)
{
    static const bool initialised = (xmlInitParser(), true);
    static_cast<void>(initialised);
    htmlSAXHandler handler {};
    handler.startElement = &Receiver::onStart;
    handler.endElement = &Receiver::onEnd;
    handler.characters = &Receiver::onText;
    handler.ignorableWhitespace = &Receiver::onText;
    handler.cdataBlock = &Receiver::onText;
    const std::unique_ptr<htmlParserCtxt, void (*)(htmlParserCtxtPtr)> parser(
        htmlCreatePushParserCtxt(&handler, &receiver, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8),
        htmlFreeParserCtxt);
    if (!parser)
        return;
    htmlCtxtUseOptions(parser.get(),
                       HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                           | HTML_PARSE_IGNORE_ENC);
    receiver.setParser(parser.get());
    constexpr std::size_t kPiece = 1 << 16;
    const std::string_view wire = prepared.wire;
    for (std::size_t at = 0; at < wire.size() && receiver.tooComplex().empty(); at += kPiece) {
        const auto piece = wire.substr(at, kPiece);
        htmlParseChunk(parser.get(), piece.data(), static_cast<int>(piece.size()), 0);
    }
    htmlParseChunk(parser.get(), nullptr, 0, 1);
}

} // namespace

const HtmlAttributes::Attribute* HtmlAttributes::find(std::string_view name) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(),
                                    [&](const Attribute& each) { return each.name == name; });
    return found == m_all.end() ? nullptr : &*found;
}

std::string_view HtmlAttributes::value(std::string_view name) const
{
    const auto* attribute = find(name);
    return attribute ? std::string_view(attribute->value) : std::string_view {};
}

void HtmlAttributes::add(std::string_view name, std::string value)
{
    m_all.push_back({name, std::move(value)});
}

std::string readHtml(std::string_view html, HtmlEvents& events, const HtmlLimits& limits)
{
    const auto prepared = Preparer(html, events, limits).prepare();
    if (!prepared.tooComplex.empty())
        return prepared.tooComplex;
    Receiver receiver(prepared, events, limits);
    parse(prepared, receiver);
    return receiver.tooComplex();
}

} // namespace lectern::text
