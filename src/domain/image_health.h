#pragma once

#include "domain/ids.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// What can be said of a picture's address without asking anybody.
enum class ImageReach {
    Untried, ///< nobody ever asked for it
    Local, ///< a copy lies in the library
    Reachable, ///< its own server gave it the last time; no copy is kept
    OnlyByProxy, ///< the last time only a proxy gave it; no copy is kept
    Dead, ///< no way gave it the last time
};

/// "untried", "local", "reachable", "only-by-proxy", "dead": part of the command line's contract.
constexpr const char* imageReachName(ImageReach reach)
{
    switch (reach) {
    case ImageReach::Local:
        return "local";
    case ImageReach::Reachable:
        return "reachable";
    case ImageReach::OnlyByProxy:
        return "only-by-proxy";
    case ImageReach::Dead:
        return "dead";
    case ImageReach::Untried:
        break;
    }
    return "untried";
}

/// How many of some pictures are in which state. They add up to `images`.
struct ImageCounts {
    std::int64_t images = 0; ///< different addresses
    std::int64_t untried = 0;
    std::int64_t local = 0;
    std::int64_t reachable = 0;
    std::int64_t onlyByProxy = 0;
    std::int64_t dead = 0;
    std::int64_t byProxy = 0; ///< counted above: the last time a proxy gave them, kept or not
    std::int64_t bytes = 0; ///< of the local copies

    bool operator==(const ImageCounts&) const = default;
};

struct HostHealth {
    std::string host; ///< of the original address, with the port where one is named
    ImageCounts counts;

    bool operator==(const HostHealth&) const = default;
};

struct ImageHealth {
    ImageCounts total;
    std::vector<HostHealth> hosts; ///< most images first

    bool operator==(const ImageHealth&) const = default;
};

/// One address of the report in detail.
struct ImageHealthRow {
    std::string original;
    std::string host;
    ImageReach reach = ImageReach::Untried;
    bool byProxy = false; ///< the last picture came through one
    std::string chosenAddress;
    std::int64_t sizeBytes = 0;
    std::int64_t triedSeconds = 0; ///< Unix time, 0 where it was never tried
    std::string failure;
    ArticleId article; ///< one that shows it

    bool operator==(const ImageHealthRow&) const = default;
};

} // namespace lectern
