#include "desktop/picture_decoding.h"

#include "desktop/drawable_svg.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace lectern::desktop {

namespace {

/// A picture is taken for what its first bytes say, whatever else they might be.
class Reader final {
public:
    explicit Reader(const std::string& bytes)
        : m_bytes(QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size())))
    {
        m_buffer.setBuffer(&m_bytes);
        m_buffer.open(QIODevice::ReadOnly);
        m_reader.setDevice(&m_buffer);
        m_reader.setAutoTransform(true);
    }

    bool isKnown()
    {
        static const QList<QByteArray> formats {"png", "jpeg", "jpg", "gif", "webp", "bmp", "ico"};
        const QByteArray format = m_reader.format();
        return formats.contains(format) || (format == "svg" && isDrawableSvg(m_bytes));
    }

    bool moves() { return m_reader.supportsAnimation() && m_reader.imageCount() > 1; }
    QSize size() { return isTurned() ? m_reader.size().transposed() : m_reader.size(); }

    /// `size` is meant as the picture is seen.
    QImage read(const QSize& size)
    {
        // JPEG is made smaller well, and cheaply, while it is read; SVG has no other size.
        const bool scales = m_reader.format().startsWith("jp") || m_reader.format() == "svg";
        if (!size.isEmpty() && scales)
            m_reader.setScaledSize(isTurned() ? size.transposed() : size);
        const QImage read = m_reader.read();
        if (read.isNull())
            return {};
        const auto format
            = read.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
        const QImage image = read.convertToFormat(format);
        return size.isEmpty() || image.size() == size
            ? image
            : image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }

private:
    bool isTurned()
    {
        return m_reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    }

    QByteArray m_bytes;
    QBuffer m_buffer;
    QImageReader m_reader;
};

QSize atLeastOne(const QSize& size)
{
    return size.expandedTo({1, 1});
}

} // namespace

QImage decodeWithin(const std::string& bytes, const QSize& bound)
{
    Reader reader(bytes);
    if (!reader.isKnown())
        return {};
    const QSize size = reader.size();
    if (size.isEmpty())
        return {};
    const bool fits = size.width() <= bound.width() && size.height() <= bound.height();
    return reader.read(fits ? QSize() : atLeastOne(size.scaled(bound, Qt::KeepAspectRatio)));
}

QImage decodeBounded(const std::string& bytes, qint64 mostPixels)
{
    const QSize size = sizeInPixels(bytes);
    const double pixels = static_cast<double>(size.width()) * size.height();
    const double most = static_cast<double>(mostPixels);
    if (pixels <= most)
        return decodeWithin(bytes, size);
    return decodeWithin(bytes, atLeastOne((QSizeF(size) * std::sqrt(most / pixels)).toSize()));
}

QImage decodeFilling(const std::string& bytes, const QSize& size)
{
    Reader reader(bytes);
    if (!reader.isKnown() || reader.size().isEmpty())
        return {};
    // Long before it is as long as this, a page is a stripe: decode no more of it than is of use.
    constexpr int longest = 40;
    const QSize scaled = reader.size().scaled(size, Qt::KeepAspectRatioByExpanding);
    if (scaled.width() > longest * size.width() || scaled.height() > longest * size.height())
        return {};
    const QImage whole = reader.read(atLeastOne(scaled));
    if (whole.isNull())
        return {};
    const QPoint corner((whole.width() - size.width()) / 2, (whole.height() - size.height()) / 4);
    return whole.copy(QRect({std::max(corner.x(), 0), std::max(corner.y(), 0)}, size));
}

QImage withRoundedCorners(const QImage& image, double radius)
{
    QImage rounded(image.size(), QImage::Format_ARGB32_Premultiplied);
    rounded.fill(Qt::transparent);
    QPainter painter(&rounded);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(QPointF(), QSizeF(image.size())), radius, radius);
    if (image.hasAlphaChannel())
        painter.fillPath(outline, QColor(0xF4F2EE));
    painter.fillPath(outline, QBrush(image));
    return rounded;
}

QSize sizeInPixels(const std::string& bytes)
{
    Reader reader(bytes);
    return reader.isKnown() ? reader.size() : QSize();
}

MovingPicture movingPicture(const std::string& bytes)
{
    Reader reader(bytes);
    if (!reader.isKnown())
        return {};
    const QSize size = reader.size();
    return {reader.moves(), qint64 {size.width()} * size.height()};
}

} // namespace lectern::desktop
