#pragma once

#include "importer/packed_reader.h"
#include "text/companions.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace lectern::importer {

/// What a packed export of Omnivore or Readeck says of its articles beside their pages
/// (text/omnivore_item.h, text/readeck_item.h), by the page's path in it. Gathered in one pass that
/// reads those small files only.
struct PackedCompanions {
    enum class Service { None, Omnivore, Readeck } service = Service::None;
    struct Item {
        std::string page; ///< "content/<slug>.html", "bookmarks/<uid>/container/index.html"
        std::string linkName; ///< the article's path where there is no such page
        text::Companions companions;
    };
    std::vector<Item> items; ///< in the export's order
    std::unordered_map<std::string, std::size_t> byPath; ///< of pages and of link names
    std::vector<ImportProblem> problems; ///< without paths
};

/// Service::None where the file is no zip, or no such export. Memory: at most kMaxCompanionBytes;
/// an export that says more than that is read without, and a problem says so.
inline constexpr std::size_t kMaxCompanionBytes = std::size_t {96} * 1024 * 1024;
PackedCompanions gatherCompanions(const std::filesystem::path& file, const PackedLimits& limits,
                                  const std::stop_token& stop);

} // namespace lectern::importer
