#include "page/article_page.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace lectern::page {

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

constexpr std::size_t kEnoughBytes = std::size_t {64} * 1024;

struct Counts {
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t hangul = 0;
    std::size_t latin = 0;
    std::size_t simplified = 0;
    std::size_t traditional = 0;
};

bool between(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

bool isHan(char32_t c)
{
    return between(c, 0x4E00, 0x9FFF) || between(c, 0x3400, 0x4DBF) || between(c, 0x20000, 0x323AF);
}

// The middle dot and the length mark U+30FB, U+30FC count for nobody: Chinese names use the dot.
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
    return between(c, U'a', U'z') || between(c, U'A', U'Z') || between(c, 0xC0, 0x24F);
}

/// The character at `at`, which moves behind it. Damaged UTF-8 yields U+FFFD, byte by byte.
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

void countHan(char32_t c, Counts& counts)
{
    ++counts.han;
    const bool simplified = kSimplified.find(c) != std::u32string_view::npos;
    const bool traditional = kTraditional.find(c) != std::u32string_view::npos;
    if (simplified && !traditional)
        ++counts.simplified;
    if (traditional && !simplified)
        ++counts.traditional;
}

Counts countCharacters(std::string_view text)
{
    Counts counts;
    text = text.substr(0, kEnoughBytes);
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = nextCharacter(text, at);
        if (isLatin(c))
            ++counts.latin;
        else if (isHan(c))
            countHan(c, counts);
        else if (isKana(c))
            ++counts.kana;
        else if (isHangul(c))
            ++counts.hangul;
    }
    return counts;
}

} // namespace

std::string detectLanguage(std::string_view text)
{
    const Counts counts = countCharacters(text);
    // A CJK character says about as much as four Latin letters: a Chinese article about software
    // may hold more letters than characters. A few foreign names make no other language.
    const std::size_t cjk = counts.han + counts.kana + counts.hangul;
    if (cjk == 0 || cjk * 4 < counts.latin)
        return "en";
    if (counts.hangul * 3 > cjk)
        return "ko";
    if (counts.kana * 8 > cjk)
        return "ja";
    return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
}

} // namespace lectern::page
