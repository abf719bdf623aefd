#include "importer/packed_reader.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlockBytes = std::size_t {64} * 1024;
constexpr std::size_t kBeginningBytes = 4'096;
constexpr std::size_t kLongestName = 4'096;
// A packed tar has two layers (tar in gzip); more are a way to pack a bomb small.
constexpr int kMostLayers = 2;

/// libarchive converts names to the locale's encoding, and loses those it cannot: while one of
/// these lives, this thread's encoding is UTF-8, whatever the program's is.
class Utf8Names final {
public:
    Utf8Names()
    {
        static const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        if (utf8)
            m_before = uselocale(utf8);
    }
    Utf8Names(const Utf8Names&) = delete;
    Utf8Names& operator=(const Utf8Names&) = delete;
    ~Utf8Names()
    {
        if (m_before)
            uselocale(m_before);
    }

private:
    locale_t m_before = nullptr;
};

tl::unexpected<ImportProblem> refuse(ProblemKind kind, std::string message)
{
    return tl::unexpected(ImportProblem {{}, 0, kind, std::move(message)});
}

std::string reasonOf(archive* reader)
{
    const char* reason = archive_error_string(reader);
    return reason ? reason : "the reason is not known";
}

/// Formats and filters that read nothing but the bytes they are given. Each must be built in:
/// libarchive offers to start programs for the others.
bool support(archive* reader)
{
    constexpr std::array<int (*)(archive*), 7> supports {
        archive_read_support_format_zip,   archive_read_support_format_7zip,
        archive_read_support_format_tar,   archive_read_support_filter_gzip,
        archive_read_support_filter_bzip2, archive_read_support_filter_xz,
        archive_read_support_filter_zstd};
    return std::ranges::all_of(supports, [=](auto add) { return add(reader) == ARCHIVE_OK; });
}

std::int64_t modifiedNs(archive_entry* entry)
{
    constexpr std::int64_t kDay = 86'400;
    constexpr std::int64_t kStartOf1980 = 315'532'800;
    if (!archive_entry_mtime_is_set(entry))
        return 0;
    const std::int64_t seconds = archive_entry_mtime(entry);
    // DOS's zero, in whatever time zone it was read.
    if (seconds >= kStartOf1980 - kDay && seconds <= kStartOf1980 + kDay)
        return 0;
    constexpr std::int64_t kLargest = INT64_MAX / 1'000'000'000 - 1;
    return std::clamp(seconds, -kLargest, kLargest) * 1'000'000'000
        + archive_entry_mtime_nsec(entry);
}

PackedReader::Entry::Kind kindOf(archive_entry* entry)
{
    using enum PackedReader::Entry::Kind;
    if (archive_entry_hardlink(entry))
        return Link;
    switch (archive_entry_filetype(entry)) {
    case AE_IFREG:
        return File;
    case AE_IFDIR:
        return Folder;
    case AE_IFLNK:
        return Link;
    default:
        return Other;
    }
}

std::string_view withoutRoot(std::string_view name)
{
    for (;;) {
        const auto letter = name.empty() ? '\0' : name.front();
        const bool isDrive = name.size() >= 2 && name[1] == ':'
            && ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'))
            && (name.size() == 2 || name[2] == '/');
        if (isDrive)
            name.remove_prefix(2);
        else if (name.starts_with('/'))
            name.remove_prefix(1);
        else
            return name;
    }
}

} // namespace

