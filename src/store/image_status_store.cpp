#include "store/image_status_store.h"

#include "sqlite/statement.h"

#include <algorithm>
#include <limits>

namespace lectern::store {

namespace {

constexpr const char* kFind = R"sql(
SELECT status, local_hash, mime_type, chosen_address, way, size, width, height, tried_at, failure
FROM image_status
WHERE address = :address)sql";

constexpr const char* kRecord = R"sql(
INSERT OR REPLACE INTO image_status (address, status, local_hash, mime_type, chosen_address, way,
                                     size, width, height, tried_at, failure)
VALUES (:address, :status, :hash, :mime, :chosen, :way,
        :size, :width, :height, :tried, :failure))sql";

int pixels(std::int64_t stored)
{
    return static_cast<int>(std::clamp<std::int64_t>(stored, 0, std::numeric_limits<int>::max()));
}

} // namespace

ImageStatusStore::ImageStatusStore(LibraryDatabase& database)
    : m_database(database)
{
}

Result<std::optional<ImageRecord>> ImageStatusStore::find(const std::string& original)
{
    auto select = m_database.database().prepare(kFind);
    if (!select)
        return fail(select.error());
    const auto row = select->bindText(":address", original).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    const auto status = select->integer(0);
    const bool isKnown = status >= 0 && status <= static_cast<std::int64_t>(ImageStatus::Embedded);
    return ImageRecord {.original = original,
                        .status = isKnown ? static_cast<ImageStatus>(status) : ImageStatus::Unknown,
                        .localHash = std::string(select->text(1)),
                        .mimeType = std::string(select->text(2)),
                        .chosenAddress = std::string(select->text(3)),
                        .way = fetchWayFrom(select->text(4)),
                        .sizeBytes = select->integer(5),
                        .width = pixels(select->integer(6)),
                        .height = pixels(select->integer(7)),
                        .triedSeconds = select->integer(8),
                        .failure = std::string(select->text(9))};
}

Result<void> ImageStatusStore::record(const ImageRecord& record)
{
    auto insert = m_database.database().prepare(kRecord);
    if (!insert)
        return fail(insert.error());
    return insert->bindText(":address", record.original)
        .bind(":status", static_cast<std::int64_t>(record.status))
        .bindText(":hash", record.localHash)
        .bindText(":mime", record.mimeType)
        .bindText(":chosen", record.chosenAddress)
        .bindText(":way", record.way ? fetchWayName(*record.way) : std::string_view())
        .bind(":size", record.sizeBytes)
        .bind(":width", std::int64_t {record.width})
        .bind(":height", std::int64_t {record.height})
        .bind(":tried", record.triedSeconds)
        .bindText(":failure", record.failure)
        .run();
}

} // namespace lectern::store
