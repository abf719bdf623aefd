#pragma once

#include "domain/result.h"
#include "images/picture.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace lectern::images {

/// Local copies of pictures: <library>/images/ab/<hash>, named by XXH3-128 of their content in hex.
/// Thread-safe (files appear by rename, and equal names have equal content).
class ImageFolder final {
public:
    explicit ImageFolder(const std::filesystem::path& libraryFolder);

    /// The name that a picture of this content has here: XXH3-128 in hex.
    static std::string hashOf(std::string_view bytes);

    /// Writes the bytes where they are not there yet and returns their hash. Io on a full disk;
    /// no half-written file is left.
    Result<std::string> save(std::string_view bytes) const;
    Result<Picture> load(const std::string& hash) const; ///< NotFound, Io, BadInput (not a picture)
    bool holds(const std::string& hash) const; ///< whether there is such a file; not its content
    std::filesystem::path pathOf(const std::string& hash) const;

private:
    std::filesystem::path m_folder;
};

} // namespace lectern::images
