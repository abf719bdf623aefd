#pragma once

#include "domain/fetch_way.h"
#include "domain/image_ref.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lectern {

/// One request that may bring a picture.
struct ImageCandidate {
    std::string address; ///< http or https
    FetchWay way = FetchWay::Direct;
    std::string proxy; ///< name of the rule the address goes through, or empty
    std::string referrer; ///< the header's value, empty: none is sent

    bool operator==(const ImageCandidate&) const = default;
};

/// All that is known of one image of an article.
struct ImagePassport {
    ImageRef image; ///< its addresses by the rules in force, its status, the hash of its copy
    std::string proxy; ///< name of the rule that recognises `image.proxied`, or empty
    std::string chosenAddress; ///< the one that gave the picture, or empty
    std::optional<FetchWay> chosenWay; ///< how it was asked for
    std::string mimeType; ///< sniffed; empty where there never was a picture
    std::int64_t sizeBytes = 0;
    int pixelWidth = 0; ///< of the picture itself, 0 where unknown
    int pixelHeight = 0;
    std::optional<std::int64_t> triedSeconds; ///< Unix time of the last try
    std::string failure; ///< a sentence: why the last try gave nothing
    std::vector<ImageCandidate> candidates; ///< what would be asked now, in this order

    bool operator==(const ImagePassport&) const = default;
};

} // namespace lectern
