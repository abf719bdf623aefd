#include "images/host_memory.h"

#include <utility>

namespace lectern::images {

void HostMemory::recordFailure(std::string_view host, Clock::time_point begun,
                               Clock::time_point now)
{
    Seen& seen = m_seen[std::string(host)];
    if (!seen.answered || *seen.answered < begun)
        seen.deadSince = now;
}

void HostMemory::recordAnswer(std::string_view host, Clock::time_point now)
{
    Seen& seen = m_seen[std::string(host)];
    seen.answered = now;
    seen.deadSince.reset();
    seen.silentSince.reset();
}

void HostMemory::recordSilence(std::string_view host, Clock::time_point begun,
                               Clock::time_point now)
{
    Seen& seen = m_seen[std::string(host)];
    if (!seen.answered || *seen.answered < begun)
        seen.silentSince = now;
}

bool HostMemory::isSilent(std::string_view host, Clock::time_point now) const
{
    const auto found = m_seen.find(host);
    return found != m_seen.end() && found->second.silentSince
        && now - *found->second.silentSince < kRest;
}

bool HostMemory::isDead(std::string_view host, Clock::time_point now) const
{
    const auto found = m_seen.find(host);
    return found != m_seen.end() && found->second.deadSince
        && now - *found->second.deadSince < kRest;
}

void HostMemory::forgetDead()
{
    for (auto& [host, seen] : m_seen) {
        seen.deadSince.reset();
        seen.silentSince.reset();
    }
}

void HostMemory::learn(std::string_view host, WorkingWay way)
{
    m_ways.insert_or_assign(std::string(host), std::move(way));
}

std::optional<WorkingWay> HostMemory::wayTo(std::string_view host) const
{
    const auto found = m_ways.find(host);
    return found == m_ways.end() ? std::nullopt : std::optional(found->second);
}

} // namespace lectern::images
