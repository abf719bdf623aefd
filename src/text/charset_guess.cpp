#include "text/charset_guess.h"

#include "text/icu_decoder.h"
#include "text/lines.h"
#include "text/utf8.h"

#include <uchardet/uchardet.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <memory>
#include <unordered_set>
#include <vector>

namespace lectern::text {

namespace {

/// An encoding to be tried, and how the result is to be judged.
struct Candidate {
    std::string name; ///< as reported
    std::string converter; ///< ICU's name: the superset that is met in practice
    double bonus = 0; ///< outside evidence, in the unit of `plausibility`
};

constexpr std::size_t kSampleBytes = std::size_t {64} * 1024;

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
      U"原创未经许可禁止转载互联登录账号，。、：；？！“”（）《》【】";
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
      U"告類求據程北邊死張該交規萬取望覺術領共確傳師觀清今切院讓識候帶導爭運網臺灣香港，。、：；？"
      U"！「」（）《》";
constexpr std::u32string_view kCommonHangul
    = U"이다는의에를을가하고지은한로기사자어대도인리시아정해서그나수일스장전부만보들라제있과와주것"
      U"게상국여원성으구동안소년우신면비회등"
      U"물경공오적명조조무위간조선화중드르개방관학내연분진실말문계세당때까했습니요거생람트모바발음"
      U"영용체현터니입된될할없저더두며않데";

using Vocabulary = std::unordered_set<char32_t>;

const Vocabulary& vocabulary(std::string_view encoding)
{
    const auto words
        = [](std::u32string_view text) { return Vocabulary(text.begin(), text.end()); };
    static const Vocabulary simplified = words(kCommonSimplified);
    static const Vocabulary traditional = words(kCommonTraditional);
    static const Vocabulary hangul = words(kCommonHangul);
    static const Vocabulary none;
    if (encoding == "GB18030")
        return simplified;
    if (encoding == "Big5")
        return traditional;
    if (encoding == "EUC-KR")
        return hangul;
    return none;
}

bool isKana(char32_t point)
{
    return (point >= 0x3041 && point <= 0x30FE) || point == 0x3001 || point == 0x3002;
}

/// An accented letter, or the dashes and quotation marks that word processors write.
bool isWestern(char32_t point)
{
    return (point >= 0xC0 && point <= 0x24F && point != 0xD7 && point != 0xF7)
        || (point >= 0x2013 && point <= 0x2026) || point == 0xA0;
}

bool isAsciiNeighbour(unsigned char byte)
{
    return byte < 0x80 && (std::isalpha(byte) || std::isspace(byte) || byte == '.' || byte == ',');
}

/// 0 … 1: how much of what is not ASCII looks like running text of the encoding's language.
double plausibility(std::string_view utf8, std::string_view encoding)
{
    const Vocabulary& common = vocabulary(encoding);
    const bool isJapanese = encoding == "Shift_JIS" || encoding == "EUC-JP";
    const bool isLatin = encoding == "windows-1252";
    std::size_t seen = 0;
    std::size_t good = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        const char before = at > 0 ? utf8[at - 1] : ' ';
        const char32_t point = nextCodePoint(utf8, at);
        if (point < 0x80)
            continue;
        ++seen;
        const char after = at < utf8.size() ? utf8[at] : ' ';
        if (isJapanese) // a text is half kana, and other encodings' bytes are hardly ever read so
            good += isKana(point) ? 2 : 0;
        else if (isLatin) // accents stand among plain letters; CJK bytes stand side by side
            good += isWestern(point) && isAsciiNeighbour(static_cast<unsigned char>(before))
                && isAsciiNeighbour(static_cast<unsigned char>(after));
        else
            good += common.contains(point);
    }
    return seen ? std::min(1.0, static_cast<double>(good) / static_cast<double>(seen)) : 0;
}

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char byte) {
        return byte < 0x80 ? static_cast<char>(std::tolower(byte)) : static_cast<char>(byte);
    });
    return result;
}

/// Names that mean one of the candidates, mapped to the widest encoding of the family.
Candidate family(std::string_view name)
{
    const std::string key = lower(name);
    const auto isAny = [&key](std::initializer_list<std::string_view> names) {
        return std::ranges::find(names, key) != names.end();
    };
    if (isAny({"gb2312", "gbk", "gb18030", "gb_2312", "x-gbk", "cp936", "euc-cn", "hz-gb-2312"}))
        return {"GB18030", "gb18030"};
    if (isAny({"big5", "big-5", "big5-hkscs", "cp950"}))
        return {"Big5", "Big5-HKSCS"};
    if (isAny({"shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cp932"}))
        return {"Shift_JIS", "windows-31j"};
    if (isAny({"euc-jp", "x-euc-jp"}))
        return {"EUC-JP", "EUC-JP"};
    if (isAny({"euc-kr", "ks_c_5601-1987", "uhc", "cp949", "korean", "windows-949"}))
        return {"EUC-KR", "windows-949"};
    if (isAny({"iso-8859-1", "latin1", "us-ascii", "ascii", "windows-1252"}))
        return {"windows-1252", "windows-1252"};
    return {std::string(name), std::string(name)};
}

