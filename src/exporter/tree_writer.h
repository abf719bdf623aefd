#pragma once

#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace lectern::exporter {

/// Writes files below a folder, each into a place that was free. Works from folder to folder by
/// handles, so that paths may be longer than PATH_MAX, and follows no link.
class TreeWriter final {
public:
    /// BadInput: `target` is no folder, or not empty. Io: it can be neither made nor read.
    static Result<TreeWriter> open(const std::filesystem::path& target);
    TreeWriter(TreeWriter&& other) noexcept;
    TreeWriter& operator=(TreeWriter&&) = delete;
    ~TreeWriter();

    struct Written {
        std::filesystem::path path; ///< below the target
        std::string reason; ///< why it is not the one asked for; empty where it is
    };
    /// `path` is relative; what of it leads nowhere below the target ("..", a slash at its
    /// beginning) is mapped like a name that the file system refuses. Io: nothing was written.
    Result<Written> write(const std::filesystem::path& path, std::string_view bytes,
                          std::int64_t modifiedNs);

private:
    TreeWriter(std::filesystem::path target, int handle)
        : m_target(std::move(target))
        , m_handle(handle)
    {
    }

    std::filesystem::path m_target;
    int m_handle;
};

/// The name that stands in for one that a file system refuses. It keeps its ending, has at most 200
/// bytes, and holds eight digits of the name's hash, so that no two names become one; where that is
/// taken as well, the next attempt has other digits.
std::string mappedName(std::string_view name, int attempt = 0);

} // namespace lectern::exporter
