#pragma once

#include "domain/fetch_way.h"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::images {

/// The way by which a host's pictures came the last time.
struct WorkingWay {
    FetchWay way = FetchWay::Direct;
    std::string proxy; ///< name of the rule, where the way is one of several proxies

    bool operator==(const WorkingWay&) const = default;
};

/// What a fetcher learns of hosts. Those that did not answer are left alone for a while, so that a
/// dead proxy costs its time-out once and not for every image; and what worked for the pictures of
/// a host is tried first for its next. One per fetcher; not thread-safe.
class HostMemory final {
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::minutes kRest {10}; ///< how long a dead host is left alone

    /// A transport failure (no connection, time-out, TLS) of a request begun at `begun`; HTTP
    /// errors do not make a host dead, nor does one silence among answers.
    void recordFailure(std::string_view host, Clock::time_point begun, Clock::time_point now);
    void recordAnswer(std::string_view host, Clock::time_point now);
    bool isDead(std::string_view host, Clock::time_point now) const;
    /// A request begun at `begun` waits longer than one should. Such a host is not dead, but others
    /// are asked before it until it answers.
    void recordSilence(std::string_view host, Clock::time_point begun, Clock::time_point now);
    bool isSilent(std::string_view host, Clock::time_point now) const;
    /// The network is back, or the person says try again.
    void forgetDead();

    void learn(std::string_view host, WorkingWay way);
    std::optional<WorkingWay> wayTo(std::string_view host) const;
    void forgetWays() { m_ways.clear(); }

private:
    struct Seen {
        std::optional<Clock::time_point> deadSince;
        std::optional<Clock::time_point> silentSince;
        std::optional<Clock::time_point> answered;
    };
    std::map<std::string, Seen, std::less<>> m_seen;
    std::map<std::string, WorkingWay, std::less<>> m_ways; ///< by the picture's own host
};

} // namespace lectern::images
