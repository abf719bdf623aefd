#include "store/running_import.h"

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace lectern::store {

namespace {

std::filesystem::path lockFile(const std::filesystem::path& libraryFolder)
{
    return libraryFolder / "imports.lock";
}

/// Open file description locks: they belong to the opened file, so that two libraries in one
/// process do not share them. https://man7.org/linux/man-pages/man2/fcntl_locking.2.html
struct flock byteOf(ImportId id, short type)
{
    struct flock lock { };
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    lock.l_start = id.value;
    lock.l_len = 1;
    return lock;
}

} // namespace

std::optional<RunningImport> RunningImport::hold(const std::filesystem::path& libraryFolder,
                                                 ImportId id)
{
    if (libraryFolder.empty())
        return std::nullopt; // in memory
    const int file = open(lockFile(libraryFolder).c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0)
        return std::nullopt;
    RunningImport running(file);
    struct flock lock = byteOf(id, F_WRLCK);
    if (fcntl(file, F_OFD_SETLK, &lock) != 0)
        return std::nullopt;
    return running;
}

RunningImport::RunningImport(RunningImport&& other) noexcept
    : m_file(std::exchange(other.m_file, -1))
{
}

RunningImport& RunningImport::operator=(RunningImport&& other) noexcept
{
    std::swap(m_file, other.m_file); // the other one lets go of what this had
    return *this;
}

RunningImport::~RunningImport()
{
    if (m_file >= 0)
        close(m_file);
}

bool RunningImport::isRunning(const std::filesystem::path& libraryFolder, ImportId id)
{
    const int file = open(lockFile(libraryFolder).c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    struct flock lock = byteOf(id, F_RDLCK);
    const bool asked = fcntl(file, F_OFD_GETLK, &lock) == 0;
    close(file);
    return asked && lock.l_type != F_UNLCK;
}

} // namespace lectern::store
