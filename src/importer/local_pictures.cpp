#include "importer/local_pictures.h"

#include "images/image_addresses.h"
#include "importer/import_job.h"
#include "importer/source_reader.h"

#include <limits.h>
#include <stdlib.h>

#include <algorithm>
#include <memory>
#include <string_view>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

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

void addCandidates(std::vector<fs::path>& candidates, const std::string& name, const fs::path& root,
                   const fs::path& file)
{
    const fs::path folder = (root / file).parent_path();
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
        if (site == root || site.native().size() <= root.native().size())
            return;
    }
}

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

struct Found {
    enum class Where { Nowhere, Outside, Inside } where = Where::Nowhere;
    fs::path path;
};

Found find(const std::string& address, const fs::path& root, const fs::path& file)
{
    std::vector<fs::path> candidates;
    for (const auto& name : fileNames(address)) {
        if (name.find_first_not_of('/') != std::string::npos)
            addCandidates(candidates, name, root, file);
    }
    Found found;
    for (const auto& candidate : candidates) {
        // What lies outside is not even asked for: its being there is no business of an article's.
        const bool inside = isInside(root, candidate.lexically_normal().native());
        const auto real = inside ? resolved(candidate) : std::nullopt;
        if (real && isInside(root, *real))
            return {Found::Where::Inside, *real};
        if (real || !inside)
            found.where = Found::Where::Outside;
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

void LocalPictures::preferWeb(std::vector<ImageRef>& images, const fs::path& root,
                              const fs::path& file)
{
    for (auto& image : images) {
        const auto web = std::ranges::find_if(image.alternatives, images::isRemote);
        const bool canChange = web != image.alternatives.end() && images::isRelative(image.original)
            && find(image.original, root, file).where != Found::Where::Inside;
        if (canChange)
            std::swap(image.original, *web);
    }
}

std::vector<ImportProblem> LocalPictures::collect(std::vector<ImageRef>& images,
                                                  const fs::path& root, const fs::path& file) const
{
    Tally missing;
    Tally outside;
    Tally unusable;
    for (auto& image : images) {
        const bool isFile = !image.original.empty() && images::isRelative(image.original);
        if (!isFile)
            continue;
        const Found found = find(image.original, root, file);
        if (found.where != Found::Where::Inside) {
            (found.where == Found::Where::Outside ? outside : missing).add(image.original);
            continue;
        }
        auto source = readSource(found.path, kMaxPictureBytes);
        auto picture = source ? images::identifyPicture(std::move(source->bytes)) : std::nullopt;
        if (!picture) {
            unusable.add(image.original);
            continue;
        }
        if (!m_folder)
            continue;
        auto hash = m_folder->save(picture->bytes);
        if (!hash) {
            unusable.add(image.original);
            continue;
        }
        image.localHash = *hash;
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

} // namespace lectern::importer
