#pragma once

#include "importer/source_tree.h"

namespace lectern::importer {

/// A source that is a folder. Files are read by any thread, pictures are looked for with every link
/// resolved. Nothing is written.
class FolderTree final : public SourceTree {
public:
    using SourceTree::SourceTree;

    Scan list(std::stop_token stop, const OnFound& onFound) override;
    Order order() const override { return Order::Any; }
    tl::expected<SourceBytes, ImportProblem> read(const std::filesystem::path& file,
                                                  std::int64_t maximumBytes) override;
    Neighbour find(const std::filesystem::path& path) const override;
    std::optional<std::string> copyPicture(const std::filesystem::path& path,
                                           const images::ImageFolder* copies) const override;
    bool isGone(const std::filesystem::path& file) const override;
};

} // namespace lectern::importer
