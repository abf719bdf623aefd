#pragma once

#include "images/image_fetcher.h"
#include "images/image_folder.h"
#include "store/image_status_store.h"

#include <cstdint>
#include <string>

namespace lectern::album {

/// What is to be written down of a picture that came, and of its copy (empty: it is not kept).
store::ImageRecord recordOf(const std::string& original,
                            const images::ImageFetcher::Fetched& fetched,
                            const std::string& localHash, std::int64_t nowSeconds);

/// The same of one that did not. What is known of a copy, and of how it once came, stays.
store::ImageRecord failedRecord(const std::string& original, const Error& why,
                                const std::optional<store::ImageRecord>& before,
                                std::int64_t nowSeconds);

/// Whether its last picture came through a proxy.
bool cameByProxy(const store::ImageRecord& record);

} // namespace lectern::album
