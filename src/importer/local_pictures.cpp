#include "importer/local_pictures.h"

#include "images/image_addresses.h"

#include <algorithm>
#include <string_view>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using Neighbour = SourceTree::Neighbour;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

std::string percentDecoded(std::string_view text)
{
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0
            && hexValue(text[i + 2]) >= 0;
        if (!escaped) {
            decoded += text[i];
            continue;
        }
        decoded += static_cast<char>(hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]));
        i += 2;
    }
    return decoded;
}

/// The names a file may have on disk for an address: as written, and as a browser would ask for it.
std::vector<std::string> fileNames(const std::string& address)
{
    std::vector<std::string> names {address};
    const auto add = [&names](std::string name) {
        const bool usable = !name.empty() && name.find('\0') == std::string::npos;
        if (usable && std::ranges::find(names, name) == names.end())
            names.push_back(std::move(name));
    };
    const std::string plain = address.substr(0, address.find_first_of("?#"));
    add(plain);
    add(percentDecoded(plain));
    std::string slashes = percentDecoded(plain);
    std::ranges::replace(slashes, '\\', '/'); // written on Windows
    add(slashes);
    return names;
}

void addCandidates(std::vector<fs::path>& candidates, const std::string& name, const fs::path& file)
{
    const fs::path folder = file.parent_path();
    if (!name.starts_with('/')) {
        candidates.push_back(folder / name);
        candidates.push_back(folder / file.stem() / name);
        return;
    }
    const std::string below = name.substr(name.find_first_not_of('/'));
    for (fs::path site = folder;; site = site.parent_path()) {
        candidates.push_back(site / below);
        candidates.push_back(site / "source" / below);
        candidates.push_back(site / "static" / below);
        if (site.empty())
            return;
    }
}

Neighbour find(const std::string& address, const SourceTree& tree, const fs::path& file)
{
    std::vector<fs::path> candidates;
    for (const auto& name : fileNames(address)) {
        if (name.find_first_not_of('/') != std::string::npos)
            addCandidates(candidates, name, file);
    }
    Neighbour found;
    for (const auto& candidate : candidates) {
        Neighbour neighbour = tree.find(candidate);
        if (neighbour.lies == Neighbour::Lies::Inside)
            return neighbour;
        if (neighbour.lies == Neighbour::Lies::Outside)
            found = std::move(neighbour);
    }
    return found;
}

/// Gathers problems of one kind into one line of the report.
class Tally final {
public:
    void add(const std::string& address)
    {
        if (m_count++ == 0)
            m_first = address;
    }

    void report(std::vector<ImportProblem>& problems, ProblemKind kind, const char* one,
                const char* many) const
    {
        if (m_count == 0)
            return;
        const std::string what = m_count == 1
            ? "The picture “" + m_first + "” " + one
            : std::to_string(m_count) + " pictures " + many + ", the first is “" + m_first + "”.";
        problems.push_back({{}, 0, kind, what});
    }

private:
    int m_count = 0;
    std::string m_first;
};

} // namespace

LocalPictures::LocalPictures(std::optional<images::ImageFolder> folder)
    : m_folder(std::move(folder))
{
}

void LocalPictures::preferWeb(std::vector<ImageRef>& images, const SourceTree& tree,
                              const fs::path& file)
{
    for (auto& image : images) {
        const auto web = std::ranges::find_if(image.alternatives, images::isRemote);
        const bool canChange = web != image.alternatives.end() && images::isRelative(image.original)
            && find(image.original, tree, file).lies != Neighbour::Lies::Inside;
        if (canChange)
            std::swap(image.original, *web);
    }
}

std::vector<ImportProblem> LocalPictures::collect(std::vector<ImageRef>& images,
                                                  const SourceTree& tree,
                                                  const fs::path& file) const
{
    Tally missing;
    Tally outside;
    Tally unusable;
    for (auto& image : images) {
        const bool isFile = !image.original.empty() && images::isRelative(image.original);
        if (!isFile || !image.localHash.empty())
            continue;
        const Neighbour found = find(image.original, tree, file);
        if (found.lies != Neighbour::Lies::Inside) {
            (found.lies == Neighbour::Lies::Outside ? outside : missing).add(image.original);
            continue;
        }
        auto hash = tree.copyPicture(found.path, m_folder ? &*m_folder : nullptr);
        if (!hash) {
            unusable.add(image.original);
            continue;
        }
        if (hash->empty())
            continue;
        image.localHash = std::move(*hash);
        image.status = ImageStatus::Local;
    }
    std::vector<ImportProblem> problems;
    missing.report(problems, ProblemKind::PictureMissing, "does not lie beside the article.",
                   "do not lie beside the article");
    unusable.report(problems, ProblemKind::PictureMissing, "could not be read as a picture.",
                    "could not be read as pictures");
    outside.report(problems, ProblemKind::PictureOutside,
                   "leads outside the imported folder; it was not copied.",
                   "lead outside the imported folder and were not copied");
    return problems;
}

std::string findPictureAgain(const ImageRef& image, const fs::path& root, const fs::path& file,
                             const images::ImageFolder& copies)
{
    constexpr std::uintmax_t kLargestPacked = std::uintmax_t {256} << 20;
    const auto tree = sourceTreeAt(root);
    if (tree->order() == SourceTree::Order::AsListed) {
        std::error_code error;
        const auto size = fs::file_size(root, error);
        if (error || size > kLargestPacked)
            return {};
        tree->list({}, {});
    }
    std::vector<ImageRef> found {image};
    found.front().localHash.clear();
    LocalPictures(copies).collect(found, *tree, file);
    if (!tree->keepWantedPictures(copies, {}))
        return {};
    return found.front().localHash;
}

} // namespace lectern::importer
