#include "importer/packed_fixture.h"

#include "support/corpus.h"

#include <archive.h>
#include <archive_entry.h>
#include <gtest/gtest.h>
#include <locale.h>

#include <array>

namespace lectern::tests {

namespace {

namespace fs = std::filesystem;

void setForm(archive* writer, Packing packing)
{
    switch (packing) {
    case Packing::Zip:
        archive_write_set_format_zip(writer);
        return;
    case Packing::SevenZip:
        archive_write_set_format_7zip(writer);
        return;
    case Packing::TarGzip:
        archive_write_add_filter_gzip(writer);
        break;
    case Packing::TarXz:
        archive_write_add_filter_xz(writer);
        break;
    case Packing::TarZstd:
        archive_write_add_filter_zstd(writer);
        break;
    case Packing::TarBzip2:
        archive_write_add_filter_bzip2(writer);
        break;
    case Packing::Tar:
        break;
    }
    archive_write_set_format_pax_restricted(writer);
}

void write(archive* writer, const PackedPart& part)
{
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname(entry, part.name.c_str());
    archive_entry_set_mtime(entry, part.modifiedSeconds, 0);
    archive_entry_set_perm(entry, 0644);
    switch (part.kind) {
    case PackedPart::Kind::File:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, std::ssize(part.bytes));
        break;
    case PackedPart::Kind::Folder:
        archive_entry_set_filetype(entry, AE_IFDIR);
        break;
    case PackedPart::Kind::SymbolicLink:
        archive_entry_set_filetype(entry, AE_IFLNK);
        archive_entry_set_symlink(entry, part.target.c_str());
        break;
    case PackedPart::Kind::HardLink:
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_hardlink(entry, part.target.c_str());
        break;
    case PackedPart::Kind::Pipe:
        archive_entry_set_filetype(entry, AE_IFIFO);
        break;
    }
    EXPECT_EQ(archive_write_header(writer, entry), ARCHIVE_OK) << archive_error_string(writer);
    if (part.kind == PackedPart::Kind::File) {
        EXPECT_EQ(archive_write_data(writer, part.bytes.data(), part.bytes.size()),
                  std::ssize(part.bytes));
    }
    archive_entry_free(entry);
}

/// Little-endian numbers, as zip and gzip have them.
class Bytes final {
public:
    template <typename Number>
    Bytes& add(Number number)
    {
        for (std::size_t i = 0; i < sizeof number; ++i)
            bytes += static_cast<char>((static_cast<std::uint64_t>(number) >> (8 * i)) & 0xff);
        return *this;
    }
    Bytes& add(const std::string& text)
    {
        bytes += text;
        return *this;
    }

    std::string bytes;
};

std::uint32_t crc32(const std::string& bytes)
{
    std::uint32_t crc = 0xffffffff;
    for (const char c : bytes) {
        crc ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

/// What the local header and the central directory have in common, from the version on.
std::string commonHeader(const RawZipEntry& entry)
{
    const auto size = static_cast<std::uint32_t>(entry.bytes.size());
    return Bytes()
        .add(std::uint16_t {20})
        .add(entry.flags)
        .add(entry.method)
        .add(std::uint16_t {0x6000})
        .add(std::uint16_t {0x5a21})
        .add(crc32(entry.bytes))
        .add(size)
        .add(entry.statedBytes.value_or(size))
        .add(static_cast<std::uint16_t>(entry.name.size()))
        .add(std::uint16_t {0})
        .bytes;
}

} // namespace

void pack(const fs::path& file, const std::vector<PackedPart>& parts, Packing packing)
{
    fs::create_directories(file.parent_path());
    // libarchive knows names by the locale's encoding.
    const locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
    const locale_t before = uselocale(utf8);
    archive* writer = archive_write_new();
    setForm(writer, packing);
    ASSERT_EQ(archive_write_open_filename(writer, file.c_str()), ARCHIVE_OK)
        << archive_error_string(writer);
    for (const auto& part : parts)
        write(writer, part);
    EXPECT_EQ(archive_write_close(writer), ARCHIVE_OK) << archive_error_string(writer);
    archive_write_free(writer);
    uselocale(before);
    freelocale(utf8);
}

std::string rawZip(const std::vector<RawZipEntry>& entries)
{
    Bytes zip;
    Bytes directory;
    for (const auto& entry : entries) {
        const auto offset = static_cast<std::uint32_t>(zip.bytes.size());
        const std::string header = commonHeader(entry);
        zip.add(std::string("PK\x03\x04")).add(header).add(entry.name).add(entry.bytes);
        directory.add(std::string("PK\x01\x02"))
            .add(std::uint16_t {20})
            .add(header)
            .add(std::uint16_t {0}) // comment
            .add(std::uint16_t {0}) // disk
            .add(std::uint16_t {0}) // internal attributes
            .add(std::uint32_t {0}) // external ones
            .add(offset)
            .add(entry.name);
    }
    const auto count = static_cast<std::uint16_t>(entries.size());
    const auto start = static_cast<std::uint32_t>(zip.bytes.size());
    return zip.add(directory.bytes)
        .add(std::string("PK\x05\x06"))
        .add(std::uint32_t {0})
        .add(count)
        .add(count)
        .add(static_cast<std::uint32_t>(directory.bytes.size()))
        .add(start)
        .add(std::uint16_t {0})
        .bytes;
}

std::string gzipped(const std::string& bytes)
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "x.gz";
    archive* writer = archive_write_new();
    archive_write_add_filter_gzip(writer);
    archive_write_set_format_raw(writer);
    EXPECT_EQ(archive_write_open_filename(writer, file.c_str()), ARCHIVE_OK);
    write(writer, {.name = "x", .bytes = bytes});
    archive_write_close(writer);
    archive_write_free(writer);
    return readFile(file);
}

std::string gif(char mark)
{
    return std::string("GIF89a\x02\x00\x02\x00\x80\x00\x00", 13) + std::string(6, mark) + "; ";
}

} // namespace lectern::tests
