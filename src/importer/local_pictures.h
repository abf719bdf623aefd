#pragma once

#include "domain/article.h"
#include "domain/import_problem.h"
#include "images/image_folder.h"
#include "importer/source_tree.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace lectern::importer {

/// Pictures that lie beside an article. Brings them into the library at import, so that the article
/// keeps them when its folder moves or goes. Where a relative address is looked for:
///
/// - `a.png`, `../img/a.png`: from the article's folder (also Hugo's page bundles), then from the
///   folder that is named like the article (Hexo's asset folder,
///   https://hexo.io/docs/asset-folders);
/// - `/images/a.png`: from each folder between the article and the source's root, and from
///   `source/` (Hexo) and `static/` (Hugo) in it, nearest first.
///
/// Only files inside the source are read (SourceTree::find). Thread-safe.
class LocalPictures final {
public:
    static constexpr std::int64_t kMaxPictureBytes = std::int64_t {20} * 1024 * 1024;

    /// Without a folder pictures are looked for and not copied (dry run).
    explicit LocalPictures(std::optional<images::ImageFolder> folder);

    /// Where a relative picture does not lie beside the article and another of its addresses is one
    /// of the web, that one becomes `original`. Reads no file.
    static void preferWeb(std::vector<ImageRef>& images, const SourceTree& tree,
                          const std::filesystem::path& file);

    /// Fills `localHash` and `status` of the images it finds. `file` is the article's path in
    /// `tree`. At most one problem of each kind, paths empty.
    std::vector<ImportProblem> collect(std::vector<ImageRef>& images, const SourceTree& tree,
                                       const std::filesystem::path& file) const;

    const std::optional<images::ImageFolder>& folder() const { return m_folder; }

private:
    std::optional<images::ImageFolder> m_folder;
};

/// One picture once more, of an article that was imported from the source at `root`: it may have
/// come after the import, or its copy gone. Its hash in `copies`, or empty. A packed file has to be
/// gone through for that; one of more than 256 MB is not.
std::string findPictureAgain(const ImageRef& image, const std::filesystem::path& root,
                             const std::filesystem::path& file, const images::ImageFolder& copies);

} // namespace lectern::importer
