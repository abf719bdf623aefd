#pragma once

#include "domain/fetch_way.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern {

/// A proxy that pictures come through, as data: its template recognises the proxied address of a
/// picture, leads back to the original, and makes a proxied address of an original
/// (images/proxy_template.h).
struct ProxyRule {
    std::string name; ///< unique in its list, shown to people
    std::string pattern; ///< `https://images.weserv.nl/?url=${href_ue}`
    bool enabled = true;

    bool operator==(const ProxyRule&) const = default;
};

/// How pictures of the web are found; kept in the library, so that window and command line agree.
/// Valid at once for every article: none is imported again.
struct ImageSettings {
    std::vector<ProxyRule> rules = {}; ///< the first that recognises an address counts
    std::vector<FetchWay> order = {}; ///< each way at most once; a way left out is not tried
    std::int64_t maximumBytes = std::int64_t {20} * 1024 * 1024; ///< of one picture
    /// Whether an article may lead into this computer or its own network.
    enum class PrivateHosts { Refuse, Allow } privateHosts = PrivateHosts::Refuse;

    bool operator==(const ImageSettings&) const = default;
};

} // namespace lectern
