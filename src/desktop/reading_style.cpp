#include "desktop/reading_style.h"

#include <QSettings>

#include <algorithm>

namespace lectern::desktop {

namespace {

const QString latinKey = QStringLiteral("reading/latinFamily");
const QString cjkKey = QStringLiteral("reading/cjkFamily");
const QString monoKey = QStringLiteral("reading/monoFamily");
const QString widthKey = QStringLiteral("reading/widthEm");
const QString lineHeightKey = QStringLiteral("reading/lineHeightPercent");
const QString gapKey = QStringLiteral("reading/paragraphGapPercent");
const QString indentKey = QStringLiteral("reading/firstLineIndent");
const QString alignmentKey = QStringLiteral("reading/alignment");

/// A number within its bounds, or what stands for the language's own.
int numberOf(const QVariant& value, int least, int most, int otherwise)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber && number != otherwise ? std::clamp(number, least, most) : otherwise;
}

QString wordOf(page::Alignment alignment)
{
    switch (alignment) {
    case page::Alignment::Justified:
        return QStringLiteral("justified");
    case page::Alignment::Ragged:
        return QStringLiteral("ragged");
    case page::Alignment::ByLanguage:
        break;
    }
    return QStringLiteral("language");
}

page::Alignment alignmentOf(const QString& word)
{
    for (const auto alignment : {page::Alignment::Justified, page::Alignment::Ragged}) {
        if (word == wordOf(alignment))
            return alignment;
    }
    return page::Alignment::ByLanguage;
}

} // namespace

page::PageStyle pageStyleOf(const ReadingStyle& style)
{
    page::PageStyle page;
    page.latinFamily = style.latinFamily.toStdString();
    page.cjkFamily = style.cjkFamily.toStdString();
    page.monoFamily = style.monoFamily.toStdString();
    page.widthEm = style.widthEm;
    page.lineHeightPercent = style.lineHeightPercent;
    page.paragraphGapPercent = style.paragraphGapPercent;
    page.indent = style.indent;
    page.alignment = style.alignment;
    return page;
}

ReadingStyle loadReadingStyle(const QSettings& file)
{
    ReadingStyle style;
    style.latinFamily = file.value(latinKey).toString();
    style.cjkFamily = file.value(cjkKey).toString();
    style.monoFamily = file.value(monoKey).toString();
    style.widthEm = numberOf(file.value(widthKey), 20, 60, 0);
    style.lineHeightPercent = numberOf(file.value(lineHeightKey), 120, 260, 0);
    style.paragraphGapPercent = numberOf(file.value(gapKey), 0, 250, -1);
    style.indent = file.value(indentKey).toBool() ? page::Indent::FirstLine : page::Indent::None;
    style.alignment = alignmentOf(file.value(alignmentKey).toString());
    return style;
}

void saveReadingStyle(QSettings& file, const ReadingStyle& style)
{
    file.setValue(latinKey, style.latinFamily);
    file.setValue(cjkKey, style.cjkFamily);
    file.setValue(monoKey, style.monoFamily);
    file.setValue(widthKey, style.widthEm);
    file.setValue(lineHeightKey, style.lineHeightPercent);
    file.setValue(gapKey, style.paragraphGapPercent);
    file.setValue(indentKey, style.indent == page::Indent::FirstLine);
    file.setValue(alignmentKey, wordOf(style.alignment));
}

} // namespace lectern::desktop
