#include "desktop/remark_text.h"

#include <QCoreApplication>

#include <array>

namespace lectern::desktop {

namespace {

// What parseQuery can say. "%1" stands where it puts a word of the query.
constexpr std::array sentences {
    QT_TRANSLATE_NOOP("QueryRemark", "Only the first 64 words of the query are used."),
    QT_TRANSLATE_NOOP("QueryRemark", "A star stands only at the end of a word."),
    QT_TRANSLATE_NOOP("QueryRemark", "Nothing follows “title:”."),
    QT_TRANSLATE_NOOP("QueryRemark", "A minus sign alone excludes nothing."),
    QT_TRANSLATE_NOOP("QueryRemark", "The quotation mark is never closed."),
    QT_TRANSLATE_NOOP("QueryRemark", "A star after a quotation has no effect."),
    QT_TRANSLATE_NOOP("QueryRemark", "The query is too long; only its beginning is used."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” holds nothing to search for."),
    QT_TRANSLATE_NOOP("QueryRemark", "“%1” is searched for like any other word."),
};

} // namespace

QString remarkText(const std::string& remark)
{
    const QString said = QString::fromStdString(remark);
    for (const char* sentence : sentences) {
        const QString pattern = QString::fromUtf8(sentence);
        const QString translated = QCoreApplication::translate("QueryRemark", sentence);
        const auto hole = pattern.indexOf(QStringLiteral("%1"));
        if (hole < 0 && said == pattern)
            return translated;
        const QString tail = pattern.mid(hole + 2);
        if (hole >= 0 && said.startsWith(pattern.left(hole)) && said.endsWith(tail))
            return translated.arg(said.mid(hole, said.size() - hole - tail.size()));
    }
    return said;
}

} // namespace lectern::desktop
