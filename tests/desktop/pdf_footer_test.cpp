#include "desktop/pdf_footer.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

#include <gtest/gtest.h>

namespace lectern::desktop {

namespace {

const QPageLayout kPaper(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(18, 18, 18, 20),
                         QPageLayout::Millimeter);

QByteArray pdfOf(int pages)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageLayout(kPaper);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.drawText(100, 100, QStringLiteral("x"));
    }
    painter.end();
    return bytes;
}

} // namespace

TEST(PdfFooter, everyPageGetsItsOwn)
{
    const QByteArray stamped = withFooters(pdfOf(3), QStringLiteral("标题 Title"), kPaper);
    EXPECT_TRUE(stamped.startsWith("%PDF-"));
    EXPECT_EQ(stamped.count("/Footer1 "), 3);
    EXPECT_EQ(stamped.count("/Type /Page\n") + stamped.count("/Type /Page "), 3);
}

TEST(PdfFooter, whatIsNoPdf_comesBackAsItIs)
{
    EXPECT_EQ(withFooters("no PDF", QStringLiteral("x"), kPaper), QByteArray("no PDF"));
}

} // namespace lectern::desktop
