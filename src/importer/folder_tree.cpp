#include "importer/folder_tree.h"

#include "images/image_folder.h"
#include "importer/archive_scanner.h"
#include "importer/local_pictures.h"
#include "importer/page_parts.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <mutex>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

bool isInside(const fs::path& root, const std::string& path)
{
    const std::string& folder = root.native();
    return folder == "/"
        || (path.size() > folder.size() && path.starts_with(folder) && path[folder.size()] == '/');
}

std::optional<std::string> resolved(const fs::path& path)
{
    const std::unique_ptr<char, decltype(&free)> real(realpath(path.c_str(), nullptr), &free);
    if (!real)
        return std::nullopt;
    return std::string(real.get());
}

/// Large pictures are held in memory one at a time, however many workers there are.
std::unique_lock<std::mutex> turnForLargePicture(const fs::path& path)
{
    constexpr std::uintmax_t largeBytes = 1'048'576;
    static std::mutex turn;
    std::error_code error;
    const auto size = fs::file_size(path, error);
    return error || size < largeBytes ? std::unique_lock<std::mutex>() : std::unique_lock(turn);
}

} // namespace

Scan FolderTree::list(std::stop_token stop, const OnFound& onFound)
{
    Scan scan = ArchiveScanner(root(), std::move(stop), onFound).scan();
    leaveOutPageParts(scan);
    return scan;
}

tl::expected<SourceBytes, ImportProblem> FolderTree::read(const fs::path& file,
                                                          std::int64_t maximumBytes)
{
    return readSource(root() / file, maximumBytes);
}

SourceTree::Neighbour FolderTree::find(const fs::path& path) const
{
    const fs::path whole = root() / path;
    // What lies outside is not even asked for: its being there is no business of an article's.
    if (!isInside(root(), whole.lexically_normal().native()))
        return {Neighbour::Lies::Outside};
    const auto real = resolved(whole);
    if (!real)
        return {};
    if (!isInside(root(), *real))
        return {Neighbour::Lies::Outside};
    return {Neighbour::Lies::Inside, *real};
}

std::optional<std::string> FolderTree::copyPicture(const fs::path& path,
                                                   const images::ImageFolder* copies) const
{
    const auto turn = turnForLargePicture(path);
    auto source = readSource(path, LocalPictures::kMaxPictureBytes);
    auto picture = source ? images::identifyPicture(std::move(source->bytes)) : std::nullopt;
    if (!picture)
        return std::nullopt;
    if (!copies)
        return std::string();
    auto hash = copies->save(picture->bytes);
    if (!hash)
        return std::nullopt;
    return std::move(*hash);
}

bool FolderTree::isGone(const fs::path& file) const
{
    struct stat status { };
    return lstat((root() / file).c_str(), &status) != 0 && (errno == ENOENT || errno == ENOTDIR);
}

} // namespace lectern::importer
