#include "desktop/pdf_footer.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>
#include <QPdfWriter>

#include <exception>
#include <utility>
#include <vector>

namespace lectern::desktop {

namespace {

constexpr double kFontPoints = 8;
constexpr QColor kInk(0x70, 0x70, 0x70);

/// As many pages, with nothing on them but the footer.
QByteArray footersOf(std::size_t pages, const QString& title, const QPageLayout& paper)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    QPageLayout layout = paper;
    layout.setMode(QPageLayout::FullPageMode);
    writer.setPageLayout(layout);
    QPainter painter(&writer);
    QFont font = painter.font();
    font.setPointSizeF(kFontPoints);
    painter.setFont(font);
    painter.setPen(kInk);
    const QRectF sheet(layout.fullRectPixels(writer.resolution()));
    QRectF line(paper.paintRectPixels(writer.resolution())); // a whole page's is the sheet
    line.setTop(line.bottom());
    line.setBottom(sheet.bottom());
    const QFontMetricsF metrics(font, &writer);
    for (std::size_t page = 1; page <= pages; ++page) {
        if (page > 1)
            writer.newPage();
        const QLocale locale;
        const QString number = locale.toString(static_cast<qulonglong>(page))
            + QStringLiteral(" / ") + locale.toString(static_cast<qulonglong>(pages));
        const double room
            = line.width() - metrics.horizontalAdvance(number) - metrics.averageCharWidth() * 4;
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, number);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(title, Qt::ElideRight, room));
    }
    painter.end();
    return bytes;
}

void read(QPDF& pdf, const QByteArray& bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("article", bytes.constData(), static_cast<std::size_t>(bytes.size()));
}

void put(QPDF& pdf, QPDFPageObjectHelper& page, QPDFPageObjectHelper& footer)
{
    const QPDFObjectHandle form = pdf.copyForeignObject(footer.getFormXObjectForPage());
    QPDFObjectHandle resources = page.getAttribute("/Resources", true);
    resources.mergeResources(QPDFObjectHandle::parse("<< /XObject << >> >>"));
    int suffix = 1;
    const std::string name = resources.getUniqueResourceName("/Footer", suffix);
    const std::string drawing
        = page.placeFormXObject(form, name, page.getTrimBox().getArrayAsRectangle());
    resources.getKey("/XObject").replaceKey(name, form);
    // What the page leaves of its own turns and scales must not reach the footer.
    page.addPageContents(pdf.newStream("q\n"), true);
    page.addPageContents(pdf.newStream("\nQ\n" + drawing), false);
}

QByteArray stamped(const QByteArray& bytes, const QString& title, const QPageLayout& paper)
{
    QPDF pdf;
    read(pdf, bytes);
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const QByteArray footerBytes = footersOf(pages.size(), title, paper);
    QPDF footerPdf;
    read(footerPdf, footerBytes);
    std::vector<QPDFPageObjectHelper> footers = QPDFPageDocumentHelper(footerPdf).getAllPages();
    for (std::size_t i = 0; i < pages.size() && i < footers.size(); ++i)
        put(pdf, pages[i], footers[i]);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.write();
    const auto written = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(written->getBuffer()),
            static_cast<qsizetype>(written->getSize())};
}

} // namespace

QByteArray withFooters(const QByteArray& pdf, const QString& title, const QPageLayout& paper)
{
    try {
        return stamped(pdf, title, paper);
    } catch (const std::exception&) {
        return pdf; // a page without a number is better than none
    }
}

} // namespace lectern::desktop
