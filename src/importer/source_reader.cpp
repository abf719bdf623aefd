#include "importer/source_reader.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace lectern::importer {

namespace {

using ReadResult = tl::expected<SourceBytes, ImportProblem>;

class FileHandle final {
public:
    explicit FileHandle(int handle)
        : m_handle(handle)
    {
    }
    FileHandle(const FileHandle&) = delete;
    FileHandle& operator=(const FileHandle&) = delete;
    ~FileHandle()
    {
        if (m_handle >= 0)
            close(m_handle);
    }

    int value() const { return m_handle; }

private:
    int m_handle;
};

tl::unexpected<ImportProblem> refuse(ProblemKind kind, std::string message)
{
    return tl::unexpected(ImportProblem {{}, 0, kind, std::move(message)});
}

tl::unexpected<ImportProblem> unreadable(int reason)
{
    return refuse(ProblemKind::Unreadable,
                  std::string("The file could not be read: ") + std::strerror(reason) + ".");
}

tl::unexpected<ImportProblem> tooLarge(std::int64_t maximumBytes)
{
    return refuse(ProblemKind::TooLarge,
                  "The file is larger than the " + std::to_string(maximumBytes >> 20)
                      + " MB that are read at most.");
}

std::int64_t modifiedNs(const struct stat& status)
{
    return std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

bool isSame(const struct stat& before, const struct stat& after)
{
    return before.st_size == after.st_size && modifiedNs(before) == modifiedNs(after);
}

/// Reads until the end or until the buffer, one byte longer than the file ought to be, is full.
int readFully(int handle, std::string& buffer)
{
    std::size_t filled = 0;
    while (filled < buffer.size()) {
        const ssize_t got = read(handle, buffer.data() + filled, buffer.size() - filled);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        filled += static_cast<std::size_t>(got);
    }
    buffer.resize(filled);
    return 0;
}

ReadResult readOnce(const std::filesystem::path& path, std::int64_t maximumBytes)
{
    struct stat before { };
    if (stat(path.c_str(), &before) != 0)
        return unreadable(errno);
    if (!S_ISREG(before.st_mode))
        return refuse(ProblemKind::Unreadable, "This is not a file that can be read.");
    // O_NONBLOCK: should a pipe have taken the file's place since, the open must not wait.
    const FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (file.value() < 0)
        return unreadable(errno);
    if (fstat(file.value(), &before) != 0)
        return unreadable(errno);
    if (!S_ISREG(before.st_mode))
        return refuse(ProblemKind::Unreadable, "This is not a file that can be read.");
    if (before.st_size > maximumBytes)
        return tooLarge(maximumBytes);

    SourceBytes source {std::string(static_cast<std::size_t>(before.st_size) + 1, '\0'),
                        modifiedNs(before)};
    if (const int reason = readFully(file.value(), source.bytes); reason != 0)
        return unreadable(reason);
    struct stat after { };
    if (fstat(file.value(), &after) != 0)
        return unreadable(errno);
    if (!isSame(before, after) || std::ssize(source.bytes) != before.st_size)
        return refuse(ProblemKind::ChangedWhileRead,
                      "The file changed while it was being read; the next import will take it.");
    return source;
}

} // namespace

ReadResult readSource(const std::filesystem::path& path, std::int64_t maximumBytes)
{
    auto source = readOnce(path, maximumBytes);
    if (!source && source.error().kind == ProblemKind::ChangedWhileRead)
        source = readOnce(path, maximumBytes);
    return source;
}

} // namespace lectern::importer
