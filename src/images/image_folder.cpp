#include "images/image_folder.h"

#include <unistd.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>

namespace lectern::images {

namespace fs = std::filesystem;

namespace {

bool isHash(std::string_view text)
{
    return text.size() == 32
        && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

Result<std::string> readWhole(const fs::path& path)
{
    std::error_code error;
    if (!fs::is_regular_file(path, error))
        return fail(ErrorKind::NotFound, "The copy of the picture is gone.", path.string());
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return fail(ErrorKind::Io, "The copy of the picture could not be read.", path.string());
    std::string bytes {std::istreambuf_iterator<char>(file), {}};
    if (file.bad())
        return fail(ErrorKind::Io, "The copy of the picture could not be read.", path.string());
    return bytes;
}

/// A name beside the target that no other thread or process uses.
fs::path temporaryBeside(const fs::path& target)
{
    static std::atomic<std::uint64_t> counter {0};
    fs::path path = target;
    path += ".part-" + std::to_string(::getpid()) + "-" + std::to_string(++counter);
    return path;
}

} // namespace

ImageFolder::ImageFolder(const fs::path& libraryFolder)
    : m_folder(libraryFolder / "images")
{
}

std::string ImageFolder::hashOf(std::string_view bytes)
{
    static constexpr char kDigits[] = "0123456789abcdef";
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.data(), bytes.size()));
    std::string hex;
    for (const unsigned char byte : canonical.digest) {
        hex += kDigits[byte >> 4];
        hex += kDigits[byte & 15];
    }
    return hex;
}

fs::path ImageFolder::pathOf(const std::string& hash) const
{
    return m_folder / hash.substr(0, 2) / hash;
}

bool ImageFolder::holds(const std::string& hash) const
{
    std::error_code error;
    return isHash(hash) && fs::is_regular_file(pathOf(hash), error);
}

Result<std::string> ImageFolder::save(std::string_view bytes) const
{
    std::string hash = hashOf(bytes);
    const fs::path target = pathOf(hash);
    // A crash of the machine can leave a file without its content: only the right bytes count.
    if (const auto present = readWhole(target); present && *present == bytes)
        return hash;
    std::error_code error;
    fs::create_directories(target.parent_path(), error);
    if (error)
        return fail(ErrorKind::Io, "The folder for pictures could not be made.",
                    target.parent_path().string());

    const fs::path part = temporaryBeside(target);
    std::ofstream file(part, std::ios::binary | std::ios::trunc);
    file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    file.close();
    if (file.good())
        fs::rename(part, target, error);
    if (!file.good() || error) {
        std::error_code ignored;
        fs::remove(part, ignored);
        return fail(ErrorKind::Io, "A picture could not be written; the disk may be full.",
                    target.string());
    }
    return hash;
}

Result<Picture> ImageFolder::load(const std::string& hash) const
{
    if (!isHash(hash))
        return fail(ErrorKind::BadInput, "This is not the name of a picture.", hash);
    const fs::path path = pathOf(hash);
    auto bytes = readWhole(path);
    if (!bytes)
        return fail(bytes.error());
    if (hashOf(*bytes) != hash)
        return fail(ErrorKind::BadInput, "The copy of the picture is damaged.", path.string());
    auto picture = identifyPicture(std::move(*bytes));
    if (!picture)
        return fail(ErrorKind::BadInput, "The file is not a picture.", path.string());
    return std::move(*picture);
}

} // namespace lectern::images
