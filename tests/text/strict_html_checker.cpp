#include "text/strict_html_checker.h"

#include <QRegularExpression>
#include <QString>

#include <set>
#include <vector>

namespace lectern::tests {

namespace {

using Names = std::set<std::string, std::less<>>;

const Names kVoid {"br", "col", "hr", "img", "wbr"};
const Names kElements {
    "a",       "abbr",  "address", "article", "aside",    "bdo",     "blockquote", "br",
    "caption", "cite",  "code",    "col",     "colgroup", "data",    "dd",         "del",
    "details", "dfn",   "div",     "dl",      "dt",       "em",      "figcaption", "figure",
    "footer",  "h1",    "h2",      "h3",      "h4",       "h5",      "h6",         "header",
    "hgroup",  "hr",    "i",       "img",     "ins",      "kbd",     "li",         "main",
    "mark",    "nav",   "ol",      "p",       "pre",      "q",       "rp",         "rt",
    "rtc",     "ruby",  "s",       "samp",    "search",   "section", "small",      "span",
    "strong",  "sub",   "summary", "sup",     "table",    "tbody",   "td",         "tfoot",
    "th",      "thead", "time",    "tr",      "u",        "ul",      "var",        "wbr"};

/// Not <regex>, which calls itself once more for each character: 18 KB of an address were too many.
QRegularExpression shape(const char* pattern,
                         QRegularExpression::PatternOptions options
                         = QRegularExpression::NoPatternOption)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QLatin1String(pattern)), options);
}

/// What the value of each attribute must look like, entirely.
const std::vector<std::pair<std::string, QRegularExpression>>& attributeShapes()
{
    static const std::vector<std::pair<std::string, QRegularExpression>> shapes {
        {"href",
         shape("((https?://|mailto:|tel:|#a-)[^\"<>]*|"
               "lectern://search/\\?[a-z0-9%&;=._~-]*)",
               QRegularExpression::CaseInsensitiveOption)},
        {"src", shape("test-image/[0-9]+")},
        {"id", shape("(a-[^\"<>]*|lectern-(highlight|heading|tablehead|boldlabel)-[0-9]+)")},
        {"class",
         shape("lectern-(highlight|tablehead|boldlabel|task|image|card(-title|-site)?|hit)")},
        {"rel", shape("noreferrer noopener")},
        {"style", shape("[a-z0-9 :;%.-]*")},
        {"loading", shape("lazy")},
        {"data-lectern-image", shape("[0-9]+")},
        {"data-lectern-language", shape("[A-Za-z0-9+#._-]{1,32}")},
        {"data-lectern-media", shape("[a-z]+")},
        {"width", shape("[0-9]+")},
        {"height", shape("[0-9]+")},
        {"colspan", shape("[0-9]+")},
        {"rowspan", shape("[0-9]+")},
        {"span", shape("[0-9]+")},
        {"start", shape("[0-9]+")},
        {"value", shape("[0-9]+")},
        {"type", shape("[1aAiI]")},
        {"scope", shape("(row|col)(group)?")},
        {"dir", shape("ltr|rtl|auto")},
        {"lang", shape("[A-Za-z0-9-]*")},
        {"open", shape("")},
        {"reversed", shape("")},
        {"alt", {}},
        {"title", {}},
        {"datetime", {}}};
    return shapes;
}

/// Whether a style that shows the author's own look is names, numbers, and colours as functions of
/// numbers, and nothing else.
bool isHarmlessLook(const std::string& style)
{
    static const QRegularExpression banned(QStringLiteral(
        "url|expression|position|fixed|absolute|z-index|opacity|transform|visibility|"
        "[: ]-[0-9.]|behavior|binding|import|content:|clip|filter|var|"
        "[^a-z0-9 :;%.,#-]"));
    static const QRegularExpression function(QStringLiteral("(rgb|hsl)a?\\([0-9., %]*\\)"));
    const QString rest = QString::fromStdString(style).remove(function);
    return !rest.contains(banned);
}

