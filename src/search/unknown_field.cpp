#include "search/unknown_field.h"

#include "search/characters.h"
#include "search/folding.h"
#include "search/query_words.h"
#include "search/slips.h"

#include <algorithm>
#include <array>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;

/// No field's name is half as long, and longer stretches need not be looked through for a colon.
constexpr std::size_t kLongestNameBytes = 40;
constexpr std::size_t kShortestBeginning = 3; ///< characters that name a field without its end

constexpr std::array kColons {":"sv, "："sv};
constexpr std::array kBlanks {" "sv, "　"sv, "\u00A0"sv};
/// What a value may begin with besides letters and digits.
constexpr std::array kValueMarks {"\""sv, "“"sv, "「"sv, "『"sv, "("sv, "（"sv, "<"sv, ">"sv};
/// Addresses and numbers with a name of their own, not followed by `//`.
constexpr std::array kSchemes {"mailto"sv, "tel"sv,  "data"sv,   "urn"sv,
                               "doi"sv,    "isbn"sv, "magnet"sv, "localhost"sv};

struct OtherName {
    std::string_view name; ///< folded
    std::string_view field; ///< a field's name in the same script
};
/// What fields are called elsewhere.
constexpr std::array kOtherNames {
    OtherName {"headline", "title"},  OtherName {"heading", "title"},
    OtherName {"name", "title"},      OtherName {"subject", "title"},
    OtherName {"题目", "标题"},       OtherName {"題目", "標題"},
    OtherName {"题名", "标题"},       OtherName {"主题", "标题"},
    OtherName {"主題", "標題"},       OtherName {"by", "author"},
    OtherName {"from", "author"},     OtherName {"writer", "author"},
    OtherName {"作家", "作者"},       OtherName {"folder", "category"},
    OtherName {"topic", "category"},  OtherName {"目录", "分类"},
    OtherName {"目錄", "分類"},       OtherName {"栏目", "分类"},
    OtherName {"欄目", "分類"},       OtherName {"类别", "分类"},
    OtherName {"類別", "分類"},       OtherName {"文件夹", "分类"},
    OtherName {"label", "tag"},       OtherName {"keyword", "tag"},
    OtherName {"keywords", "tag"},    OtherName {"关键词", "标签"},
    OtherName {"關鍵詞", "標籤"},     OtherName {"website", "site"},
    OtherName {"domain", "site"},     OtherName {"host", "site"},
    OtherName {"url", "site"},        OtherName {"link", "site"},
    OtherName {"站点", "网站"},       OtherName {"站點", "網站"},
    OtherName {"网址", "网站"},       OtherName {"網址", "網站"},
    OtherName {"域名", "网站"},       OtherName {"path", "source"},
    OtherName {"file", "source"},     OtherName {"filename", "source"},
    OtherName {"文件", "来源"},       OtherName {"路径", "来源"},
    OtherName {"路徑", "來源"},       OtherName {"bold", "highlight"},
    OtherName {"高亮", "重点"},       OtherName {"comment", "note"},
    OtherName {"annotation", "note"}, OtherName {"备注", "笔记"},
    OtherName {"備註", "筆記"},       OtherName {"批注", "笔记"},
    OtherName {"批註", "筆記"},       OtherName {"until", "before"},
    OtherName {"till", "before"},     OtherName {"since", "after"},
    OtherName {"date", "on"},         OtherName {"year", "on"},
    OtherName {"month", "on"},        OtherName {"day", "on"},
    OtherName {"时间", "日期"},       OtherName {"時間", "日期"},
    OtherName {"年份", "日期"},       OtherName {"status", "is"},
    OtherName {"state", "is"},        OtherName {"with", "has"},
    OtherName {"contains", "has"},    OtherName {"包含", "含"},
    OtherName {"language", "lang"},   OtherName {"语种", "语言"},
    OtherName {"語種", "語言"},       OtherName {"words", "length"},
    OtherName {"chars", "length"},    OtherName {"size", "length"},
    OtherName {"长度", "字数"},       OtherName {"長度", "字數"},
};

bool isOf(CharacterClass wanted, const std::u32string& name)
{
    return std::ranges::all_of(
        name, [&](char32_t c) { return classOf(c) == wanted && !(c >= U'0' && c <= U'9'); });
}

/// Each meaning once, in the fields' order.
class FieldChoice final {
public:
    void add(const FieldWord& word)
    {
        if (std::ranges::none_of(m_words,
                                 [&](const auto& known) { return isSameField(known, word); }))
            m_words.push_back(word);
    }
    void clear() { m_words.clear(); }
    bool empty() const { return m_words.empty(); }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& word : m_words)
            names.push_back(nameWithColon(word));
        return names;
    }

