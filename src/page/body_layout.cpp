#include "page/body_layout.h"

#include "page/html_pieces.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

namespace lectern::page {

namespace {

using Kind = HtmlPiece::Kind;

// Elements that leave the line as it is; everything else begins and ends a line.
constexpr std::array<std::string_view, 38> kInline {
    "a",   "abbr", "acronym", "b",    "bdi", "bdo",  "big",   "cite",  "code",   "data",
    "del", "dfn",  "em",      "font", "i",   "ins",  "kbd",   "label", "mark",   "q",
    "rb",  "rp",   "rt",      "ruby", "s",   "samp", "small", "span",  "strike", "strong",
    "sub", "sup",  "time",    "tt",   "u",   "var",  "wbr",   "nobr"};

constexpr std::string_view kBlanks = " \t\r\n";

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

bool isBlank(std::string_view text)
{
    constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
    constexpr std::string_view kNoBreakSpaceEntity = "&nbsp;";
    while (!text.empty()) {
        if (kBlanks.find(text.front()) != std::string_view::npos)
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreakSpace))
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.starts_with(kNoBreakSpaceEntity))
            text.remove_prefix(kNoBreakSpaceEntity.size());
        else
            return false;
    }
    return true;
}

/// The start tag with one more attribute.
std::string withAttribute(const HtmlPiece& tag, std::string_view attribute)
{
    const std::size_t behindName = 1 + tag.element.size();
    std::string result(tag.source.substr(0, behindName));
    result += ' ';
    result += attribute;
    return result += tag.source.substr(behindName);
}

/// Gathers the images of one line and tells at its end whether anything else was on it.
class LineWatcher final {
public:
    void see(const HtmlPiece& piece)
    {
        if (piece.kind == Kind::Text)
            m_hasText = m_hasText || !isBlank(piece.source);
        else if (piece.element == "img")
            m_images.push_back(piece.source.data());
        else if (std::find(kInline.begin(), kInline.end(), piece.element) == kInline.end())
            endLine();
    }

    void endLine()
    {
        if (!m_hasText)
            alone.insert(alone.end(), m_images.begin(), m_images.end());
        m_images.clear();
        m_hasText = false;
    }

    std::vector<const char*> alone; ///< where those tags begin, ascending

private:
    std::vector<const char*> m_images;
    bool m_hasText = false;
};

std::vector<const char*> standaloneImages(std::string_view html)
{
    LineWatcher line;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next())
        line.see(*piece);
    line.endLine();
    return std::move(line.alone);
}

std::string unescaped(std::string_view text)
{
    constexpr std::array<std::pair<std::string_view, char>, 6> kReferences {{{"&amp;", '&'},
                                                                             {"&lt;", '<'},
                                                                             {"&gt;", '>'},
                                                                             {"&quot;", '"'},
                                                                             {"&#39;", '\''},
                                                                             {"&apos;", '\''}}};
    std::string plain;
    while (!text.empty()) {
        const auto found
            = std::find_if(kReferences.begin(), kReferences.end(), [&](const auto& reference) {
                  return text.starts_with(reference.first);
              });
        plain += found == kReferences.end() ? text.front() : found->second;
        text.remove_prefix(found == kReferences.end() ? 1 : found->first.size());
    }
    return plain;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

/// An element that may stand around a whole article.
bool isWrapper(std::string_view name)
{
    return isOneOf(name, {"div", "section", "article", "header", "main"});
}

/// The heading the text begins with, if any; empty where it holds a search hit.
struct FirstHeading {
    std::optional<HtmlPiece> tag;
    std::string text;
};

FirstHeading firstHeading(std::string_view html)
{
    FirstHeading heading;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next()) {
        const bool isText = piece->kind == Kind::Text;
        const bool isHeading = isOneOf(piece->element, {"h1", "h2"});
        if (heading.tag) {
            if (isHeading)
                return heading;
            if (piece->element == "mark")
                return {};
            if (isText)
                heading.text += piece->source;
        } else if (isHeading && piece->kind == Kind::OpenTag) {
            heading.tag = piece;
        } else if (isText ? !isBlank(piece->source) : !isWrapper(piece->element)) {
            return {};
        }
    }
    return {};
}

