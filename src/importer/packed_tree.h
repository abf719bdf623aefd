#pragma once

#include "importer/entry_names.h"
#include "importer/packed_listing.h"
#include "importer/packed_reader.h"
#include "importer/source_tree.h"

#include <memory>
#include <mutex>
#include <set>

namespace lectern::importer {

/// A source that is one packed file. Its entries are the files, their names below the packed file
/// the paths. It is gone through from front to back, at most three times however many files it
/// holds, and nothing of it is kept in memory but names:
///
/// 1. list(): what is in it. Pictures are recognised by their first bytes and hashed, so that
///    articles can name their copies whether they stand before or behind them.
/// 2. read(): the articles, in the packed file's order.
/// 3. keepWantedPictures(): only the pictures that articles named, where there are any.
///
/// Of entries with one name the last counts, as unpacking would leave it. Links are not followed.
/// Packed files inside are counted, not opened. Names that are not UTF-8 stay as they are, and are
/// understood by EntryNames.
class PackedTree final : public SourceTree {
public:
    explicit PackedTree(std::filesystem::path file, const PackedLimits& limits = {});

    /// Of the packed file when it was listed.
    std::optional<store::FileStamp> stamp() const override { return m_stamp; }

    Scan list(std::stop_token stop, const OnFound& onFound) override;
    Order order() const override { return Order::AsListed; }
    tl::expected<SourceBytes, ImportProblem> read(const std::filesystem::path& file,
                                                  std::int64_t maximumBytes) override;
    Neighbour find(const std::filesystem::path& path) const override;
    bool promisesPictures() const override;
    std::optional<std::string> copyPicture(const std::filesystem::path& path,
                                           const images::ImageFolder* copies) const override;
    Result<void> keepWantedPictures(const images::ImageFolder& copies,
                                    const std::stop_token& stop) override;
    bool isGone(const std::filesystem::path& file) const override;
    std::filesystem::path readableName(const std::filesystem::path& file) const override;

private:
    tl::expected<PackedReader, ImportProblem> openAgain() const;
    tl::expected<void, ImportProblem> advanceTo(std::size_t number);

    const PackedLimits m_limits;
    store::FileStamp m_stamp;
    PackedItems m_items;
    EntryNames m_names;

    std::optional<PackedReader> m_reader; ///< of read()
    std::optional<std::size_t> m_position; ///< the entry that m_reader stands on

    mutable std::mutex m_mutex;
    mutable std::set<std::size_t> m_wanted; ///< numbers of the pictures that articles named
};

} // namespace lectern::importer
