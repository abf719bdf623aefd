#include "page/reading_time.h"

#include <QString>

#include <algorithm>
#include <cmath>

namespace lectern::page {

namespace {

constexpr double kCharactersPerMinute = 400;
constexpr double kWordsPerMinute = 220;

bool isReadByCharacter(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return QChar::isLetterOrNumber(character);
    default:
        return false;
    }
}

} // namespace

int readingMinutes(std::string_view utf8)
{
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    double characters = 0;
    double words = 0;
    bool inWord = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        char32_t character = text[at].unicode();
        if (text[at].isHighSurrogate() && at + 1 < text.size()) {
            character = QChar::surrogateToUcs4(text[at], text[at + 1]);
            ++at;
        }
        const bool isCharacter = isReadByCharacter(character);
        const bool isOfWord = !isCharacter && QChar::isLetterOrNumber(character);
        if (isCharacter)
            ++characters;
        else if (isOfWord && !inWord)
            ++words;
        // What joins or accents a word does not end it: it's, co-op, naïve.
        inWord = isOfWord
            || (inWord
                && (QChar::isMark(character) || character == U'\'' || character == U'\u2019'
                    || character == U'-'));
    }
    if (characters + words == 0)
        return 0;
    const double minutes = characters / kCharactersPerMinute + words / kWordsPerMinute;
    return std::max(1, static_cast<int>(std::lround(minutes)));
}

} // namespace lectern::page
