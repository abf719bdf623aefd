#include "desktop/image_file.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QSaveFile>
#include <QUrl>

namespace lectern::desktop {

QString suggestedFileName(const ImageRef& image, const std::string& mimeType)
{
    constexpr qsizetype kLongestStem = 80;
    static const QRegularExpression refused(QStringLiteral("[\\x00-\\x1f\\x7f<>:\"/\\\\|?*]"));

    const QString address = QString::fromStdString(image.original);
    QString name;
    if (!address.startsWith(QLatin1String("data:")))
        name = QUrl(address).fileName(QUrl::FullyDecoded).remove(refused).trimmed();

    const QMimeType type = QMimeDatabase().mimeTypeForName(QString::fromStdString(mimeType));
    const QFileInfo parts(name);
    // "photo.jpeg" keeps its own ending where it means the same type.
    const bool endingFits = type.suffixes().contains(parts.suffix().toLower());
    const QString ending = endingFits ? parts.suffix() : type.preferredSuffix();
    QString stem = type.isValid() && !parts.suffix().isEmpty() ? parts.completeBaseName() : name;
    stem = stem.left(kLongestStem);
    while (stem.startsWith(u'.'))
        stem.remove(0, 1);
    if (stem.isEmpty())
        stem = QStringLiteral("image");
    return ending.isEmpty() ? stem : QString(stem % u'.' % ending);
}

Result<void> writeImageFile(const QString& path, const std::string& bytes)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(bytes.size());
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size
        || !file.commit())
        return fail(ErrorKind::Io, "The picture could not be saved.", path.toStdString());
    return {};
}

} // namespace lectern::desktop
