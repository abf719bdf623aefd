#include "desktop/open_outside.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QPointer>
#include <QThreadPool>

#include <system_error>

namespace lectern::desktop {

namespace {

namespace fs = std::filesystem;

enum class What { File, Folder };

/// The packed file that a path leads into; empty where it leads into none.
fs::path packedFileOn(const fs::path& file)
{
    std::error_code failed;
    for (fs::path way = file.parent_path(); way.has_relative_path(); way = way.parent_path()) {
        if (fs::exists(way, failed))
            return fs::is_regular_file(way, failed) ? way : fs::path();
    }
    return {};
}

/// What is to be opened for the first of the files that has it; empty where none has.
fs::path firstThere(const std::vector<fs::path>& files, What what)
{
    std::error_code failed;
    for (const fs::path& file : files) {
        // What is in a packed file no other program can open by its path.
        if (const fs::path packed = packedFileOn(file); !packed.empty())
            return packed.parent_path();
        const bool isItself = what == What::File || fs::is_directory(file, failed);
        fs::path wanted = isItself ? file : file.parent_path();
        if (fs::exists(wanted, failed))
            return wanted;
    }
    return {};
}

void openFirst(std::vector<fs::path> files, What what, QObject* receiver,
               std::function<void(bool)> answer)
{
    // Not here: the disk may be asleep or at the other end of a network.
    QThreadPool::globalInstance()->start([files = std::move(files), what,
                                          receiver = QPointer<QObject>(receiver),
                                          answer = std::move(answer)] {
        const fs::path found = firstThere(files, what);
        QMetaObject::invokeMethod(qApp, [found, receiver, answer] {
            if (receiver)
                answer(!found.empty() && QDesktopServices::openUrl(fileUrl(found)));
        });
    });
}

} // namespace

void openFileOutside(std::vector<fs::path> files, QObject* receiver,
                     std::function<void(bool)> answer)
{
    openFirst(std::move(files), What::File, receiver, std::move(answer));
}

void openFolderOutside(std::vector<fs::path> files, QObject* receiver,
                       std::function<void(bool)> answer)
{
    openFirst(std::move(files), What::Folder, receiver, std::move(answer));
}

std::vector<fs::path> pathsShownAs(const std::string& shown)
{
    std::string bytes;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const QByteArray digits = QByteArray::fromStdString(shown.substr(i, 4));
        bool isByte = digits.size() == 4 && digits.startsWith("\\x");
        const auto byte = isByte ? digits.mid(2).toUInt(&isByte, 16) : 0U;
        bytes += isByte ? static_cast<char>(byte) : shown[i];
        i += isByte ? 3 : 0;
    }
    std::vector<fs::path> paths {shown};
    if (bytes != shown)
        paths.emplace_back(bytes);
    return paths;
}

QUrl fileUrl(const fs::path& path)
{
    const QByteArray bytes = QByteArray::fromStdString(path.native());
    return QUrl::fromEncoded("file://" + bytes.toPercentEncoding("/"));
}

} // namespace lectern::desktop