/// The end of the address that begins here: it is ASCII without blanks and brackets.
std::size_t addressLength(std::string_view text)
{
    const auto end = std::find_if(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte <= 0x20 || byte >= 0x7F || c == '(' || c == ')';
    });
    return static_cast<std::size_t>(end - text.begin());
}

void appendBreakable(std::string& html, std::string_view address)
{
    for (std::size_t at = 0; at < address.size(); ++at) {
        html += address[at];
        const bool isBreak
            = std::string_view("/?=;-_.").find(address[at]) != std::string_view::npos;
        const bool goesOn = at + 1 < address.size() && address[at + 1] != '/';
        if (isBreak && goesOn)
            html += "<wbr>";
    }
}

/// Words that no line holds (base64, paths, hashes) may be broken anywhere, for the same reason.
void appendWords(std::string& html, std::string_view text)
{
    constexpr std::size_t kLongWord = 36;
    constexpr std::size_t kPiece = 8;
    while (!text.empty()) {
        const auto isWordPart = [](char c) {
            const auto byte = static_cast<unsigned char>(c);
            return byte > 0x20 && byte < 0x7F && c != '&' && c != ';';
        };
        const auto begin = std::find_if(text.begin(), text.end(), isWordPart);
        const auto end = std::find_if_not(begin, text.end(), isWordPart);
        html.append(text.begin(), begin);
        std::string_view word(begin, end);
        text.remove_prefix(static_cast<std::size_t>(end - text.begin()));
        const bool isLong = word.size() > kLongWord;
        while (isLong && word.size() > kPiece) {
            html.append(word.substr(0, kPiece)).append("<wbr>");
            word.remove_prefix(kPiece);
        }
        html += word;
    }
}

void appendText(std::string& html, std::string_view text)
{
    constexpr std::size_t kLong = 12;
    for (;;) {
        const auto separator = text.find("://");
        if (separator == std::string_view::npos)
            break;
        const std::size_t begin = separator + 3;
        const std::size_t length = addressLength(text.substr(begin));
        appendWords(html, text.substr(0, separator));
        html += "://";
        if (length < kLong)
            html += text.substr(begin, length);
        else
            appendBreakable(html, text.substr(begin, length));
        text.remove_prefix(begin + length);
    }
    appendWords(html, text);
}

} // namespace

std::string markStandaloneImages(std::string_view html)
{
    const std::vector<const char*> alone = standaloneImages(html);
    auto nextAlone = alone.begin();
    std::string marked;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next()) {
        if (nextAlone != alone.end() && piece->source.data() == *nextAlone) {
            marked += withAttribute(*piece, "data-lectern-alone");
            ++nextAlone;
        } else {
            marked += piece->source;
        }
    }
    return marked;
}

std::string markRepeatedTitle(std::string_view html, std::string_view title)
{
    const FirstHeading heading = firstHeading(html);
    if (!heading.tag || title.empty() || unescaped(trimmed(heading.text)) != title)
        return std::string(html);
    const auto place = static_cast<std::size_t>(heading.tag->source.data() - html.data());
    std::string marked(html.substr(0, place));
    marked += withAttribute(*heading.tag, "data-lectern-repeated");
    return marked += html.substr(place + heading.tag->source.size());
}

std::string makeAddressesBreakable(std::string_view html)
{
    std::string result;
    result.reserve(html.size());
    int verbatim = 0;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next()) {
        if (piece->kind == Kind::Text && verbatim == 0) {
            appendText(result, piece->source);
            continue;
        }
        if (isOneOf(piece->element, {"pre", "code"}))
            verbatim += piece->kind == Kind::OpenTag ? 1 : -1;
        result += piece->source;
    }
    return result;
}

} // namespace lectern::page
