#include "search/query_words.h"

#include "search/query_dates.h"

#include <algorithm>
#include <array>

namespace lectern::search {

namespace {

using namespace std::string_view_literals;
using Side = DateCondition::Side;

constexpr FieldWord textField(std::string_view name, Field field)
{
    return {name, FieldKind::Text, field, Side::On};
}
constexpr FieldWord dateField(std::string_view name, Side side)
{
    return {name, FieldKind::Date, Field::Any, side};
}
constexpr FieldWord traitField(std::string_view name, FieldKind kind)
{
    return {name, kind, Field::Any, Side::On};
}

constexpr std::array kFields {
    textField("title", Field::Title),
    textField("标题", Field::Title),
    textField("標題", Field::Title),
    textField("author", Field::Author),
    textField("作者", Field::Author),
    textField("category", Field::Category),
    textField("分类", Field::Category),
    textField("分類", Field::Category),
    textField("tag", Field::Tag),
    textField("标签", Field::Tag),
    textField("標籤", Field::Tag),
    textField("site", Field::Site),
    textField("网站", Field::Site),
    textField("網站", Field::Site),
    textField("source", Field::Source),
    textField("来源", Field::Source),
    textField("來源", Field::Source),
    textField("highlight", Field::Highlight),
    textField("重点", Field::Highlight),
    textField("重點", Field::Highlight),
    textField("note", Field::Note),
    textField("笔记", Field::Note),
    textField("筆記", Field::Note),
    dateField("before", Side::Before),
    dateField("早于", Side::Before),
    dateField("早於", Side::Before),
    dateField("after", Side::After),
    dateField("晚于", Side::After),
    dateField("晚於", Side::After),
    dateField("on", Side::On),
    dateField("日期", Side::On),
    traitField("is", FieldKind::Is),
    traitField("状态", FieldKind::Is),
    traitField("狀態", FieldKind::Is),
    traitField("has", FieldKind::Has),
    traitField("含", FieldKind::Has),
    traitField("lang", FieldKind::Language),
    traitField("语言", FieldKind::Language),
    traitField("語言", FieldKind::Language),
    traitField("length", FieldKind::Length),
    traitField("字数", FieldKind::Length),
    traitField("字數", FieldKind::Length),
};

constexpr std::array kTraits {
    TraitWord {FieldKind::Is, "unread", Trait::Unread},
    TraitWord {FieldKind::Is, "未读", Trait::Unread},
    TraitWord {FieldKind::Is, "未讀", Trait::Unread},
    TraitWord {FieldKind::Is, "read", Trait::Read},
    TraitWord {FieldKind::Is, "已读", Trait::Read},
    TraitWord {FieldKind::Is, "已讀", Trait::Read},
    TraitWord {FieldKind::Is, "starred", Trait::Starred},
    TraitWord {FieldKind::Is, "星标", Trait::Starred},
    TraitWord {FieldKind::Is, "星標", Trait::Starred},
    TraitWord {FieldKind::Is, "duplicate", Trait::Duplicate},
    TraitWord {FieldKind::Is, "重复", Trait::Duplicate},
    TraitWord {FieldKind::Is, "重複", Trait::Duplicate},
    TraitWord {FieldKind::Is, "missing", Trait::Missing},
    TraitWord {FieldKind::Is, "缺失", Trait::Missing},
    TraitWord {FieldKind::Has, "image", Trait::HasImage},
    TraitWord {FieldKind::Has, "图片", Trait::HasImage},
    TraitWord {FieldKind::Has, "圖片", Trait::HasImage},
    TraitWord {FieldKind::Has, "highlight", Trait::HasHighlight},
    TraitWord {FieldKind::Has, "重点", Trait::HasHighlight},
    TraitWord {FieldKind::Has, "重點", Trait::HasHighlight},
    TraitWord {FieldKind::Has, "note", Trait::HasNote},
    TraitWord {FieldKind::Has, "笔记", Trait::HasNote},
    TraitWord {FieldKind::Has, "筆記", Trait::HasNote},
    TraitWord {FieldKind::Has, "video", Trait::HasVideo},
    TraitWord {FieldKind::Has, "视频", Trait::HasVideo},
    TraitWord {FieldKind::Has, "視頻", Trait::HasVideo},
    TraitWord {FieldKind::Has, "影片", Trait::HasVideo},
};

// What lengths are offered while one types.
constexpr std::array kLengths {">1000"sv, ">3000"sv, ">10000"sv, "<1000"sv, "1000..3000"sv};

constexpr std::array kColons {":"sv, "："sv};

bool beginsWith(std::string_view name, std::string_view text)
{
    return text.size() <= name.size()
        && sizeOfForm(text, std::array {name.substr(0, text.size())}) == text.size();
}

template <typename Word, std::size_t N, typename Condition>
const Word& firstWhere(const std::array<Word, N>& words, Condition condition)
{
    return *std::ranges::find_if(words, condition);
}

std::string withColon(std::string_view name)
{
    return std::string(name) + ':';
}

} // namespace

std::span<const FieldWord> fieldWords()
{
    return kFields;
}

bool isSameField(const FieldWord& one, const FieldWord& other)
{
    return one.kind == other.kind && one.field == other.field && one.side == other.side;
}

std::string nameWithColon(const FieldWord& word)
{
    const bool isAscii = static_cast<unsigned char>(word.name.front()) < 0x80;
    return std::string(word.name) + std::string(kColons[isAscii ? 0 : 1]);
}

std::optional<std::pair<FieldWord, std::size_t>> fieldAtBeginning(std::string_view text)
{
    for (const auto& word : kFields) {
        const std::size_t name = sizeOfForm(text, std::array {word.name});
        const std::size_t colon = name == 0 ? 0 : sizeOfForm(text.substr(name), kColons);
        if (colon > 0)
            return std::pair(word, name + colon);
    }
    return std::nullopt;
}

std::vector<std::string> fieldNamesBeginning(std::string_view text)
{
    std::vector<std::string> names;
    const FieldWord* last = nullptr;
    for (const auto& word : kFields) {
        if (!beginsWith(word.name, text) || (last && isSameField(*last, word)))
            continue;
        last = &word;
        names.push_back(nameWithColon(word));
    }
    return names;
}

std::vector<std::string> choicesBeginning(FieldKind kind, std::string_view text)
{
    std::vector<std::string> names;
    if (kind == FieldKind::Date) {
        for (const auto name : dateWords()) {
            if (beginsWith(name, text))
                names.emplace_back(name);
        }
        return names;
    }
    if (kind == FieldKind::Language)
        return languageNames(text, LanguageNames::OneOfEach);
    if (kind == FieldKind::Length) {
        for (const auto name : kLengths) {
            if (beginsWith(name, text))
                names.emplace_back(name);
        }
        return names;
    }
    std::optional<Trait> last;
    for (const auto& word : kTraits) {
        if (word.kind != kind || !beginsWith(word.name, text) || last == word.trait)
            continue;
        last = word.trait;
        names.emplace_back(word.name);
    }
    return names;
}

std::vector<std::string> choicesOf(FieldKind kind)
{
    if (kind == FieldKind::Date)
        return {dateWords().begin(), dateWords().end()};
    if (kind == FieldKind::Language)
        return languageNames({}, LanguageNames::All);
    std::vector<std::string> names;
    for (const auto& word : kTraits) {
        if (word.kind == kind)
            names.emplace_back(word.name);
    }
    return names;
}

std::optional<Trait> traitOf(FieldKind kind, std::string_view name)
{
    for (const auto& word : kTraits) {
        if (word.kind == kind && word.name.size() == name.size()
            && sizeOfForm(name, std::array {word.name}) > 0)
            return word.trait;
    }
    return std::nullopt;
}

std::optional<Condition> conditionOf(const FieldWord& word, std::string_view value)
{
    if (word.kind == FieldKind::Date) {
        const auto date = parseDateValue(value);
        return date ? std::optional<Condition>(DateCondition {word.side, *date}) : std::nullopt;
    }
    if (word.kind == FieldKind::Language)
        return parseLanguage(value);
    if (word.kind == FieldKind::Length)
        return parseLength(value);
    const auto trait = traitOf(word.kind, value);
    return trait ? std::optional<Condition>(*trait) : std::nullopt;
}

std::string prefixOf(Field field)
{
    if (field == Field::Any)
        return {};
    return withColon(firstWhere(kFields, [&](const FieldWord& word) {
                         return word.kind == FieldKind::Text && word.field == field;
                     }).name);
}

std::string prefixOf(DateCondition::Side side)
{
    return withColon(firstWhere(kFields, [&](const FieldWord& word) {
                         return word.kind == FieldKind::Date && word.side == side;
                     }).name);
}

std::string prefixOf(FieldKind kind)
{
    return withColon(
        firstWhere(kFields, [&](const FieldWord& word) { return word.kind == kind; }).name);
}

std::string textOf(Trait trait)
{
    const auto& word
        = firstWhere(kTraits, [&](const TraitWord& known) { return known.trait == trait; });
    return (word.kind == FieldKind::Is ? "is:" : "has:") + std::string(word.name);
}

} // namespace lectern::search
