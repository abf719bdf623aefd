#pragma once

#include "text/export_kind.h"

#include <string>
#include <string_view>
#include <unordered_map>

namespace lectern::text {

/// Names an export's entries, so that each has the same name in every export it is in.
class ExportNames final {
public:
    explicit ExportNames(ExportKind kind)
        : m_ending(entryEnding(kind))
    {
    }

    /// By the number or key that the other program gave it.
    std::string byKey(std::string_view key);
    /// "example.com-0f1e2d3c4b5a6978": its host, and a hash of the whole address.
    std::string byAddress(std::string_view address);

private:
    std::string unique(std::string stem);

    std::string_view m_ending;
    std::unordered_map<std::string, int> m_used; ///< how often each was wanted
};

} // namespace lectern::text