private:
    std::vector<FieldWord> m_words;
};

FieldChoice calledOtherwise(std::string_view name)
{
    FieldChoice choice;
    for (const auto& other : kOtherNames) {
        for (const auto& word : fieldWords()) {
            if (other.name == name && word.name == other.field)
                choice.add(word);
        }
    }
    return choice;
}

/// `auth`; `文章标题`: a Chinese name is whole in two characters, so that more stands around it.
FieldChoice partlyNamed(std::string_view name, const std::u32string& characters)
{
    FieldChoice choice;
    if (characters.size() < kShortestBeginning)
        return choice;
    for (const auto& word : fieldWords()) {
        const bool isWhole = charactersOf(word.name).size() > 1; // not 含
        const bool isCjk = isOf(CharacterClass::Cjk, characters);
        if (isCjk ? isWhole && (name.starts_with(word.name) || name.ends_with(word.name))
                  : word.name.starts_with(name))
            choice.add(word);
    }
    return choice;
}

FieldChoice misspelt(const std::u32string& characters)
{
    FieldChoice choice;
    std::size_t fewest = forgivenSlips(characters.size());
    if (fewest == 0)
        return choice;
    for (const auto& word : fieldWords()) {
        const auto known = charactersOf(word.name);
        const std::size_t slips = slipsBetween(characters, known);
        if (forgivenSlips(known.size()) == 0 || slips > fewest)
            continue;
        if (slips < fewest)
            choice.clear();
        fewest = slips;
        choice.add(word);
    }
    return choice;
}

std::vector<std::string> nearestFields(std::string_view name, const std::u32string& characters)
{
    for (const auto& choice :
         {calledOtherwise(name), partlyNamed(name, characters), misspelt(characters)}) {
        if (!choice.empty())
            return choice.names();
    }
    return {};
}

/// Where the first colon begins; the end where there is none near enough.
std::size_t colonIn(std::string_view text)
{
    for (std::size_t at = 0; at < std::min(text.size(), kLongestNameBytes); ++at) {
        if (sizeOfForm(text.substr(at), kColons) > 0)
            return at;
    }
    return text.size();
}

bool beginsValue(std::string_view text)
{
    if (sizeOfForm(text, kValueMarks) > 0)
        return true;
    constexpr std::size_t kEnough = 16; // bytes that hold the first character
    const std::string folded = fold(text.substr(0, kEnough));
    if (folded.empty())
        return false;
    const auto first = classOf(decodeAt(folded, 0).value);
    return first == CharacterClass::Word || first == CharacterClass::Cjk;
}

std::string_view withoutBlanks(std::string_view text)
{
    while (const auto size = sizeOfForm(text, kBlanks))
        text.remove_prefix(size);
    return text;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between)
{
    std::string text;
    for (const auto& part : parts)
        text.append(text.empty() ? ""sv : between).append(part);
    return text;
}

/// The canonical names, without colons.
std::vector<std::string> allFields()
{
    std::vector<std::string> names;
    const FieldWord* last = nullptr;
    for (const auto& word : fieldWords()) {
        if (!last || !isSameField(*last, word))
            names.emplace_back(word.name);
        last = &word;
    }
    return names;
}

} // namespace

std::optional<UnknownField> unknownFieldAtBeginning(std::string_view text)
{
    const std::size_t end = colonIn(text);
    const std::size_t colon = sizeOfForm(text.substr(end), kColons);
    if (colon == 0 || fieldAtBeginning(text))
        return std::nullopt;
    const std::string name = fold(text.substr(0, end));
    const auto characters = charactersOf(name);
    const bool isLatin = isOf(CharacterClass::Word, characters);
    const bool isName = isLatin || isOf(CharacterClass::Cjk, characters);
    if (characters.size() < 2 || !isName || std::ranges::count(kSchemes, name) > 0)
        return std::nullopt;
    const auto rest = text.substr(end + colon);
    if (!beginsValue(withoutBlanks(rest)))
        return std::nullopt;
    UnknownField field {std::string(text.substr(0, end + colon)), end + colon,
                        nearestFields(name, characters)};
    const bool isTypedAsField = isLatin && colon == 1 && beginsValue(rest);
    return isTypedAsField || !field.nearest.empty() ? std::optional(std::move(field))
                                                    : std::nullopt;
}

std::string remarkOn(const UnknownField& field)
{
    const std::string beginning = "“" + field.name + "” is no field and is searched for as text";
    if (field.nearest.empty())
        return beginning + " (fields: " + joined(allFields(), ", ") + ").";
    return beginning + "; the nearest is “" + joined(field.nearest, "”, “") + "”.";
}

} // namespace lectern::search
