#include "library/local_picture.h"

#include <QByteArray>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <system_error>
#include <vector>

namespace lectern::library {

namespace fs = std::filesystem;

namespace {

constexpr std::uintmax_t kMaximumBytes = 64 * 1024 * 1024;

bool isInside(const fs::path& file, const fs::path& folder)
{
    const auto [way, rest] = std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return way == folder.end() && rest != file.end();
}

/// The address's path as it may be called on disk: as written, and with its escapes undone.
std::vector<std::string> namesOf(const std::string& address)
{
    const std::string path = address.substr(0, address.find_first_of("?#"));
    std::vector<std::string> names {address, path};
    names.push_back(QByteArray::fromPercentEncoding(QByteArray::fromStdString(path)).toStdString());
    return names;
}

/// The folders an address may start from. Generators serve `source` (Hexo) and `static` (Hugo) as
/// the site's root.
std::vector<fs::path> foldersFor(const fs::path& article, const fs::path& root, bool fromRoot)
{
    if (fromRoot)
        return {root, root / "source", root / "static"};
    return {article.parent_path(), article.parent_path() / article.stem()};
}

std::optional<images::Picture> readInside(const fs::path& file, const fs::path& root)
{
    std::error_code error;
    const fs::path real = fs::canonical(file, error);
    if (error || !isInside(real, root) || !fs::is_regular_file(real, error)
        || fs::file_size(real, error) > kMaximumBytes || error)
        return std::nullopt;
    std::ifstream stream(real, std::ios::binary);
    std::string bytes {std::istreambuf_iterator<char>(stream), {}};
    return images::identifyPicture(std::move(bytes));
}

} // namespace

std::optional<images::Picture> pictureBeside(const fs::path& article, const fs::path& root,
                                             const std::string& address)
{
    std::error_code error;
    const fs::path realRoot = fs::canonical(root, error);
    if (error || address.empty() || address.find('\0') != std::string::npos)
        return std::nullopt;
    const bool fromRoot = address.front() == '/';
    for (const fs::path& folder : foldersFor(article, realRoot, fromRoot)) {
        for (const std::string& name : namesOf(address)) {
            const auto skip = std::min(name.find_first_not_of('/'), name.size());
            if (auto picture = readInside(folder / name.substr(skip), realRoot))
                return picture;
        }
    }
    return std::nullopt;
}

} // namespace lectern::library