class Checker final {
public:
    Checker(std::string_view html, Styles styles)
        : m_html(html)
        , m_styles(styles)
    {
    }

    std::string check()
    {
        while (m_at < m_html.size() && m_complaint.empty()) {
            if (m_html[m_at] == '<')
                tag();
            else
                textCharacter();
        }
        if (m_complaint.empty() && !m_open.empty())
            complain("never closed: " + m_open.back());
        return m_complaint;
    }

private:
    void complain(const std::string& what)
    {
        if (m_complaint.empty())
            m_complaint = what + " at " + std::to_string(m_at) + ": "
                + std::string(m_html.substr(m_at > 20 ? m_at - 20 : 0, 80));
    }

    void textCharacter()
    {
        const char c = m_html[m_at];
        if (c == '>' || c == '"' || c == '\'')
            return complain("unescaped character");
        if (c == '&')
            return reference(m_html.substr(m_at));
        ++m_at;
    }

    void reference(std::string_view rest)
    {
        for (const std::string_view known : {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"}) {
            if (rest.starts_with(known)) {
                m_at += known.size();
                return;
            }
        }
        complain("bare ampersand");
    }

    std::string word()
    {
        std::string name;
        while (m_at < m_html.size()
               && (std::islower(static_cast<unsigned char>(m_html[m_at]))
                   || std::isdigit(static_cast<unsigned char>(m_html[m_at]))
                   || m_html[m_at] == '-'))
            name += m_html[m_at++];
        return name;
    }

    void expect(char c)
    {
        if (m_at < m_html.size() && m_html[m_at] == c)
            ++m_at;
        else
            complain(std::string("expected ") + c);
    }

    void tag()
    {
        ++m_at;
        const bool isEnd = m_at < m_html.size() && m_html[m_at] == '/';
        m_at += isEnd ? 1 : 0;
        const auto name = word();
        if (!kElements.contains(name))
            return complain("element not allowed: " + name);
        if (isEnd) {
            if (m_open.empty() || m_open.back() != name)
                return complain("unbalanced: " + name);
            m_open.pop_back();
            return expect('>');
        }
        while (m_complaint.empty() && m_at < m_html.size() && m_html[m_at] == ' ')
            attribute();
        expect('>');
        if (!kVoid.contains(name))
            m_open.push_back(name);
    }

    void attribute()
    {
        ++m_at;
        const auto name = word();
        expect('=');
        expect('"');
        const auto end = m_html.find('"', m_at);
        if (end == std::string_view::npos)
            return complain("value never ends");
        const auto value = m_html.substr(m_at, end - m_at);
        if (value.find_first_of("<>'") != std::string_view::npos)
            return complain("unescaped value");
        checkValue(name, std::string(value));
        while (m_at < end && m_complaint.empty()) {
            if (m_html[m_at] == '&')
                reference(m_html.substr(m_at));
            else
                ++m_at;
        }
        expect('"');
    }

    void checkValue(const std::string& name, const std::string& value)
    {
        if (name == "style" && m_styles == Styles::AsSaved) {
            if (!isHarmlessLook(value))
                complain("style not allowed: " + value.substr(0, 200));
            return;
        }
        const QString text = QString::fromStdString(value);
        for (const auto& [known, allowed] : attributeShapes()) {
            const bool anything = known == "alt" || known == "title" || known == "datetime";
            if (known == name && (anything || allowed.match(text).hasMatch()))
                return;
        }
        complain("attribute not allowed: " + name + "=" + value.substr(0, 60));
    }

    std::string_view m_html;
    Styles m_styles;
    std::size_t m_at = 0;
    std::vector<std::string> m_open;
    std::string m_complaint;
};

} // namespace

std::string complaintAbout(std::string_view html, Styles styles)
{
    return Checker(html, styles).check();
}

} // namespace lectern::tests
