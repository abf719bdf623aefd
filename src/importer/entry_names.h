#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace lectern::importer {

/// What names in a packed file say that are not UTF-8: zip has no word for their encoding, and most
/// programs wrote their system's own (GBK, Big5, Shift_JIS …). It is guessed from all names
/// together; where nothing East Asian explains them it is CP437, zip's own
/// (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, appendix D).
class EntryNames final {
public:
    EntryNames() = default;
    explicit EntryNames(const std::vector<std::string>& foreign); ///< without line ends

    /// The name in UTF-8; nothing for one that was not among `foreign`.
    std::optional<std::string> readable(const std::string& name) const;
    /// The name as it stands in the packed file, of one in UTF-8.
    std::optional<std::string> written(const std::string& readable) const;

private:
    std::unordered_map<std::string, std::string> m_readable;
    std::unordered_map<std::string, std::string> m_written;
};

} // namespace lectern::importer
