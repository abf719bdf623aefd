#include "exporter/markdown_inline.h"

#include "exporter/emphasis_flanks.h"
#include "exporter/formulas.h"
#include "exporter/markdown_escape.h"

#include <algorithm>
#include <array>
#include <optional>

namespace lectern::exporter {

namespace {

/// A stretch of the line in the making. Emphasis stays open to the form it will take until its
/// neighbours are known.
struct Token {
    enum class Kind { Text, Open, Close, Break } kind = Kind::Text;
    std::string source; ///< of a text, as it will stand
    std::string sign; ///< of emphasis: "**"
    std::string element; ///< of emphasis: "strong"
    std::size_t partner = 0; ///< of an Open: its Close
};

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::ranges::find(names, name) != names.end();
}

/// What Markdown has no sign for but means something.
bool staysElement(std::string_view name)
{
    return isOneOf(name, {"sub", "sup", "kbd", "u", "ins", "mark", "q", "ruby", "rt", "rp", "rtc"});
}

std::string_view signOf(std::string_view name)
{
    if (name == "strong")
        return "**";
    if (isOneOf(name, {"em", "i", "cite", "dfn", "var"}))
        return "*";
    if (isOneOf(name, {"del", "s"}))
        return "~~";
    return {};
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

HtmlNode blankText()
{
    HtmlNode node;
    node.text = " ";
    return node;
}

bool cutLeadingBlanks(std::string& text)
{
    const auto begin = std::ranges::find_if_not(text, isBlank);
    const bool any = begin != text.begin();
    text.erase(text.begin(), begin);
    return any;
}

bool cutTrailingBlanks(std::string& text)
{
    const std::size_t before = text.size();
    while (!text.empty() && isBlank(text.back()))
        text.pop_back();
    return text.size() < before;
}

/// Fragments of one emphasised passage that stand side by side become one, its outer blanks move
/// out of it, and one without content goes: what Markdown's signs can say.
std::vector<HtmlNode> arranged(std::span<const HtmlNode> nodes)
{
    std::vector<HtmlNode> joined;
    for (const HtmlNode& node : nodes) {
        const bool hasSign = !signOf(node.name).empty() || node.name == "code";
        const bool joins = hasSign && !joined.empty() && joined.back().name == node.name;
        if (joins)
            joined.back().children.insert(joined.back().children.end(), node.children.begin(),
                                          node.children.end());
        else
            joined.push_back(node);
    }
    std::vector<HtmlNode> all;
    for (HtmlNode& node : joined) {
        node.children = arranged(node.children);
        auto& inside = node.children;
        if (signOf(node.name).empty()) {
            all.push_back(std::move(node));
            continue;
        }
        if (!inside.empty() && inside.front().isText() && cutLeadingBlanks(inside.front().text))
            all.push_back(blankText());
        const bool blankAfter
            = !inside.empty() && inside.back().isText() && cutTrailingBlanks(inside.back().text);
        std::erase_if(inside,
                      [](const HtmlNode& each) { return each.isText() && each.text.empty(); });
        if (!inside.empty())
            all.push_back(std::move(node));
        if (blankAfter)
            all.push_back(blankText());
    }
    return all;
}

class Writer {
public:
    Writer(MarkdownPlace place, const std::set<std::string>& targets)
        : m_place(place)
        , m_targets(targets)
    {
    }

    void add(std::span<const HtmlNode> nodes)
    {
        for (const HtmlNode& node : nodes)
            add(node);
    }

    std::string take();

private:
    void add(const HtmlNode& node);
    void addText(std::string_view text);
    void addSource(std::string source);
    void addAnchor(const HtmlNode& node);
    void addEmphasis(const HtmlNode& node);
    void addElement(const HtmlNode& node);
    void addLink(const HtmlNode& node);
    void addImage(const HtmlNode& node);
    void addCode(const HtmlNode& node);
    void addReference(const HtmlNode& node);
    std::string inner(const HtmlNode& node) const;
    bool endsBlank() const;

    std::string sourceOf(const Token& token, bool asSigns) const;
    bool mayBeSigns(std::size_t open) const;

    MarkdownPlace m_place;
    const std::set<std::string>& m_targets;
    std::vector<Token> m_tokens;
    bool m_afterReference = false; ///< to a footnote
};

bool Writer::endsBlank() const
{
    for (auto token = m_tokens.rbegin(); token != m_tokens.rend(); ++token) {
        if (token->kind == Token::Kind::Break)
            return true;
        if (token->kind == Token::Kind::Text)
            return token->source.ends_with(' ');
    }
    return true;
}

void Writer::addSource(std::string source)
{
    if (source.empty())
        return;
    m_afterReference = false;
    if (!m_tokens.empty() && m_tokens.back().kind == Token::Kind::Text)
        m_tokens.back().source += source;
    else
        m_tokens.push_back({Token::Kind::Text, std::move(source), {}, {}, 0});
}

void Writer::addText(std::string_view text)
{
    std::string collapsed;
    bool blank = endsBlank();
    for (const char c : text) {
        if (!isBlank(c))
            collapsed += c;
        else if (!blank)
            collapsed += ' ';
        blank = isBlank(c);
    }
    std::string escaped = escapedWithFormulas(collapsed, m_place == MarkdownPlace::Cell);
    if (m_afterReference && escaped.starts_with('('))
        escaped.insert(0, 1, '\\'); // `[^1](…` would be a link
    addSource(std::move(escaped));
}

void Writer::add(const HtmlNode& node)
{
    if (node.isText())
        return addText(node.text);
    addAnchor(node);
    if (node.name == "br")
        m_tokens.push_back({Token::Kind::Break, {}, {}, {}, 0});
    else if (node.name == "img")
        addImage(node);
    else if (node.name == kFootnoteReference)
        addReference(node);
    else if (node.name == "a" && node.has("href"))
        addLink(node);
    else if (isOneOf(node.name, {"code", "samp"}))
        addCode(node);
    else if (!signOf(node.name).empty())
        addEmphasis(node);
    else if (staysElement(node.name) || (node.name == "abbr" && node.has("title")))
        addElement(node);
    else
        add(node.children);
    if (node.value("class") == "lectern-card-title")
        addSource(" ");
}

void Writer::addAnchor(const HtmlNode& node)
{
    const std::string id = node.value("id");
    if (!id.empty() && m_targets.contains(id))
        addSource("<a id=\"" + escapedAttribute(id) + "\"></a>");
}

void Writer::addEmphasis(const HtmlNode& node)
{
    const std::string sign(signOf(node.name));
    const std::size_t open = m_tokens.size();
    m_tokens.push_back({Token::Kind::Open, {}, sign, node.name, 0});
    add(node.children);
    m_tokens[open].partner = m_tokens.size();
    m_tokens.push_back({Token::Kind::Close, {}, sign, node.name, 0});
}

void Writer::addElement(const HtmlNode& node)
{
    std::string tag = '<' + node.name;
    if (const std::string title = node.value("title"); !title.empty())
        tag += " title=\"" + escapedAttribute(title) + '"';
    addSource(tag + '>');
    add(node.children);
    addSource("</" + node.name + '>');
}

std::string Writer::inner(const HtmlNode& node) const
{
    return markdownInline(node.children,
                          m_place == MarkdownPlace::Paragraph ? MarkdownPlace::Heading : m_place,
                          m_targets);
}

void Writer::addLink(const HtmlNode& node)
{
    const std::string address = node.value("href");
    const std::string text = textOf(node);
    const std::string label = inner(node);
    if (label.empty())
        return;
    const bool blankBefore = text.starts_with(' ') || text.starts_with('\n');
    const bool blankAfter = text.size() > 1 && (text.ends_with(' ') || text.ends_with('\n'));
    if (blankBefore && !endsBlank())
        addSource(" ");
    if (text == address && isPlainAddress(address))
        addSource('<' + address + '>');
    else
        addSource('[' + label + "](" + linkTarget(address, node.value("title"), m_place) + ')');
    if (blankAfter)
        addSource(" ");
}

void Writer::addImage(const HtmlNode& node)
{
    const std::string address = node.value("src");
    std::string alt = node.value("alt");
    std::ranges::replace(alt, '\n', ' ');
    if (!address.empty())
        addSource("![" + escapedMarkdown(alt, m_place == MarkdownPlace::Cell) + "]("
                  + linkTarget(address, node.value("title"), m_place) + ')');
}

void Writer::addCode(const HtmlNode& node)
{
    addSource(codeSpan(textOf(node), m_place == MarkdownPlace::Cell));
    for (const HtmlNode& child : node.children) {
        if (child.name == "img")
            addImage(child);
    }
}

void Writer::addReference(const HtmlNode& node)
{
    addSource("[^" + node.value("label") + ']');
    m_afterReference = true;
}

bool Writer::mayBeSigns(std::size_t open) const
{
    const std::size_t close = m_tokens[open].partner;
    // Signs beside signs would be read as one run.
    const auto kindAt = [this](std::size_t i) { return m_tokens[i].kind; };
    const auto isText = [&](std::size_t i) { return kindAt(i) == Token::Kind::Text; };
    const auto isEnd = [&](std::size_t i) { return kindAt(i) == Token::Kind::Break; };
    if (!isText(open + 1) || !isText(close - 1))
        return false;
    const bool atBegin = open == 0 || isEnd(open - 1);
    const bool atEnd = close + 1 == m_tokens.size() || isEnd(close + 1);
    if ((!atBegin && !isText(open - 1)) || (!atEnd && !isText(close + 1)))
        return false;
    return flanks(m_tokens[open + 1].source, EmphasisEnd::Opening,
                  atBegin ? std::string() : m_tokens[open - 1].source)
        && flanks(m_tokens[close - 1].source, EmphasisEnd::Closing,
                  atEnd ? std::string() : m_tokens[close + 1].source);
}

std::string Writer::sourceOf(const Token& token, bool asSigns) const
{
    if (asSigns)
        return token.sign;
    return (token.kind == Token::Kind::Open ? "<" : "</") + token.element + '>';
}

std::string Writer::take()
{
    std::vector<bool> asSigns(m_tokens.size());
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        if (m_tokens[i].kind != Token::Kind::Open)
            continue;
        asSigns[i] = mayBeSigns(i);
        asSigns[m_tokens[i].partner] = asSigns[i];
    }
    std::string line;
    std::string all;
    const auto endLine = [&] {
        const auto begin = line.find_first_not_of(' ');
        const auto end = line.find_last_not_of(' ');
        const std::string kept
            = begin == std::string::npos ? std::string() : line.substr(begin, end - begin + 1);
        line.clear();
        return m_place == MarkdownPlace::Paragraph ? escapedLineStart(kept) : kept;
    };
    bool broken = false;
    const auto finish = [&] {
        const std::string ended = endLine();
        if (ended.empty())
            return;
        if (broken)
            all += m_place == MarkdownPlace::Paragraph ? "\\\n" : "<br>";
        all += ended;
        broken = true;
    };
    for (std::size_t i = 0; i < m_tokens.size(); ++i) {
        const Token& token = m_tokens[i];
        if (token.kind == Token::Kind::Break)
            finish();
        else
            line += token.kind == Token::Kind::Text ? token.source : sourceOf(token, asSigns[i]);
    }
    finish();
    return all;
}

} // namespace

std::string markdownInline(std::span<const HtmlNode> nodes, MarkdownPlace place,
                           const std::set<std::string>& targets)
{
    Writer writer(place, targets);
    writer.add(arranged(nodes));
    return writer.take();
}

} // namespace lectern::exporter
