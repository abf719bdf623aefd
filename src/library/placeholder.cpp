#include "library/placeholder.h"

#include <QString>
#include <QUrl>

#include <algorithm>

namespace lectern::library {

namespace {

constexpr int kDefaultWidth = 560;
constexpr int kHeight = 40;
constexpr int kFontSize = 14;
constexpr int kTextBegin = 34; ///< beside the sign

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

/// A small frame with hills and a sun, struck out: known everywhere as "no picture".
const QString kSign
    = QStringLiteral("<g transform=\"translate(2 11) scale(.5)\" fill=\"none\" stroke=\"#8a8a8a\" "
                     "stroke-width=\"2.6\" stroke-linejoin=\"round\" stroke-linecap=\"round\">"
                     "<rect x=\"1\" y=\"1\" width=\"42\" height=\"32\" rx=\"3\"/>"
                     "<circle cx=\"31\" cy=\"11\" r=\"3.5\"/>"
                     "<path d=\"M2 28l12-12 9 9 5-5 14 11\"/><path d=\"M-3 38L47-4\"/></g>");

QString hostOf(const std::string& address)
{
    const bool isEmbedded = address.empty() || address.starts_with("data:");
    return isEmbedded ? QString() : QUrl(QString::fromStdString(address)).host();
}

} // namespace

ServedImage placeholderFor(const ImageRef& image)
{
    const int width = std::clamp(image.width > 0 ? image.width : kDefaultWidth, 240, 800);
    const int columns = (width - kTextBegin) * 2 / kFontSize;
    QString words = shown(image.alt);
    if (const QString host = shown(hostOf(image.original).toStdString()); !host.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral(" \u00b7 ")) + host;
    QString svg = QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1\" "
                                 "height=\"%2\" viewBox=\"0 0 %1 %2\">")
                      .arg(width)
                      .arg(kHeight)
        + kSign;
    // Text of one size whatever the picture's: each size is a font to the engine, and one with
    // Chinese characters takes a megabyte that it does not give back.
    if (!words.isEmpty())
        svg += QStringLiteral("<text x=\"%1\" y=\"25\" font-size=\"%2\" fill=\"#8a8a8a\" "
                              "font-family=\"sans-serif\" "
                              "text-rendering=\"geometricPrecision\">")
                   .arg(kTextBegin)
                   .arg(kFontSize)
            + cut(words, columns).toHtmlEscaped() + QStringLiteral("</text>");
    svg += QStringLiteral("</svg>");
    return {svg.toStdString(), "image/svg+xml", false};
}

} // namespace lectern::library
