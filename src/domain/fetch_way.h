#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace lectern {

/// A way to ask for a picture of the web that the library has no copy of. A copy always comes
/// first: it costs nothing and tells nobody.
enum class FetchWay {
    AsSaved, ///< the address in the article, through its proxy where it has one
    Direct, ///< the picture's own address, without a referrer
    OwnReferrer, ///< the same with its own origin as referrer: passes most hotlink guards
    SiteReferrer, ///< the same with the origin of the article's page, where that is known
    OtherProxies, ///< through each enabled proxy that names its host
};

/// In the order they are tried unless a person says otherwise.
inline constexpr std::array kAllFetchWays
    = {FetchWay::AsSaved, FetchWay::Direct, FetchWay::OwnReferrer, FetchWay::SiteReferrer,
       FetchWay::OtherProxies};

/// "saved", "direct", "own-referrer", "site-referrer", "proxies": part of the command line's
/// contract and of the library's tables.
constexpr std::string_view fetchWayName(FetchWay way)
{
    switch (way) {
    case FetchWay::AsSaved:
        return "saved";
    case FetchWay::Direct:
        return "direct";
    case FetchWay::OwnReferrer:
        return "own-referrer";
    case FetchWay::SiteReferrer:
        return "site-referrer";
    case FetchWay::OtherProxies:
        break;
    }
    return "proxies";
}

constexpr std::optional<FetchWay> fetchWayFrom(std::string_view name)
{
    for (const FetchWay way : kAllFetchWays) {
        if (fetchWayName(way) == name)
            return way;
    }
    return std::nullopt;
}

} // namespace lectern
