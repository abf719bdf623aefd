#include "album/picture_record.h"

#include <utility>

namespace lectern::album {

store::ImageRecord recordOf(const std::string& original,
                            const images::ImageFetcher::Fetched& fetched,
                            const std::string& localHash, std::int64_t nowSeconds)
{
    store::ImageRecord record;
    record.original = original;
    record.status = localHash.empty() ? ImageStatus::Reachable : ImageStatus::Local;
    record.localHash = localHash;
    record.mimeType = fetched.picture.mimeType;
    record.chosenAddress = fetched.by.address;
    record.way = fetched.by.way;
    record.sizeBytes = static_cast<std::int64_t>(fetched.picture.bytes.size());
    record.width = fetched.picture.width;
    record.height = fetched.picture.height;
    record.triedSeconds = nowSeconds;
    return record;
}

store::ImageRecord failedRecord(const std::string& original, const Error& why,
                                const std::optional<store::ImageRecord>& before,
                                std::int64_t nowSeconds)
{
    store::ImageRecord record = before.value_or(store::ImageRecord {});
    record.original = original;
    if (record.localHash.empty())
        record.status = ImageStatus::Unreachable;
    record.triedSeconds = nowSeconds;
    record.failure = why.message;
    return record;
}

bool cameByProxy(const store::ImageRecord& record)
{
    if (!record.way) // of a library's first version, which noted the address alone
        return !record.chosenAddress.empty() && record.chosenAddress != record.original
            && record.chosenAddress.find(record.original) != std::string::npos;
    return *record.way == FetchWay::AsSaved || *record.way == FetchWay::OtherProxies;
}

} // namespace lectern::album
