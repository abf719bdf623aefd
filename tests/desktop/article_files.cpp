#include "desktop/article_files.h"

#include <QBuffer>
#include <QImage>

namespace lectern::desktop {

std::string article(const std::string& title, const std::string& body)
{
    return "---\ntitle: " + title + "\ncategories:\n - a\n---\n<div>" + body + "</div>\n";
}

std::string manyParagraphs(int count)
{
    std::string html;
    for (int i = 0; i < count; ++i)
        html += "<p>第" + std::to_string(i) + "段：互联是互联网的初心，开放是数字生态的基础。</p>";
    return html;
}

std::string pictureFile(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes.toStdString();
}

} // namespace lectern::desktop