std::optional<std::string> safeEntryName(std::string_view name)
{
    if (name.size() > kLongestName || name.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::string safe;
    for (auto rest = withoutRoot(name); !rest.empty();) {
        const auto slash = std::min(rest.find('/'), rest.size());
        const auto part = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (part == "..")
            return std::nullopt;
        if (part.empty() || part == ".")
            continue;
        if (!safe.empty())
            safe += '/';
        safe += part;
    }
    if (safe.empty())
        return std::nullopt;
    return safe;
}

struct PackedReader::State {
    explicit State(const PackedLimits& wanted)
        : limits(wanted)
        , reader(archive_read_new())
    {
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State()
    {
        archive_read_free(reader);
        if (file >= 0)
            close(file);
    }

    const PackedLimits limits;
    archive* reader;
    int file = -1;
    store::FileStamp stamp;
    std::size_t number = 0; ///< of the next entry
    std::int64_t namesBytes = 0;
    std::int64_t unpackedBytes = 0; ///< stated or met, whichever is more
    std::int64_t statedBytes = 0; ///< of the present entry
    std::int64_t readBytes = 0; ///< of the present entry
    std::string buffer; ///< of the present entry, read by beginning()
    std::optional<ImportProblem> problem; ///< of the present entry's bytes
    bool isEncrypted = false;
    bool isAtEnd = false; ///< of the present entry

    std::optional<ImportProblem> passedLimit() const;
    void readSome(std::size_t upToBytes);
    void countRead(std::int64_t bytes);
};

std::optional<ImportProblem> PackedReader::State::passedLimit() const
{
    const auto passed = [](std::string message) {
        return ImportProblem {{}, 0, ProblemKind::PackedLimit, std::move(message)};
    };
    if (static_cast<std::int64_t>(number) > limits.entries)
        return passed("The packed file holds more than " + std::to_string(limits.entries)
                      + " entries; the rest was not read.");
    if (namesBytes > limits.namesBytes)
        return passed("The names in the packed file take more than "
                      + std::to_string(limits.namesBytes >> 20) + " MB; the rest was not read.");
    const std::int64_t bytes = std::max(unpackedBytes, archive_filter_bytes(reader, 0));
    if (bytes > limits.unpackedBytes)
        return passed("The packed file holds more than "
                      + std::to_string(limits.unpackedBytes >> 30) + " GB; the rest was not read.");
    if (bytes > limits.ratioFreeBytes && bytes / limits.ratio > stamp.sizeBytes)
        return passed("The packed file unpacks to more than " + std::to_string(limits.ratio)
                      + " times its size, as only bombs do; the rest was not read.");
    return std::nullopt;
}

void PackedReader::State::countRead(std::int64_t bytes)
{
    readBytes += bytes;
    unpackedBytes += std::max<std::int64_t>(0, std::min(bytes, readBytes - statedBytes));
}

/// Fills the buffer up to a size, as far as the entry goes.
void PackedReader::State::readSome(std::size_t upToBytes)
{
    std::size_t filled = buffer.size();
    while (!isAtEnd && !problem && filled < upToBytes) {
        // One byte more than is stated: asking for the end is what checks the entry's checksum.
        const auto left = std::max<std::int64_t>(0, statedBytes + 1 - std::ssize(buffer));
        const std::size_t piece = std::clamp<std::size_t>(static_cast<std::size_t>(left),
                                                          kBeginningBytes, std::size_t {1} << 20);
        const std::size_t wanted = std::min(upToBytes - filled, piece);
        buffer.resize(filled + wanted);
        const auto got = archive_read_data(reader, buffer.data() + filled, wanted);
        if (got == ARCHIVE_RETRY)
            continue;
        isAtEnd = got == 0;
        if (got > 0) {
            filled += static_cast<std::size_t>(got);
            buffer.resize(filled);
            countRead(got);
            problem = passedLimit();
        } else if (got < 0) {
            problem = isEncrypted
                ? ImportProblem {{},
                                 0,
                                 ProblemKind::EncryptedEntry,
                                 "The entry is encrypted, and Lectern knows no password for it."}
                : ImportProblem {{},
                                 0,
                                 ProblemKind::Unreadable,
                                 "The entry could not be unpacked: " + reasonOf(reader) + "."};
        }
    }
    buffer.resize(filled);
}

PackedReader::PackedReader(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

PackedReader::PackedReader(PackedReader&&) noexcept = default;
PackedReader& PackedReader::operator=(PackedReader&&) noexcept = default;
PackedReader::~PackedReader() = default;

tl::expected<PackedReader, ImportProblem> PackedReader::open(const fs::path& file,
                                                             const PackedLimits& limits)
{
    auto state = std::make_unique<State>(limits);
    if (!state->reader || !support(state->reader))
        return refuse(ProblemKind::Unreadable,
                      "This system's libarchive cannot read packed files by itself.");
    state->file = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    struct stat status { };
    if (state->file < 0 || fstat(state->file, &status) != 0)
        return refuse(ProblemKind::Unreadable,
                      std::string("The packed file could not be read: ") + std::strerror(errno)
                          + ".");
    if (!S_ISREG(status.st_mode))
        return refuse(ProblemKind::Unreadable, "This is not a file that can be read.");
    state->stamp = {status.st_size,
                    std::int64_t {status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec};
    const Utf8Names names;
    if (archive_read_open_fd(state->reader, state->file, kBlockBytes) != ARCHIVE_OK)
        return refuse(ProblemKind::PackedDamaged,
                      "The packed file could not be read: " + reasonOf(state->reader) + ".");
    return PackedReader(std::move(state));
}

store::FileStamp PackedReader::stamp() const
{
    return m_state->stamp;
}

tl::expected<std::optional<PackedReader::Entry>, ImportProblem> PackedReader::next()
{
    State& state = *m_state;
    if (auto passed = state.passedLimit())
        return tl::unexpected(std::move(*passed));
    const Utf8Names names;
    archive_entry* header = nullptr;
    int result = ARCHIVE_RETRY;
    for (int attempt = 0; result == ARCHIVE_RETRY && attempt < 8; ++attempt)
        result = archive_read_next_header(state.reader, &header);
    if (result == ARCHIVE_EOF)
        return std::nullopt;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) {
        if (archive_read_has_encrypted_entries(state.reader) > 0)
            return refuse(ProblemKind::EncryptedEntry,
                          "The packed file is encrypted, and Lectern knows no password for it.");
        return refuse(ProblemKind::PackedDamaged,
                      "The packed file is damaged; what follows in it could not be read ("
                          + reasonOf(state.reader) + ").");
    }
    if (archive_filter_count(state.reader) > kMostLayers)
        return refuse(ProblemKind::PackedLimit,
                      "The packed file was packed more than once; it was not read.");

    Entry entry;
    entry.number = state.number++;
    const char* name = archive_entry_pathname(header);
    entry.writtenName = name ? name : "";
    entry.name = safeEntryName(entry.writtenName).value_or("");
    entry.kind = kindOf(header);
    entry.sizeBytes = archive_entry_size_is_set(header) ? archive_entry_size(header) : -1;
    entry.modifiedNs = modifiedNs(header);
    entry.isEncrypted = archive_entry_is_data_encrypted(header) != 0;
    state.namesBytes += std::ssize(entry.writtenName);
    state.statedBytes = std::clamp<std::int64_t>(entry.sizeBytes, 0, INT64_MAX / 4);
    state.unpackedBytes = std::min(state.unpackedBytes + state.statedBytes, INT64_MAX / 4);
    state.readBytes = 0;
    state.buffer.clear();
    state.problem.reset();
    state.isEncrypted = entry.isEncrypted;
    state.isAtEnd = false;
    // Looked at before anything is skipped: skipping unpacks.
    if (auto passed = state.passedLimit())
        return tl::unexpected(std::move(*passed));
    return entry;
}

std::string_view PackedReader::beginning()
{
    m_state->readSome(kBeginningBytes);
    return std::string_view(m_state->buffer).substr(0, kBeginningBytes);
}

tl::expected<std::string, ImportProblem> PackedReader::read(std::int64_t maximumBytes)
{
    State& state = *m_state;
    const auto tooLarge = [maximumBytes] {
        return refuse(ProblemKind::TooLarge,
                      "The file is larger than the " + std::to_string(maximumBytes >> 20)
                          + " MB that are read at most.");
    };
    if (state.statedBytes > maximumBytes)
        return tooLarge();
    state.readSome(static_cast<std::size_t>(maximumBytes) + 1);
    if (state.problem)
        return tl::unexpected(*state.problem);
    if (std::ssize(state.buffer) > maximumBytes)
        return tooLarge();
    return std::move(state.buffer);
}

} // namespace lectern::importer
