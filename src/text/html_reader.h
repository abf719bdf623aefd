#pragma once

#include "text/element_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// The attributes of a start tag that anyone asks for; names in lower case, references undone, the
/// first of a repeated one (as browsers).
class HtmlAttributes final {
public:
    struct Attribute {
        std::string_view name;
        std::string value;
    };

    bool has(std::string_view name) const { return find(name) != nullptr; }
    /// Empty where it is absent.
    std::string_view value(std::string_view name) const;
    const std::vector<Attribute>& all() const { return m_all; }
    void add(std::string_view name, std::string value);

private:
    const Attribute* find(std::string_view name) const;

    std::vector<Attribute> m_all;
};

/// Whoever wants to know what an HTML body holds. Starts and ends are balanced; void elements get
/// both. Text has its references undone and comes in pieces of any size, never inside a character.
class HtmlEvents {
public:
    virtual ~HtmlEvents() = default;
    virtual void startElement(const ElementRule& element, const HtmlAttributes& attributes) = 0;
    virtual void endElement(const ElementRule& element) = 0;
    virtual void text(std::string_view utf8) = 0;
    /// A tag of no HTML element (but see UnknownTags: some are text), or an attribute that could
    /// run something; they yield no event.
    virtual void ignored(std::string_view name) = 0;
};

/// What `ignored` is told of a comment that nothing closes (see HtmlTokens).
inline constexpr std::string_view kOpenComment = "<!--";

struct HtmlLimits {
    int nesting = 512;
    std::size_t tagBytes = 1 << 20; ///< of one tag, `data:` pictures in it not counted
};

/// Reads an HTML body (or whole document) and tells `events`. `html` is valid UTF-8 without NUL.
/// libxml2's push SAX parser repairs the structure; tags and references are read by HTML 5's rules
/// before (HtmlTokens, character_references), since libxml2 knows HTML 4 only.
/// Returns a sentence where a limit was passed (the events then stopped early), else nothing.
std::string readHtml(std::string_view html, HtmlEvents& events, const HtmlLimits& limits = {});

} // namespace lectern::text
