#pragma once

#include "domain/import_problem.h"
#include "importer/packed_limits.h"
#include "store/import_writer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <tl/expected.hpp>

namespace lectern::importer {

/// Goes once through a packed file, from front to back, and unpacks nothing to disk: zip, 7z, and
/// tar, plain or with gzip, bzip2, xz or zstd (libarchive, which needs no file names and tells them
/// by their content). No program is started, and nothing but the file itself is opened.
///
///     auto reader = PackedReader::open(path);            // both: tl::expected<…, ImportProblem>
///     for (auto entry = reader->next(); entry && *entry; entry = reader->next())
///         if ((*entry)->isFile && …(*entry)->name…)
///             auto bytes = reader->read(kMaxFileBytes);  // of the entry last given
///
/// Memory stays flat; entries that are not read are skipped (at once in a zip, by unpacking into
/// nothing in the others). For one thread at a time. Problems have no path.
class PackedReader final {
public:
    /// Unreadable, PackedDamaged.
    static tl::expected<PackedReader, ImportProblem> open(const std::filesystem::path& file,
                                                          const PackedLimits& limits = {});
    PackedReader(PackedReader&&) noexcept;
    PackedReader& operator=(PackedReader&&) noexcept;
    ~PackedReader();

    store::FileStamp stamp() const; ///< of the packed file, when it was opened

    struct Entry {
        std::size_t number = 0; ///< 0, 1, 2 … in the packed file
        /// As a path below the packed file: see safeEntryName. Empty where the entry's name is no
        /// such path.
        std::string name;
        std::string writtenName; ///< as it stands in the packed file, for people to read
        enum class Kind { File, Folder, Link, Other } kind = Kind::File;
        std::int64_t sizeBytes = -1; ///< as stated; -1: unknown until it is read
        std::int64_t modifiedNs = 0; ///< since 1970; 0: none, or 1980 (zip's word for none)
        bool isEncrypted = false;
    };
    /// Nothing at the end. PackedDamaged, PackedLimit, EncryptedEntry (a 7z whose names are
    /// encrypted): nothing more can be read then.
    tl::expected<std::optional<Entry>, ImportProblem> next();

    /// The first bytes of the present entry, at most 4,096, without ending its reading. Empty where
    /// it cannot be read.
    std::string_view beginning();

    /// The present entry whole. TooLarge, EncryptedEntry, Unreadable (damaged, or packed in a way
    /// that is not known), PackedLimit.
    tl::expected<std::string, ImportProblem> read(std::int64_t maximumBytes);

private:
    struct State;
    explicit PackedReader(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// The name of an entry as a path that stays below its packed file: slashes and drive letters at
/// its front go, "." and empty parts too. Nothing for one with "..", without any part, or longer
/// than a path may be (4,096 bytes).
std::optional<std::string> safeEntryName(std::string_view name);

} // namespace lectern::importer
