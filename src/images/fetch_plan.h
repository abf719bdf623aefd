#pragma once

#include "domain/image_ref.h"

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::images {

enum class Referrer {
    None,
    OwnOrigin, ///< the image's own origin: passes most hotlink guards
};

struct FetchAttempt {
    std::string address; ///< http or https
    Referrer referrer = Referrer::None;

    bool operator==(const FetchAttempt&) const = default;
};

/// Host of an http(s) address in lower case, with the port where one is named; else empty.
std::string hostOf(std::string_view address);

/// Hosts that did not answer, remembered so that a dead proxy costs its time-out once and not for
/// every image. One per fetcher; not thread-safe.
class HostMemory final {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::minutes kRest {10}; ///< how long a dead host is left alone

    /// A transport failure (no connection, time-out, TLS); HTTP errors do not make a host dead.
    void recordFailure(std::string_view host, Clock::time_point now);
    void recordSuccess(std::string_view host);
    bool isDead(std::string_view host, Clock::time_point now) const;
    void forget() { m_deadSince.clear(); } ///< the network is back, or the person says try again

private:
    std::map<std::string, Clock::time_point, std::less<>> m_deadSince;
};

/// The ways to try for a remote image, in order: the address as saved (its proxy), the original
/// without referrer, the original with its own origin as referrer, then the alternatives.
/// Attempts at dead hosts are left out; each address and referrer appears once.
std::vector<FetchAttempt> planFetch(const ImageRef& image, const HostMemory& hosts,
                                    HostMemory::Clock::time_point now);

} // namespace lectern::images
