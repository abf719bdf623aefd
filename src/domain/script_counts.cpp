#include "domain/script_counts.h"

namespace lectern {

namespace {

// Common characters that only one of the two scripts writes, in pairs: simplified, traditional.
// Characters both use (后, 里, 台, 干 …) are left out.
constexpr std::u32string_view kSimplified
    = U"们这为说国时会对发过还进学无动问题见长开关东车书门马电应该经实现觉让认识语读写边远运转轻较"
      U"样"
      U"业产两头图团圆园儿龙点听买卖观视频变资质贵费赛员钱银铁错阳阴队阶际难页顶顺须预领颜风飞饭馆"
      U"验"
      U"鱼鸟鸡麦齐从众优传伤体余侠侧债儿党兰兴农军冲决况减击创别刘则刚办务劳势区医华单卫历压厅厌县"
      U"双"
      U"变号吗员响哑唤围圣场块坏坚备复处够奖妇妈孙宝实宠审宪宽宾导将尔尘尝层岁岛币师帮广庆库应废";
constexpr std::u32string_view kTraditional
    = U"們這為說國時會對發過還進學無動問題見長開關東車書門馬電應該經實現覺讓認識語讀寫邊遠運轉輕較"
      U"樣"
      U"業產兩頭圖團圓園兒龍點聽買賣觀視頻變資質貴費賽員錢銀鐵錯陽陰隊階際難頁頂順須預領顏風飛飯館"
      U"驗"
      U"魚鳥雞麥齊從眾優傳傷體餘俠側債兒黨蘭興農軍衝決況減擊創別劉則剛辦務勞勢區醫華單衛歷壓廳厭縣"
      U"雙"
      U"變號嗎員響啞喚圍聖場塊壞堅備復處夠獎婦媽孫寶實寵審憲寬賓導將爾塵嘗層歲島幣師幫廣慶庫應廢";

bool between(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isHan(char32_t c)
{
    return between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || between(c, 0x20000, 0x323AF);
}

bool isKana(char32_t c)
{
    return between(c, 0x3041, 0x3096) || between(c, 0x30A1, 0x30FA) || between(c, 0xFF66, 0xFF9D);
}

bool isHangul(char32_t c)
{
    return between(c, 0xAC00, 0xD7A3) || between(c, 0x1100, 0x11FF) || between(c, 0x3131, 0x318E);
}

bool isLatin(char32_t c)
{
    const bool isSign = c == 0xD7 || c == 0xF7;
    return between(c, U'a', U'z') || between(c, U'A', U'Z') || (between(c, 0xC0, 0x24F) && !isSign);
}

bool isArabic(char32_t c)
{
    return between(c, 0x0620, 0x065F) || between(c, 0x066E, 0x06D3) || between(c, 0x0750, 0x077F)
        || between(c, 0xFB50, 0xFDFF) || between(c, 0xFE70, 0xFEFC);
}

bool isHebrew(char32_t c)
{
    return between(c, 0x05D0, 0x05EA) || between(c, 0xFB1D, 0xFB4F);
}

/// Length of `&amp;` at `at`, 0 where no reference stands there.
std::size_t referenceLength(std::string_view text, std::size_t at)
{
    constexpr std::size_t kLongest = 8;
    if (text[at] != '&')
        return 0;
    const auto end = text.substr(at, kLongest).find(';');
    return end == std::string_view::npos ? 0 : end + 1;
}

} // namespace

Script scriptOf(char32_t c)
{
    if (isLatin(c))
        return Script::Latin;
    if (c < 0x5D0)
        return Script::None;
    if (isHan(c))
        return Script::Han;
    if (isKana(c))
        return Script::Kana;
    if (isHangul(c))
        return Script::Hangul;
    if (isArabic(c))
        return Script::Arabic;
    return isHebrew(c) ? Script::Hebrew : Script::None;
}

char32_t nextCharacter(std::string_view text, std::size_t& at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at++);
    if (lead < 0x80)
        return lead;
    const int following = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : lead >= 0xC0 ? 1 : 0;
    if (following == 0 || at + static_cast<std::size_t>(following) > text.size())
        return 0xFFFD;
    char32_t c = lead & (0x3Fu >> following);
    for (int i = 0; i < following; ++i)
        c = (c << 6) | (byte(at++) & 0x3Fu);
    return c;
}

void ScriptCounts::add(std::string_view text)
{
    Script before = Script::None;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto reference = referenceLength(text, at); reference > 0) {
            at += reference;
            before = Script::None;
            continue;
        }
        const char32_t c = nextCharacter(text, at);
        const Script script = scriptOf(c);
        switch (script) {
        case Script::Latin:
            ++latin;
            latinWords += before == Script::Latin ? 0 : 1;
            break;
        case Script::Han: {
            ++han;
            const bool isSimplified = kSimplified.find(c) != std::u32string_view::npos;
            const bool isTraditional = kTraditional.find(c) != std::u32string_view::npos;
            simplified += isSimplified && !isTraditional ? 1 : 0;
            traditional += isTraditional && !isSimplified ? 1 : 0;
            break;
        }
        case Script::Kana:
            ++kana;
            break;
        case Script::Hangul:
            ++hangul;
            break;
        case Script::Arabic:
            ++arabic;
            break;
        case Script::Hebrew:
            ++hebrew;
            break;
        case Script::None:
            break;
        }
        before = script;
    }
}

std::string_view languageOf(const ScriptCounts& counts)
{
    // A CJK character says about as much as four Latin letters: a Chinese article about software
    // may hold more letters than characters. A few foreign names make no other language.
    const std::size_t cjk = counts.cjk();
    const std::size_t others = cjk * 4 + counts.latin;
    if (counts.arabic > others || counts.hebrew > others)
        return counts.arabic > counts.hebrew ? "ar" : "he";
    if (cjk == 0 || cjk * 4 < counts.latin)
        return "en";
    if (counts.hangul * 3 > cjk)
        return "ko";
    if (counts.kana * 8 > cjk)
        return "ja";
    return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
}

std::string_view languageOf(std::string_view text)
{
    ScriptCounts counts;
    counts.add(text.substr(0, kLanguageBytes));
    return languageOf(counts);
}

} // namespace lectern
