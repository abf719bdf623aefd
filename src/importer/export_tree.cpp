#include "importer/export_tree.h"

#include "importer/import_job.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPieceBytes = std::size_t {1} << 20;

/// Only a regular file: a pipe or a device could block.
OpenFile openRegular(const fs::path& path)
{
    OpenFile file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    struct stat status { };
    if (file && fstat(file.descriptor(), &status) == 0 && S_ISREG(status.st_mode))
        return file;
    return {};
}

store::FileStamp stampOf(const OpenFile& file)
{
    struct stat status { };
    if (fstat(file.descriptor(), &status) != 0)
        return {};
    return {status.st_size,
            std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
}

/// Fills `bytes` from `from` on; the answer is how many came, -1 for an error.
std::int64_t readAt(const OpenFile& file, std::uint64_t at, std::string& bytes, std::size_t from)
{
    std::size_t have = from;
    while (have < bytes.size()) {
        const auto got = ::pread(file.descriptor(), bytes.data() + have, bytes.size() - have,
                                 static_cast<off_t>(at + (have - from)));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return -1;
        if (got == 0)
            break;
        have += static_cast<std::size_t>(got);
    }
    return static_cast<std::int64_t>(have - from);
}

ImportProblem unreadable()
{
    return {{},
            0,
            ProblemKind::Unreadable,
            "The file could not be read: " + std::string(std::strerror(errno)) + "."};
}

ImportProblem changed()
{
    return {{},
            0,
            ProblemKind::ChangedWhileRead,
            "The export changed while it was being read; the next import will take it."};
}

std::string counted(std::size_t count)
{
    return count == 1 ? "1 article" : std::to_string(count) + " articles";
}

} // namespace

OpenFile::OpenFile(OpenFile&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

OpenFile& OpenFile::operator=(OpenFile&& other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    return *this;
}

OpenFile::~OpenFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Scan ExportTree::list(std::stop_token stop, const OnFound& onFound)
{
    Scan scan;
    m_file = openRegular(root());
    if (!m_file) {
        scan.isComplete = false;
        ++scan.rejected;
        ImportProblem problem = unreadable();
        problem.path = displayPath(root());
        scan.problems.push_back(std::move(problem));
        return scan;
    }
    m_stamp = stampOf(m_file);
    const auto scanner = text::ExportScanner::forKind(m_kind);
    m_isComplete = scanFile(*scanner, stop);
    m_index = scanner->finish();
    if (onFound)
        onFound(std::ssize(m_index.entries));
    scan.isComplete = m_isComplete;
    if (!m_isComplete)
        m_index.problems.clear(); // it was stopped: what looks cut off is not
    fill(scan);
    return scan;
}

bool ExportTree::scanFile(text::ExportScanner& scanner, const std::stop_token& stop)
{
    std::string piece(kPieceBytes, '\0');
    for (std::uint64_t at = 0;;) {
        const auto got = readAt(m_file, at, piece, 0);
        if (got <= 0)
            return got == 0;
        if (stop.stop_requested())
            return false;
        scanner.feed(std::string_view(piece).substr(0, static_cast<std::size_t>(got)));
        at += static_cast<std::uint64_t>(got);
    }
}

void ExportTree::fill(Scan& scan)
{
    const std::string place = displayPath(root());
    scan.problems.push_back({place, 0, ProblemKind::ExportRecognised,
                             "The file is " + std::string(exportDescription(m_kind)) + " with "
                                 + counted(m_index.entries.size()) + "."});
    for (auto& problem : m_index.problems) {
        problem.path = place;
        scan.rejected += isRejection(problem.kind);
        scan.problems.push_back(std::move(problem));
    }
    m_index.problems.clear();
    scan.skipped = m_index.leftOut;
    scan.files.reserve(m_index.entries.size());
    for (std::size_t i = 0; i < m_index.entries.size(); ++i) {
        const text::ExportEntry& entry = m_index.entries[i];
        m_byName.emplace(entry.name, i);
        // As long as what read() gives.
        scan.files.push_back({entry.name,
                              static_cast<std::int64_t>(m_index.head.size() + entry.length),
                              m_stamp.modifiedNs});
    }
}

tl::expected<SourceBytes, ImportProblem> ExportTree::read(const fs::path& file,
                                                          std::int64_t maximumBytes)
{
    const auto known = m_byName.find(file.native());
    if (known == m_byName.end())
        return tl::unexpected(
            ImportProblem {{}, 0, ProblemKind::Unreadable, "The export has no such article."});
    const text::ExportEntry& entry = m_index.entries[known->second];
    if (entry.length > static_cast<std::uint64_t>(maximumBytes))
        return tl::unexpected(ImportProblem {
            {}, 0, ProblemKind::TooLarge, "The article is larger than the limit of 64 MB."});
    SourceBytes source;
    source.modifiedNs = m_stamp.modifiedNs;
    source.bytes = m_index.head;
    source.bytes.resize(m_index.head.size() + entry.length);
    if (auto got = fetch(entry.begin, source.bytes, m_index.head.size()); !got)
        return tl::unexpected(got.error());
    if (!entry.folder.empty() || entry.readState == ReadState::Read)
        source.companions.kind = text::Companions::Kind::Place;
    source.companions.folder = entry.folder;
    source.companions.readState = entry.readState;
    return source;
}

tl::expected<void, ImportProblem> ExportTree::fetch(std::uint64_t begin, std::string& bytes,
                                                    std::size_t from) const
{
    const auto wanted = static_cast<std::int64_t>(bytes.size() - from);
    const auto got = readAt(m_file, begin, bytes, from);
    if (got < 0)
        return tl::unexpected(unreadable());
    if (got < wanted || stampOf(m_file) != m_stamp)
        return tl::unexpected(changed());
    return {};
}

SourceTree::Neighbour ExportTree::find(const fs::path&) const
{
    return {};
}

std::optional<std::string> ExportTree::copyPicture(const fs::path&,
                                                   const images::ImageFolder*) const
{
    return std::nullopt;
}

bool ExportTree::isGone(const fs::path& file) const
{
    return m_isComplete && !m_byName.contains(file.native());
}

text::ExportKind exportKindOfFile(const fs::path& path)
{
    const OpenFile file = openRegular(path);
    if (!file)
        return text::ExportKind::None;
    std::string beginning(text::kRecognitionBytes, '\0');
    const auto got = readAt(file, 0, beginning, 0);
    return text::recogniseExport(std::string_view(beginning).substr(
        0, static_cast<std::size_t>(std::max<std::int64_t>(got, 0))));
}

} // namespace lectern::importer
