#include "importer/archive_scanner.h"

#include "importer/article_names.h"
#include "importer/import_job.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <string>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

struct CloseFolder {
    void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

enum class EntryKind { Folder, File, LinkToFolder, Other };

struct Entry {
    EntryKind kind = EntryKind::Other;
    struct stat status { };
};

Entry followLink(int folder, const char* name)
{
    Entry entry;
    if (fstatat(folder, name, &entry.status, 0) != 0)
        return entry; // leads nowhere, or in a circle
    if (S_ISDIR(entry.status.st_mode))
        entry.kind = EntryKind::LinkToFolder;
    else if (S_ISREG(entry.status.st_mode))
        entry.kind = EntryKind::File;
    return entry;
}

/// The directory tells the type for most file systems; only files need their size and time.
Entry examine(int folder, const dirent& listed)
{
    if (listed.d_type == DT_DIR)
        return {EntryKind::Folder, {}};
    if (listed.d_type == DT_LNK)
        return followLink(folder, listed.d_name);
    Entry entry;
    if (fstatat(folder, listed.d_name, &entry.status, AT_SYMLINK_NOFOLLOW) != 0)
        return entry;
    if (S_ISDIR(entry.status.st_mode))
        entry.kind = EntryKind::Folder;
    else if (S_ISLNK(entry.status.st_mode))
        entry = followLink(folder, listed.d_name);
    else if (S_ISREG(entry.status.st_mode))
        entry.kind = EntryKind::File;
    return entry;
}

std::int64_t nanoseconds(const timespec& time)
{
    return std::int64_t {time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

/// One run of a scan; folders still to be read wait in a list, so that neither deep trees nor the
/// number of open files can stop it.
class Walk final {
public:
    Walk(const fs::path& root, std::stop_token stop, const OnFound& onFound)
        : m_root(root.native())
        , m_stop(std::move(stop))
        , m_onFound(onFound)
    {
        while (m_root.size() > 1 && m_root.ends_with('/'))
            m_root.pop_back();
    }

    Scan run()
    {
        m_waiting.emplace_back();
        while (!m_waiting.empty() && !m_stop.stop_requested()) {
            const std::string folder = std::move(m_waiting.back());
            m_waiting.pop_back();
            readFolder(folder);
            if (m_onFound)
                m_onFound(std::ssize(m_scan.files));
        }
        std::ranges::sort(
            m_scan.files, {},
            [](const store::SourceFile& file) -> const std::string& { return file.path.native(); });
        return std::move(m_scan);
    }

private:
    std::string absolute(const std::string& relative) const
    {
        if (relative.empty())
            return m_root;
        return m_root == "/" ? m_root + relative : m_root + '/' + relative;
    }

    void readFolder(const std::string& relative)
    {
        const std::string path = absolute(relative);
        // The root itself may be a link; below it O_NOFOLLOW keeps a swapped folder out.
        const int flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (relative.empty() ? 0 : O_NOFOLLOW);
        const int handle = open(path.c_str(), flags);
        OpenFolder folder(handle < 0 ? nullptr : fdopendir(handle));
        if (!folder) {
            const int reason = errno;
            if (handle >= 0)
                close(handle);
            reportUnreadable(path, reason);
            return;
        }
        m_scan.folders.push_back(relative);
        const std::string prefix = relative.empty() ? std::string() : relative + '/';
        errno = 0;
        while (const dirent* listed = readdir(folder.get())) {
            takeEntry(dirfd(folder.get()), *listed, prefix);
            errno = 0;
        }
        if (errno != 0)
            reportUnreadable(path, errno);
    }

    void takeEntry(int folder, const dirent& listed, const std::string& prefix)
    {
        const std::string_view name = listed.d_name;
        if (name == "." || name == "..")
            return;
        const bool mayBeFolder
            = listed.d_type == DT_DIR || listed.d_type == DT_UNKNOWN || listed.d_type == DT_LNK;
        if (!mayBeFolder && !isArticleName(name))
            return passOver(name);
        const Entry entry = examine(folder, listed);
        if (entry.kind == EntryKind::Folder)
            takeFolder(name, prefix);
        else if (entry.kind == EntryKind::LinkToFolder)
            skipFolder(prefix + std::string(name),
                       "it is a link to another folder; name that folder to import it");
        else if (entry.kind == EntryKind::File && isArticleName(name))
            m_scan.files.push_back({fs::path(prefix + std::string(name)), entry.status.st_size,
                                    nanoseconds(entry.status.st_mtim)});
        else
            passOver(name);
    }

    void passOver(std::string_view name)
    {
        ++m_scan.skipped;
        m_scan.packedFiles += isPackedName(name);
    }

    void takeFolder(std::string_view name, const std::string& prefix)
    {
        std::string path = prefix + std::string(name);
        if (const auto reason = reasonToSkip(name, absolute(prefix) + '/'); !reason.empty())
            skipFolder(path, reason);
        else
            m_waiting.push_back(std::move(path));
    }

    void skipFolder(const std::string& relative, std::string_view reason)
    {
        ++m_scan.skipped;
        m_scan.problems.push_back(
            {displayPath(absolute(relative)), 0, ProblemKind::SkippedFolder,
             "The folder was not searched for articles: " + std::string(reason) + "."});
    }

    void reportUnreadable(const std::string& path, int reason)
    {
        ++m_scan.rejected;
        m_scan.problems.push_back(
            {displayPath(path), 0, ProblemKind::Unreadable,
             std::string("The folder could not be read: ") + std::strerror(reason) + "."});
    }

    std::string m_root;
    std::stop_token m_stop;
    const OnFound& m_onFound;
    std::vector<std::string> m_waiting; ///< relative to the root
    Scan m_scan;
};

} // namespace

ArchiveScanner::ArchiveScanner(fs::path root, std::stop_token stop, OnFound onFound)
    : m_root(std::move(root))
    , m_stop(std::move(stop))
    , m_onFound(std::move(onFound))
{
}

Scan ArchiveScanner::scan() const
{
    return Walk(m_root, m_stop, m_onFound).run();
}

} // namespace lectern::importer
