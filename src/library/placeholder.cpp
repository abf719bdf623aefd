#include "library/placeholder.h"

#include <QString>

#include <algorithm>

namespace lectern::library {

namespace {

constexpr int kDefaultWidth = 560;
constexpr int kHeight = 132;
constexpr int kFontSize = 15;

/// Columns a text takes in a proportional font: CJK characters take two.
int columnsOf(const QString& text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += c.unicode() >= 0x1100 ? 2 : 1;
    return columns;
}

/// Cut at the end to so many columns, never inside a surrogate pair.
QString cut(QString text, int columns)
{
    if (columnsOf(text) <= columns)
        return text;
    while (!text.isEmpty() && (columnsOf(text) >= columns || text.back().isHighSurrogate()))
        text.chop(text.back().isLowSurrogate() && text.size() > 1 ? 2 : 1);
    return text + QChar(0x2026);
}

/// The middle of an address is what a reader misses least.
QString cutInTheMiddle(const QString& text, qsizetype characters)
{
    if (text.size() <= characters)
        return text;
    const qsizetype half = (characters - 1) / 2;
    QString begin = text.left(half);
    QString end = text.right(half);
    if (begin.back().isHighSurrogate())
        begin.chop(1);
    if (end.front().isLowSurrogate())
        end.remove(0, 1);
    return begin + QChar(0x2026) + end;
}

/// Characters that XML 1.0 has no place for would make the whole picture invalid.
QString shown(const std::string& text)
{
    QString kept;
    const QString all = QString::fromStdString(text).simplified();
    std::copy_if(all.begin(), all.end(), std::back_inserter(kept), [](QChar c) {
        return c.unicode() >= 0x20 && c.unicode() != 0xfffe && c.unicode() != 0xffff;
    });
    return kept;
}

QString line(int y, int size, const QString& text)
{
    return QStringLiteral("<text x=\"50%\" y=\"%1\" font-size=\"%2\">").arg(y).arg(size)
        + text.toHtmlEscaped() + QStringLiteral("</text>");
}

/// A frame with hills and a sun, struck out: known everywhere as "no picture".
QString sign(int middle)
{
    return QStringLiteral("<g transform=\"translate(%1 20)\" fill=\"none\" stroke=\"#8a8a8a\" "
                          "stroke-width=\"2\" stroke-linejoin=\"round\" stroke-linecap=\"round\">"
                          "<rect x=\"1\" y=\"1\" width=\"42\" height=\"32\" rx=\"3\"/>"
                          "<circle cx=\"31\" cy=\"11\" r=\"3.5\"/>"
                          "<path d=\"M2 28l12-12 9 9 5-5 14 11\"/><path d=\"M-3 38L47-4\"/></g>")
        .arg(middle - 22);
}

} // namespace

ServedImage placeholderFor(const ImageRef& image)
{
    const int width = std::clamp(image.width > 0 ? image.width : kDefaultWidth, 240, 800);
    const int columns = (width - 40) * 2 / kFontSize;
    const QString alt = cut(shown(image.alt), columns);
    const bool hasAddress = !image.original.empty() && !image.original.starts_with("data:");
    const QString address
        = hasAddress ? cutInTheMiddle(shown(image.original), columns * 6 / 5) : QString();

    QString svg
        = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" height=\"%2\" "
                         "viewBox=\"0 0 %1 %2\"><rect x=\"1\" y=\"1\" width=\"%3\" height=\"%4\" "
                         "rx=\"8\" fill=\"#808080\" fill-opacity=\".08\" stroke=\"#808080\" "
                         "stroke-opacity=\".45\" stroke-dasharray=\"5 5\"/>")
              .arg(width)
              .arg(kHeight)
              .arg(width - 2)
              .arg(kHeight - 2);
    // Text of one size whatever the picture's: each size is a font to the engine, and one with
    // Chinese characters takes a megabyte that it does not give back.
    svg += sign(width / 2)
        + QStringLiteral("<g fill=\"#8a8a8a\" text-anchor=\"middle\" font-family=\"sans-serif\" "
                         "text-rendering=\"geometricPrecision\">");
    if (!alt.isEmpty())
        svg += line(86, kFontSize, alt);
    if (!address.isEmpty())
        svg += line(alt.isEmpty() ? 98 : 110, kFontSize - 3, address);
    svg += QStringLiteral("</g></svg>");
    return {svg.toStdString(), "image/svg+xml", false};
}

} // namespace lectern::library
