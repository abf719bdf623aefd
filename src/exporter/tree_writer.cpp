#include "exporter/tree_writer.h"

#include "store/prepared_article.h"
#include "text/encoding.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>
#include <vector>

namespace lectern::exporter {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestMapped = 200;
constexpr std::size_t kLongestEnding = 16;
constexpr int kMostAttempts = 100;
constexpr std::string_view kDigits = "0123456789abcdef";

/// Owns a handle; -1 for none.
class Handle final {
public:
    explicit Handle(int value)
        : m_value(value)
    {
    }
    Handle(Handle&& other) noexcept
        : m_value(std::exchange(other.m_value, -1))
    {
    }
    Handle& operator=(Handle&& other) noexcept
    {
        std::swap(m_value, other.m_value);
        return *this;
    }
    ~Handle()
    {
        if (m_value >= 0)
            close(m_value);
    }

    int value() const { return m_value; }

private:
    int m_value;
};

/// Whether another name may help; a full disk or a missing right is no fault of the name.
bool isAboutTheName(int reason)
{
    return reason == ENAMETOOLONG || reason == EILSEQ || reason == EINVAL || reason == EEXIST
        || reason == ENOTDIR || reason == EISDIR || reason == ELOOP || reason == ENXIO;
}

bool isPlainName(const std::string& name)
{
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string::npos
        && name.find('\0') == std::string::npos;
}

std::string sentenceFor(int reason)
{
    if (reason == EEXIST || reason == EISDIR || reason == ENOTDIR || reason == ELOOP)
        return "Another file or folder has that name there already.";
    if (reason == ENAMETOOLONG)
        return "The name is too long for the file system.";
    return "The file system does not take such a name.";
}

Error ioError(int reason, const fs::path& path)
{
    return {ErrorKind::Io,
            std::string("The file could not be written: ") + std::strerror(reason) + '.',
            path.string()};
}

/// One step of a path: what it ought to be called, and what became of it.
struct Step {
    int reason = 0; ///< errno; 0: it has its own name
    std::string name;
    Handle handle {-1};
};

template <typename Open>
Step openStep(const std::string& name, const Open& open)
{
    Step step {EINVAL, name};
    if (isPlainName(name)) {
        step.handle = Handle(open(name.c_str()));
        if (step.handle.value() >= 0) {
            step.reason = 0;
            return step;
        }
        step.reason = errno;
        if (!isAboutTheName(step.reason))
            return step;
    }
    for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
        step.name = mappedName(name, attempt);
        step.handle = Handle(open(step.name.c_str()));
        if (step.handle.value() >= 0)
            return step;
        step.reason = errno;
        if (!isAboutTheName(step.reason))
            return step;
    }
    return step;
}

Step enterFolder(int parent, const std::string& name)
{
    return openStep(name, [parent](const char* each) {
        if (mkdirat(parent, each, 0777) != 0 && errno != EEXIST)
            return -1;
        return openat(parent, each, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    });
}

Step makeFile(int parent, const std::string& name)
{
    return openStep(name, [parent](const char* each) {
        return openat(parent, each, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
    });
}

int writeFully(int handle, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t done = ::write(handle, bytes.data(), bytes.size());
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0)
            return errno;
        bytes.remove_prefix(static_cast<std::size_t>(done));
    }
    return 0;
}

timespec timeOf(std::int64_t nanoseconds)
{
    constexpr std::int64_t second = 1'000'000'000;
    const std::int64_t rest = ((nanoseconds % second) + second) % second;
    timespec time {};
    time.tv_sec = static_cast<time_t>((nanoseconds - rest) / second);
    time.tv_nsec = static_cast<long>(rest);
    return time;
}

std::vector<std::string> namesOf(const fs::path& path)
{
    std::vector<std::string> names;
    std::string_view rest = path.native();
    for (;;) {
        const std::size_t slash = rest.find('/');
        names.emplace_back(rest.substr(0, slash));
        if (slash == std::string_view::npos)
            return names;
        rest.remove_prefix(slash + 1);
    }
}

bool isSafe(unsigned char byte)
{
    constexpr std::string_view refused = "<>:\"/\\|?*%";
    return byte >= 0x20 && byte != 0x7F
        && refused.find(static_cast<char>(byte)) == std::string_view::npos;
}

} // namespace

std::string mappedName(std::string_view name, int attempt)
{
    const bool isUtf8 = text::isValidUtf8(name);
    std::string safe;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (isSafe(byte) && (byte < 0x80 || isUtf8))
            safe += c;
        else
            safe += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
    }
    const std::size_t dot = safe.rfind('.');
    const bool hasEnding
        = dot != std::string::npos && dot > 0 && safe.size() - dot <= kLongestEnding;
    const std::string ending = hasEnding ? safe.substr(dot) : std::string();
    safe.resize(std::min(safe.size() - ending.size(), kLongestMapped - ending.size() - 9));
    while (isUtf8 && !text::isValidUtf8(safe))
        safe.pop_back();
    safe += '~';
    const auto hash = store::contentHash(
        attempt == 0 ? std::string(name) : std::string(name) + '/' + std::to_string(attempt));
    for (std::size_t i = 0; i < 4; ++i)
        safe += {kDigits[hash[i] >> 4], kDigits[hash[i] & 15]};
    return safe + ending;
}

Result<TreeWriter> TreeWriter::open(const fs::path& target)
{
    std::error_code error;
    fs::create_directories(target, error);
    if (error)
        return fail(ErrorKind::Io, "The folder cannot be made: " + error.message() + '.',
                    target.string());
    if (!fs::is_empty(target, error) || error)
        return fail(ErrorKind::BadInput,
                    "The folder is not empty. Name one that is, or a new one: nothing is replaced.",
                    target.string());
    const int handle = ::open(target.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return fail(ioError(errno, target));
    return TreeWriter(target, handle);
}

TreeWriter::TreeWriter(TreeWriter&& other) noexcept
    : m_target(std::move(other.m_target))
    , m_handle(std::exchange(other.m_handle, -1))
{
}

TreeWriter::~TreeWriter()
{
    if (m_handle >= 0)
        close(m_handle);
}

Result<TreeWriter::Written> TreeWriter::write(const fs::path& path, std::string_view bytes,
                                              std::int64_t modifiedNs)
{
    const auto names = namesOf(path);
    Written written;
    Step folder {0, {}, Handle(dup(m_handle))};
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isFile = i + 1 == names.size();
        Step step = isFile ? makeFile(folder.handle.value(), names[i])
                           : enterFolder(folder.handle.value(), names[i]);
        if (step.handle.value() < 0)
            return fail(ioError(step.reason, m_target / written.path / step.name));
        if (step.reason != 0 && written.reason.empty())
            written.reason = sentenceFor(step.reason);
        written.path /= step.name;
        folder = std::move(step);
    }
    const int file = folder.handle.value();
    const timespec times[2] = {{0, UTIME_OMIT}, timeOf(modifiedNs)};
    int reason = writeFully(file, bytes);
    if (reason == 0 && futimens(file, times) != 0)
        reason = errno;
    if (reason != 0)
        return fail(ioError(reason, m_target / written.path));
    return written;
}

} // namespace lectern::exporter
