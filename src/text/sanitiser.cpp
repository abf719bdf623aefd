#include "text/sanitiser.h"

#include "text/character_references.h"
#include "text/html_tokens.h"
#include "text/sanitising_pass.h"

#include <utility>

namespace lectern::text {

namespace {

const ElementRule& rule(std::string_view name)
{
    return *findElementRule(name);
}

/// Tells a pass of lines of text, as if they were paragraphs with `<br>` in them.
class Paragraphs final {
public:
    explicit Paragraphs(HtmlEvents& events)
        : m_events(events)
    {
    }
    ~Paragraphs() { end(); }
    Paragraphs(const Paragraphs&) = delete;
    Paragraphs& operator=(const Paragraphs&) = delete;

    void text(std::string_view text)
    {
        if (!m_open)
            m_events.startElement(rule("p"), {});
        m_open = true;
        m_events.text(text);
    }
    void lineEnd()
    {
        if (!m_open)
            return;
        m_events.startElement(rule("br"), {});
        m_events.endElement(rule("br"));
    }
    void end()
    {
        if (m_open)
            m_events.endElement(rule("p"));
        m_open = false;
    }

private:
    HtmlEvents& m_events;
    bool m_open = false;
};

/// The text between the tags, for HTML that is too deep to be shown as it is.
void readTextOnly(std::string_view html, HtmlEvents& events)
{
    Paragraphs paragraphs(events);
    HtmlTokens tokens(html);
    HtmlToken token;
    while (tokens.next(token)) {
        if (token.kind == HtmlToken::Kind::Text) {
            paragraphs.text(decoded(token.text, ReferencePlace::Text));
            continue;
        }
        const auto* element = findElementRule(token.name);
        const bool breaks = element && (element->layout != Layout::Inline || element->name == "br");
        if (breaks && token.kind != HtmlToken::Kind::RawText)
            paragraphs.end();
    }
}

void readLines(std::string_view text, HtmlEvents& events)
{
    Paragraphs paragraphs(events);
    while (!text.empty()) {
        const auto length = text.find_first_of("\r\n");
        const auto line = text.substr(0, length);
        const bool hasEnd = length != std::string_view::npos;
        if (line.find_first_not_of(" \t\f") == std::string_view::npos) {
            paragraphs.end();
        } else {
            paragraphs.text(line);
            if (hasEnd)
                paragraphs.lineEnd();
        }
        if (!hasEnd)
            return;
        text.remove_prefix(length + (text.substr(length, 2) == "\r\n" ? 2 : 1));
    }
}

} // namespace

Sanitiser::Sanitiser(SanitiseOptions options)
    : m_options(std::move(options))
{
}

SanitisedDocument Sanitiser::sanitise(std::string_view html) const
{
    SanitisingPass pass(m_options);
    const auto tooComplex = readHtml(html, pass, {kMaxNesting, kMaxTagBytes});
    if (!tooComplex.empty()) {
        SanitisingPass plain(m_options);
        readTextOnly(html, plain);
        auto shown = SanitisedHtml(plain.takeHtml());
        auto document = plain.takeDocument();
        document.html = std::move(shown);
        document.tooComplex = tooComplex;
        return document;
    }
    auto shown = SanitisedHtml(pass.takeHtml());
    auto document = pass.takeDocument();
    document.html = std::move(shown);
    return document;
}

SanitisedDocument Sanitiser::sanitisePlainText(std::string_view text) const
{
    SanitisingPass pass(m_options);
    readLines(text, pass);
    auto shown = SanitisedHtml(pass.takeHtml());
    auto document = pass.takeDocument();
    document.html = std::move(shown);
    return document;
}

} // namespace lectern::text
