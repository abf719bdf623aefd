#pragma once

#include "importer/packed_reader.h"
#include "importer/scan.h"

#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <unordered_map>

namespace lectern::importer {

/// A file in a packed file.
struct PackedItem {
    std::size_t number = 0; ///< of its entry
    std::int64_t modifiedNs = 0;
    std::string pictureHash; ///< images::ImageFolder::hashOf; empty: no picture
};
using PackedItems = std::unordered_map<std::string, PackedItem>; ///< by their paths

/// The first way through a packed file: its articles, what is passed over and why, and its
/// pictures.
class PackedListing final {
public:
    PackedListing(const std::filesystem::path& file, const PackedLimits& limits,
                  std::stop_token stop, const OnFound& onFound);

    /// Blocks; ends early when stopped.
    void run();

    store::FileStamp stamp; ///< of the packed file
    Scan scan; ///< in the packed file's order
    PackedItems items; ///< all files, articles and others

private:
    using Entry = PackedReader::Entry;

    void take(PackedReader& reader, const Entry& entry);
    void takeFile(PackedReader& reader, const Entry& entry);
    bool isSkippedFolder(const std::string& name);
    void dropEarlier(const std::string& name);
    void refuse(const std::string& name, ProblemKind kind, const std::string& message);
    void note(const std::string& name, ProblemKind kind, const std::string& message);
    void end(const ImportProblem& problem);
    void finish();

    const std::filesystem::path m_file;
    const PackedLimits m_limits;
    const std::stop_token m_stop;
    const OnFound& m_onFound;
    std::set<std::string> m_skippedFolders;
    std::unordered_map<std::string, std::size_t> m_places; ///< of articles in scan.files
    std::map<ProblemKind, std::size_t> m_told; ///< lines by kind
};

} // namespace lectern::importer
