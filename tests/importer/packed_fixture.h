#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace lectern::tests {

/// An entry to be packed.
struct PackedPart {
    std::string name;
    std::string bytes {};
    std::int64_t modifiedSeconds = 1'700'000'000;
    enum class Kind { File, Folder, SymbolicLink, HardLink, Pipe } kind = Kind::File;
    std::string target {}; ///< of a link
};

enum class Packing { Zip, Tar, TarGzip, TarXz, TarZstd, TarBzip2, SevenZip };

/// Writes a packed file with libarchive.
void pack(const std::filesystem::path& file, const std::vector<PackedPart>& parts,
          Packing packing = Packing::Zip);

/// Writes a zip by hand, entries not compressed: names and flags are taken as they are, also such
/// as no program would write.
struct RawZipEntry {
    std::string name;
    std::string bytes;
    std::uint16_t flags = 0; ///< 1: encrypted, 0x800: the name is UTF-8
    std::uint16_t method = 0;
    std::optional<std::uint32_t> statedBytes {}; ///< unpacked size, where it is to be a lie
};
std::string rawZip(const std::vector<RawZipEntry>& entries);

/// `bytes` in gzip.
std::string gzipped(const std::string& bytes);

/// The smallest GIF; the mark tells one picture from another.
std::string gif(char mark);

} // namespace lectern::tests
