#include "desktop/opening_marker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#if defined(Q_OS_UNIX)
#include <unistd.h>
#endif

namespace lectern::desktop {

OpeningMarker::OpeningMarker(QString path)
    : m_path(std::move(path))
{
}

OpenedPlace OpeningMarker::read() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    // "42\n/home/x/library\n"; one that was cut off while it was written has no last line end.
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    if (lines.size() != 3)
        return {};
    return {lines[1], ArticleId {lines[0].toLongLong()}};
}

// A marker that cannot be written is no reason to keep anyone from reading.
void OpeningMarker::write(const OpenedPlace& place) const
{
    if (m_path.isEmpty())
        return;
    QDir().mkpath(QFileInfo(m_path).path());
    QFile file(m_path);
    if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        file.write(
            QString(QString::number(place.id.value) % u'\n' % place.folder % u'\n').toUtf8());
}

void OpeningMarker::remove() const
{
    if (!m_path.isEmpty())
        QFile::remove(m_path);
}

void OpeningMarker::sync() const
{
#if defined(Q_OS_UNIX)
    if (m_path.isEmpty())
        return;
    QFile file(m_path);
    if (file.open(QIODevice::ReadOnly))
        ::fsync(file.handle());
#endif
}

} // namespace lectern::desktop
