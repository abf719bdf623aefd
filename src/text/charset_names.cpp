#include "text/charset_names.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

struct Family {
    std::string_view labels; ///< each between blanks
    std::string_view name;
    std::string_view converter;
    Writing writing;
};

constexpr std::array families {
    Family {" gb18030 gb2312 gbk gb_2312 gb_2312-80 x-gbk cp936 ms936 chinese euc-cn ", "GB18030",
            "gb18030", Writing::EastAsian},
    Family {" big5 big-5 big5-hkscs x-x-big5 cn-big5 cp950 ", "Big5", "Big5-HKSCS",
            Writing::EastAsian},
    Family {" shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932 ms932 ", "Shift_JIS",
            "windows-31j", Writing::Japanese},
    Family {" euc-jp x-euc-jp ", "EUC-JP", "EUC-JP", Writing::Japanese},
    Family {" euc-kr ks_c_5601-1987 ksc5601 uhc cp949 ms949 korean windows-949 ", "EUC-KR",
            "windows-949", Writing::EastAsian},
    Family {" windows-1252 cp1252 iso-8859-1 latin1 us-ascii ascii ", "windows-1252",
            "windows-1252", Writing::Western},
};

constexpr std::string_view kOtherLatin
    = " iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-15 "
      "iso-8859-16 windows-1250 windows-1254 windows-1257 windows-1258 ";

std::string lower(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(), [](unsigned char byte) {
        return byte < 0x80 ? static_cast<char>(std::tolower(byte)) : static_cast<char>(byte);
    });
    return result;
}

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_';
}

} // namespace

Charset charsetNamed(std::string_view name)
{
    const std::string key = lower(name);
    if (key.empty() || key.starts_with("utf") || key.starts_with("ucs"))
        return {};
    const std::string label = ' ' + key + ' ';
    const auto* const known = std::ranges::find_if(
        families, [&](const Family& family) { return family.labels.find(label) != npos; });
    if (known != families.end())
        return {std::string(known->name), std::string(known->converter), known->writing};
    const bool isLatin = kOtherLatin.find(label) != npos;
    return {std::string(name), std::string(name), isLatin ? Writing::Western : Writing::Alphabetic};
}

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
            while (end < head.size() && isNameCharacter(head[end]))
                ++end;
            if (isAssigned && end > begin && end - begin < 32)
                return head.substr(begin, end - begin);
        }
    }
    return {};
}

} // namespace lectern::text
