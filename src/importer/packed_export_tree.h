#pragma once

#include "importer/packed_companions.h"
#include "importer/packed_tree.h"

namespace lectern::importer {

/// A packed file that may be an export of Omnivore or Readeck: then its pages are the articles,
/// with what the export says of them elsewhere, and an article without a page is a link. Any other
/// packed file is the tree that it holds, exactly as PackedTree reads it.
class PackedExportTree final : public SourceTree {
public:
    explicit PackedExportTree(std::filesystem::path file, const PackedLimits& limits = {});

    Scan list(std::stop_token stop, const OnFound& onFound) override;
    Order order() const override { return Order::AsListed; }
    tl::expected<SourceBytes, ImportProblem> read(const std::filesystem::path& file,
                                                  std::int64_t maximumBytes) override;
    Neighbour find(const std::filesystem::path& path) const override { return m_tree.find(path); }
    bool promisesPictures() const override { return m_tree.promisesPictures(); }
    std::optional<std::string> copyPicture(const std::filesystem::path& path,
                                           const images::ImageFolder* copies) const override
    {
        return m_tree.copyPicture(path, copies);
    }
    Result<void> keepWantedPictures(const images::ImageFolder& copies,
                                    const std::stop_token& stop) override
    {
        return m_tree.keepWantedPictures(copies, stop);
    }
    bool isGone(const std::filesystem::path& file) const override;
    std::filesystem::path readableName(const std::filesystem::path& file) const override
    {
        return m_tree.readableName(file);
    }
    std::optional<store::FileStamp> stamp() const override { return m_tree.stamp(); }

private:
    void keepPages(Scan& scan) const;
    void addLinks(Scan& scan);
    void tell(Scan& scan) const;

    const PackedLimits m_limits;
    PackedTree m_tree;
    PackedCompanions m_companions;
    std::unordered_map<std::string, std::size_t> m_links; ///< items without a page, by path
};

} // namespace lectern::importer
