#include "text/common_characters.h"

#include "text/icu_decoder.h"
#include "text/utf8.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string>
#include <unordered_set>

namespace lectern::text {

namespace {

// The most frequent characters of running text. About half of a text's characters are among them
// when it is read in the right encoding, and a few in a hundred when it is not.
constexpr std::u32string_view kCommonSimplified
    = U"的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
      U"过发后作里用道行所然家种事成方多"
      U"经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力"
      U"它与长把机十民第公此已工使情明性"
      U"知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西"
      U"斯月话合回特代内信表化老给世位次"
      U"度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总"
      U"何电数安少报才结反受目太量再感建"
      U"务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达"
      U"光放强即像难且权思王象完设式色路"
      U"记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运网络发布微"
      U"信产品游戏视频用户数据公司市场文章"
      U"原创未经许可禁止转载互联登录账号";
constexpr std::u32string_view kCommonTraditional
    = U"的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年"
      U"過發後作裡用道行所然家種事成方多"
      U"經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力"
      U"它與長把機十民第公此已工使情明性"
      U"知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西"
      U"月話合回特代內信表化老給世位次度"
      U"門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活更別打女變四神總何電"
      U"數安少報才結反受目太量再感建務做"
      U"接必場件計管期市直資命山金指許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即"
      U"像難且權思王象完設式色路記南品住"
      U"告類求據程北邊死張該交規萬取望覺術領共確傳師觀清今切院讓識候帶導爭運網臺灣香港";
constexpr std::u32string_view kCommonHangul
    = U"이다는의에를을가하고지은한로기사자어대도인리시아정해서그나수일스장전부만보들라제있과와주것"
      U"게상국여원성으구동안소년우신면비회등"
      U"물경공오적명조조무위간조선화중드르개방관학내연분진실말문계세당때까했습니요거생람트모바발음"
      U"영용체현터니입된될할없저더두며않데";

constexpr std::u32string_view kCommonKanji
    = U"々円気楽県駅売買読話語聞書食飲働込畑辻峠込応対変実際戦桜図書館学校会社員帰発売価値経済験試"
      U"験続"
      U"終始止歩走転車電鉄銀黒赤青緑単独仏伝説仕事写真絵画歌声壱弐参拾満浅深広狭軽重悪関係営業業務"
      U"従来"
      U"総合団体圧倒囲国際検索画面設定確認必要場合使用方法追加削除機能処理情報環境開発利用者提供朝"
      U"昼夜晩"
      U"春夏秋冬雨雪風雲海山川森林花鳥魚犬猫牛馬店屋町村市区都府道庭窓扉机椅子紙本棚";

/// Japanese without kana is a title at most.
constexpr double kWithoutKana = 0.7;

using Vocabulary = std::unordered_set<char32_t>;

bool isCommon(char32_t point)
{
    static const Vocabulary common = [] {
        Vocabulary all;
        for (const auto words :
             {kCommonSimplified, kCommonTraditional, kCommonHangul, kCommonKanji})
            all.insert(words.begin(), words.end());
        return all;
    }();
    return common.contains(point);
}

/// The characters of one of the old sets: lead bytes from `first` to `last`.
void addEveryday(Vocabulary& all, const char* converter, int first, int last, int firstTrail)
{
    std::string bytes;
    for (int lead = first; lead <= last; ++lead)
        for (int trail = firstTrail; trail <= 0xFE; ++trail)
            if (trail < 0x7F || trail > 0xA0)
                bytes += {static_cast<char>(lead), static_cast<char>(trail)};
    const std::string utf8 = decodeWithIcu(bytes, converter).utf8;
    for (std::size_t at = 0; at < utf8.size();)
        all.insert(nextCodePoint(utf8, at));
    all.erase(0xFFFD);
}

bool isIn(char32_t point, char32_t first, char32_t last)
{
    return point >= first && point <= last;
}

bool isKana(char32_t point)
{
    return isIn(point, 0x3041, 0x30FE) && point != 0x30FB;
}

/// What every East Asian encoding has in the same row: it tells little between them.
bool isSharedPunctuation(char32_t point)
{
    return isIn(point, 0x3000, 0x301F) || isIn(point, 0xFF01, 0xFF5E) || isIn(point, 0x2010, 0x2027)
        || point == 0xB7;
}

/// What a wrong reading is full of and a right one hardly ever holds.
bool isUnlikely(char32_t point)
{
    return isIn(point, 0x80, 0x9F) || isIn(point, 0xE000, 0xF8FF) || isIn(point, 0xFF61, 0xFF9F)
        || isIn(point, 0xFFFD, 0xFFFF) || isIn(point, 0xF0000, 0x10FFFF)
        || u_charType(static_cast<UChar32>(point)) == U_UNASSIGNED;
}

/// Of GB 2312's 3,755, Big5's 5,401 and JIS's 2,965 everyday characters. The order of all three
/// sets is such that the commoner ones come first; a wrong reading gives those behind as well.
bool isEveryday(char32_t point)
{
    static const Vocabulary everyday = [] {
        Vocabulary all;
        addEveryday(all, "gb2312", 0xB0, 0xD7, 0xA1);
        addEveryday(all, "Big5", 0xA4, 0xC6, 0x40);
        addEveryday(all, "EUC-JP", 0xB0, 0xCF, 0xA1);
        return all;
    }();
    return everyday.contains(point);
}

bool isLetter(char32_t point)
{
    return isIn(point, 'a', 'z') || isIn(point, 'A', 'Z');
}

/// Dashes, quotation marks and dots are at home in any text, wide punctuation only in East Asian.
double punctuationWeight(char32_t before, char32_t point, char32_t after)
{
    if (isIn(point, 0x2010, 0x2027) || point == 0xB7)
        return 0.6;
    return isLetter(before) && isLetter(after) ? 0.1 : 0.5;
}

/// Other alphabets and signs, which East Asian encodings have too.
double foreignWeight(char32_t before, char32_t point, char32_t after)
{
    if (isIn(point, 0x430, 0x44F) || isIn(point, 0x3B1, 0x3C9) || isIn(point, 0x2500, 0x257F))
        return 0.7;
    if (isIn(point, 0x2190, 0x25FF))
        return isLetter(before) && isLetter(after) ? 0.1 : 0.4;
    if (isIn(point, 0x391, 0x42F) || isIn(point, 0x1F300, 0x1FAFF))
        return 0.4;
    if (isIn(point, 0xA0, 0x24F)) // pinyin, or a European language
        return isLetter(before) || isLetter(after) ? 0.6 : 0.3;
    return 0;
}

double eastAsianWeight(char32_t before, char32_t point, char32_t after, Writing writing)
{
    if (isKana(point))
        return writing == Writing::Japanese ? 1 : 0.5;
    if (isCommon(point))
        return 1;
    if (isSharedPunctuation(point))
        return punctuationWeight(before, point, after);
    if (isUnlikely(point))
        return -1;
    if (isIn(point, 0xAC00, 0xD7A3))
        return 0.15; // the right reading holds rarer ones too, and a wrong one any
    return isEveryday(point) ? 0.25 : foreignWeight(before, point, after);
}

/// An accented letter, or the dashes and quotation marks that word processors write.
bool isWestern(char32_t point)
{
    return (isIn(point, 0xC0, 0x24F) && point != 0xD7 && point != 0xF7)
        || isIn(point, 0x2013, 0x2026) || point == 0x20AC || isIn(point, 0xA0, 0xBF);
}

bool isPlainNeighbour(char32_t point)
{
    constexpr std::u32string_view marks = U" \t\r\n.,;:!?()'\"-<>/";
    return isLetter(point) || marks.find(point) != std::u32string_view::npos;
}

double westernWeight(char32_t before, char32_t point, char32_t after)
{
    if (isUnlikely(point))
        return -1;
    // Accents stand among plain letters; the bytes of East Asian text stand side by side.
    if (!isWestern(point) || !isPlainNeighbour(before) || !isPlainNeighbour(after))
        return 0;
    const bool isQuote = point == 0x2018 || isIn(point, 0x201A, 0x201E);
    return isQuote && isLetter(before) && isLetter(after) ? 0.2 : 1;
}

bool isSmallOrFirst(char32_t point, char32_t before)
{
    const auto letter = static_cast<UChar32>(point);
    if (!u_isalpha(letter) || point >= 0x2000) // alphabets stand before, East Asia behind
        return false;
    return !u_isupper(letter) || !u_isalpha(static_cast<UChar32>(before));
}

double weightOf(char32_t before, char32_t point, char32_t after, Writing writing)
{
    switch (writing) {
    case Writing::EastAsian:
    case Writing::Japanese:
        return eastAsianWeight(before, point, after, writing);
    case Writing::Western:
        return westernWeight(before, point, after);
    case Writing::Alphabetic:
        return isUnlikely(point) ? -1 : isSmallOrFirst(point, before) ? 0.5 : 0;
    }
    return 0;
}

} // namespace

double plausibility(std::string_view utf8, Writing writing)
{
    std::size_t seen = 0;
    double weight = 0;
    bool hasKana = false;
    char32_t before = ' ';
    for (std::size_t at = 0; at < utf8.size();) {
        const char32_t point = nextCodePoint(utf8, at);
        if (point >= 0x80) {
            std::size_t ahead = at;
            const char32_t after = ahead < utf8.size() ? nextCodePoint(utf8, ahead) : U' ';
            weight += weightOf(before, point, after, writing);
            hasKana = hasKana || isKana(point);
            ++seen;
        }
        before = point;
    }
    if (writing == Writing::Japanese && !hasKana)
        weight *= kWithoutKana;
    return seen > 0 ? weight / static_cast<double>(seen) : 0;
}

double plausibilityAsUtf8(std::string_view utf8)
{
    return std::max({plausibility(utf8, Writing::Japanese), plausibility(utf8, Writing::Western),
                     plausibility(utf8, Writing::Alphabetic)});
}

} // namespace lectern::text
