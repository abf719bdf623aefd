#include "page/writing_systems.h"

#include "domain/script_counts.h"
#include "page/html_pieces.h"

#include <algorithm>
#include <array>
#include <vector>

namespace lectern::page {

namespace {

using Kind = HtmlPiece::Kind;

constexpr std::array<std::string_view, 21> kBlocks {
    "address", "article",    "aside",  "blockquote", "caption", "dd",      "div",
    "dt",      "figcaption", "footer", "h1",         "h2",      "h3",      "h4",
    "h5",      "h6",         "header", "li",         "p",       "section", "summary"};

template <typename List>
bool isIn(const List& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

bool isVoid(std::string_view name)
{
    constexpr std::array<std::string_view, 5> kVoid {"br", "col", "hr", "img", "wbr"};
    return isIn(kVoid, name);
}

bool isVerbatim(std::string_view name)
{
    constexpr std::array<std::string_view, 4> kVerbatim {"code", "kbd", "pre", "samp"};
    return isIn(kVerbatim, name);
}

/// "zh" of "zh-Hant"
std::string_view primary(std::string_view language)
{
    return language.substr(0, language.find('-'));
}

/// The value of an attribute of the Sanitiser's: ` lang="en"`; empty where it is absent.
std::string_view attributeOf(std::string_view tag, std::string_view start)
{
    const auto at = tag.find(start);
    if (at == std::string_view::npos)
        return {};
    const auto begin = at + start.size();
    return tag.substr(begin, tag.find('"', begin) - begin);
}

constexpr std::string_view kLang = " lang=\"";
constexpr std::string_view kDir = " dir=\"";

bool isTracked(const HtmlPiece& piece)
{
    return isIn(kBlocks, piece.element) || piece.element == "td" || piece.element == "th"
        || !attributeOf(piece.source, kLang).empty();
}

/// What stands directly in one block, or in an element with a lang of its own.
struct Block {
    ScriptCounts counts;
    bool hasText = false;
    bool beginsBlank = false; ///< with blanks that show
};

bool beginsWithBlanks(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos
        && (text.substr(first).starts_with("\u3000")
            || text.substr(first).starts_with("\u00A0\u00A0")
            || text.substr(first).starts_with("\u2003"));
}

/// The tracked elements in the order of their start tags.
std::vector<Block> blocksOf(std::string_view html)
{
    constexpr auto kUntracked = static_cast<std::size_t>(-1);
    std::vector<Block> blocks;
    std::vector<std::size_t> open {kUntracked};
    int verbatim = 0;
    HtmlPieces pieces(html);
    while (const auto piece = pieces.next()) {
        if (piece->kind == Kind::Text) {
            if (verbatim > 0 || open.back() == kUntracked)
                continue;
            Block& block = blocks[open.back()];
            block.counts.add(piece->source);
            if (!block.hasText
                && piece->source.find_first_not_of(" \t\r\n") != std::string_view::npos) {
                block.hasText = true;
                block.beginsBlank = beginsWithBlanks(piece->source);
            }
        } else if (piece->kind == Kind::CloseTag) {
            verbatim -= isVerbatim(piece->element) ? 1 : 0;
            if (open.size() > 1)
                open.pop_back();
        } else if (!isVoid(piece->element)) {
            verbatim += isVerbatim(piece->element) ? 1 : 0;
            if (isTracked(*piece)) {
                open.push_back(blocks.size());
                blocks.emplace_back();
            } else {
                open.push_back(open.back());
            }
        }
    }
    return blocks;
}

/// The language a block must say it is in where `around` does not fit; else empty.
std::string_view ownLanguage(const ScriptCounts& counts, std::string_view around,
                             std::string_view page)
{
    constexpr std::size_t kFewWords = 3;
    constexpr std::size_t kMostlyLatin = 20;
    const std::string_view written = languageOf(counts);
    const std::string_view now = primary(around);
    if (isRightToLeft(written))
        return now == written || (now == "fa" && written == "ar") ? std::string_view() : written;
    if (counts.cjk() * kMostlyLatin < counts.latin) {
        const bool fits = !isCjk(around) && !isRightToLeft(around);
        return fits || counts.latinWords < kFewWords ? std::string_view() : "en";
    }
    if (counts.cjk() == 0 || written == "en")
        return {};
    if (written == "ja" || written == "ko")
        return now == written ? std::string_view() : written;
    if (isCjk(around)) // Han alone is at home in all of them
        return {};
    return isCjk(page) ? page : written;
}

constexpr std::string_view kApostrophe = "\u2019";

bool isDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

class Arranger final {
public:
    Arranger(std::string_view html, std::string_view language)
        : m_html(html)
        , m_page(language)
        , m_blocks(blocksOf(html))
    {
        m_result.reserve(html.size() + html.size() / 8);
        m_open.push_back(m_page);
    }

    std::string arrange()
    {
        HtmlPieces pieces(m_html);
        while (const auto piece = pieces.next()) {
            if (piece->kind == Kind::Text)
                addText(piece->source);
            else if (piece->kind == Kind::CloseTag)
                addEnd(*piece);
            else
                addStart(*piece);
        }
        return std::move(m_result);
    }

private:
    void addStart(const HtmlPiece& tag)
    {
        if (isVoid(tag.element)) {
            m_result += tag.source;
            return;
        }
        m_verbatim += isVerbatim(tag.element) ? 1 : 0;
        const std::string_view said = attributeOf(tag.source, kLang);
        std::string_view language = said.empty() ? m_open.back() : said;
        std::string added;
        if (isTracked(tag)) {
            const Block& block = m_blocks[m_nextBlock++];
            const std::string_view own = ownLanguage(block.counts, language, m_page);
            if (!own.empty()) {
                const bool turns = isRightToLeft(own) != isRightToLeft(m_open.back());
                added = " lang=\"" + std::string(own) + '"';
                if (turns && attributeOf(tag.source, kDir).empty())
                    added += isRightToLeft(own) ? " dir=\"rtl\"" : " dir=\"ltr\"";
                language = own;
            }
            if (tag.element == "p" && block.beginsBlank)
                added += " data-lectern-flush";
        }
        m_open.push_back(language);
        addTag(tag, added, said);
    }

    /// The start tag with what is added; a `lang` of its own gives way to a better one.
    void addTag(const HtmlPiece& tag, const std::string& added, std::string_view said)
    {
        std::string_view rest = tag.source.substr(1 + tag.element.size());
        m_result += tag.source.substr(0, 1 + tag.element.size());
        m_result += added;
        if (!said.empty() && added.starts_with(kLang)) {
            const auto at = rest.find(kLang);
            m_result += rest.substr(0, at);
            rest = rest.substr(at + kLang.size() + said.size() + 1);
        }
        m_result += rest;
    }

    void addEnd(const HtmlPiece& tag)
    {
        m_verbatim -= isVerbatim(tag.element) ? 1 : 0;
        if (m_open.size() > 1)
            m_open.pop_back();
        m_result += tag.source;
    }

    void addText(std::string_view text)
    {
        const std::string_view language = m_open.back();
        if (m_verbatim > 0 || !isCjk(language)) {
            m_result += text;
            return;
        }
        const bool wantsGaps = primary(language) != "ko";
        Script before = Script::None;
        bool digitBefore = false;
        std::size_t placeBefore = m_result.size(); // of the last character
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t begin = at;
            const char32_t c = nextCharacter(text, at);
            const Script script = scriptOf(c);
            const bool digit = isDigit(c);
            if (wantsGaps && meet(before, digitBefore, script, digit))
                wrapFrom(placeBefore, "class=\"lectern-gap\"");
            placeBefore = m_result.size();
            m_result += text.substr(begin, at - begin);
            if (before == Script::Latin && text.substr(begin, at - begin) == kApostrophe
                && isLatinAt(text, at))
                wrapFrom(placeBefore, "lang=\"en\"");
            before = script;
            digitBefore = digit;
        }
    }

    static bool isLatinAt(std::string_view text, std::size_t at)
    {
        return at < text.size() && scriptOf(nextCharacter(text, at)) == Script::Latin;
    }

    /// Whether an ideograph stands beside a letter or digit.
    static bool meet(Script first, bool firstIsDigit, Script second, bool secondIsDigit)
    {
        const auto isIdeograph
            = [](Script script) { return script == Script::Han || script == Script::Kana; };
        const bool firstIsLetter = first == Script::Latin || firstIsDigit;
        const bool secondIsLetter = second == Script::Latin || secondIsDigit;
        return (isIdeograph(first) && secondIsLetter) || (firstIsLetter && isIdeograph(second));
    }

    void wrapFrom(std::size_t place, std::string_view attribute)
    {
        m_result.insert(place, "<span " + std::string(attribute) + ">");
        m_result += "</span>";
    }

    std::string_view m_html;
    std::string_view m_page;
    std::vector<Block> m_blocks;
    std::size_t m_nextBlock = 0;
    std::vector<std::string_view> m_open; ///< the language within each open element
    int m_verbatim = 0;
    std::string m_result;
};

} // namespace

std::string arrangeScripts(std::string_view html, std::string_view language)
{
    return Arranger(html, language).arrange();
}

bool isCjk(std::string_view language)
{
    const std::string_view name = primary(language);
    return name == "zh" || name == "ja" || name == "ko" || name == "yue";
}

bool isRightToLeft(std::string_view language)
{
    const std::string_view name = primary(language);
    return name == "ar" || name == "he" || name == "fa" || name == "ur";
}

} // namespace lectern::page
