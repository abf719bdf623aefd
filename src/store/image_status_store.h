#pragma once

#include "domain/fetch_way.h"
#include "domain/image_ref.h"
#include "store/library_database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace lectern::store {

/// What is known of an image address, whichever articles name it.
struct ImageRecord {
    std::string original; ///< key: the plain address
    ImageStatus status = ImageStatus::Unknown;
    std::string localHash; ///< file in images/, or empty
    std::string mimeType;
    std::string chosenAddress; ///< the one that worked last, or empty
    std::optional<FetchWay> way = {}; ///< how that was asked for
    std::int64_t sizeBytes = 0;
    int width = 0; ///< pixels, 0 where unknown
    int height = 0;
    std::int64_t triedSeconds = 0; ///< Unix time of the last try
    std::string failure = {}; ///< a sentence: why the last try gave nothing, or empty

    bool operator==(const ImageRecord&) const = default;
};

/// `image_status`: by address.
class ImageStatusStore final {
public:
    explicit ImageStatusStore(LibraryDatabase& database);

    Result<std::optional<ImageRecord>> find(const std::string& original);
    Result<void> record(const ImageRecord& record); ///< replaces what was known

private:
    LibraryDatabase& m_database;
};

} // namespace lectern::store
