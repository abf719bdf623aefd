#include "desktop/remark_text.h"

#include "desktop/known_sentence.h"

#include <QCoreApplication>

#include <array>

namespace lectern::desktop {

namespace {

// What parseQuery can say. "%1" stands where it puts a word of the query.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("QueryRemark", "Only the first 64 words of the query are used."),
    QT_TRANSLATE_NOOP("QueryRemark", "A star stands only at the end of a word."),
    QT_TRANSLATE_NOOP("QueryRemark", "Nothing follows “%1”."),
    QT_TRANSLATE_NOOP("QueryRemark", "A minus sign alone excludes nothing."),
    QT_TRANSLATE_NOOP("QueryRemark", "The quotation mark is never closed."),
    QT_TRANSLATE_NOOP("QueryRemark", "A star after a quotation has no effect."),
    QT_TRANSLATE_NOOP("QueryRemark", "A parenthesis is never closed."),
    QT_TRANSLATE_NOOP("QueryRemark", "There is nothing between the parentheses."),
    QT_TRANSLATE_NOOP("QueryRemark",
                      "There are too many parentheses inside each other; the rest is left out."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” is not understood and left out."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” is read as “%2”."),
    QT_TRANSLATE_NOOP("QueryRemark",
                      "“%1” is no field and is searched for as text; the nearest is “%2”."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” is no field and is searched for as text (fields: %2)."),
    QT_TRANSLATE_NOOP("QueryRemark", "The query is too long; only its beginning is used."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” holds nothing to search for."),
};

} // namespace

QString remarkText(const std::string& remark)
{
    const QString known = knownSentence("QueryRemark", sentences, remark);
    return known.isNull() ? QString::fromStdString(remark) : known;
}

} // namespace lectern::desktop