/// The lines that hold anything but ASCII: a long English header must not outvote a Chinese body.
std::string tellingLines(std::string_view bytes)
{
    std::string sample;
    for (LineReader lines(bytes); !lines.atEnd() && sample.size() < kSampleBytes;) {
        const Line line = lines.next();
        const bool isTelling
            = std::ranges::any_of(line.text, [](char byte) { return (byte & 0x80) != 0; });
        if (isTelling)
            sample.append(line.text.substr(0, kSampleBytes)) += '\n';
    }
    return sample;
}

std::string askUchardet(std::string_view sample)
{
    struct Deleter {
        void operator()(uchardet* detector) const { uchardet_delete(detector); }
    };
    const std::unique_ptr<uchardet, Deleter> detector(uchardet_new());
    if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0)
        return {};
    uchardet_data_end(detector.get());
    return uchardet_get_charset(detector.get());
}

void addEvidence(std::vector<Candidate>& candidates, const std::string& name, double bonus)
{
    Candidate named = family(name);
    if (named.name.empty() || lower(named.name).starts_with("utf-"))
        return;
    const auto known = std::ranges::find(candidates, named.name, &Candidate::name);
    if (known != candidates.end()) {
        known->bonus += bonus;
        return;
    }
    named.bonus = bonus;
    candidates.push_back(std::move(named));
}

double score(const Candidate& candidate, std::string_view sample)
{
    const IcuDecoded decoded = decodeWithIcu(sample, candidate.converter);
    if (!decoded.known)
        return -100;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < decoded.utf8.size(); ++characters)
        nextCodePoint(decoded.utf8, at);
    const double damagedShare = static_cast<double>(decoded.damaged)
        / static_cast<double>(std::max<std::size_t>(1, characters));
    return plausibility(decoded.utf8, candidate.name) + candidate.bonus
        - std::min(2.0, damagedShare * 20);
}

} // namespace

std::string declaredCharset(std::string_view bytes)
{
    const std::string head = lower(bytes.substr(0, 4096));
    for (const std::string_view word : {"charset", "encoding"}) {
        for (std::size_t at = head.find(word); at != std::string::npos;
             at = head.find(word, at + 1)) {
            std::size_t begin = at + word.size();
            bool isAssigned = false;
            while (begin < head.size()
                   && (head[begin] == ' ' || head[begin] == '=' || head[begin] == ':'
                       || head[begin] == '"' || head[begin] == '\'')) {
                isAssigned = isAssigned || head[begin] == '=' || head[begin] == ':';
                ++begin;
            }
            std::size_t end = begin;
            while (end < head.size()
                   && (std::isalnum(static_cast<unsigned char>(head[end])) || head[end] == '-'
                       || head[end] == '_'))
                ++end;
            if (isAssigned && end > begin && end - begin < 32)
                return head.substr(begin, end - begin);
        }
    }
    return {};
}

CharsetGuess guessCharset(std::string_view bytes)
{
    const std::string sample = tellingLines(bytes);
    // GB18030 first: where nothing tells the encodings apart, these archives are Chinese.
    std::vector<Candidate> candidates {
        {"GB18030", "gb18030", 0.02},    {"Big5", "Big5-HKSCS", 0},
        {"Shift_JIS", "windows-31j", 0}, {"EUC-JP", "EUC-JP", 0},
        {"EUC-KR", "windows-949", 0},    {"windows-1252", "windows-1252", 0}};
    addEvidence(candidates, declaredCharset(bytes), 0.25);
    addEvidence(candidates, askUchardet(sample), 0.12);

    const Candidate* best = &candidates.front();
    double bestScore = -1000;
    for (const Candidate& candidate : candidates) {
        const double candidateScore = score(candidate, sample);
        if (candidateScore > bestScore) {
            bestScore = candidateScore;
            best = &candidate;
        }
    }
    IcuDecoded decoded = decodeWithIcu(bytes, best->converter);
    return {best->name, std::move(decoded.utf8), decoded.damaged, decoded.firstDamagedAt};
}

} // namespace lectern::text
