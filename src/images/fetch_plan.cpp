#include "images/fetch_plan.h"

#include "images/proxy_rules.h"

#include <algorithm>
#include <cctype>

namespace lectern::images {

std::string hostOf(std::string_view address)
{
    if (!isRemote(address))
        return {};
    std::string_view host = address.substr(address.find("://") + 3);
    host = host.substr(0, host.find_first_of("/?#"));
    host = host.substr(host.find_last_of('@') + 1); // npos + 1 is 0: the whole
    std::string lowered;
    for (char c : host)
        lowered += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lowered;
}

void HostMemory::recordFailure(std::string_view host, Clock::time_point now)
{
    m_deadSince.insert_or_assign(std::string(host), now);
}

void HostMemory::recordSuccess(std::string_view host)
{
    if (const auto found = m_deadSince.find(host); found != m_deadSince.end())
        m_deadSince.erase(found);
}

bool HostMemory::isDead(std::string_view host, Clock::time_point now) const
{
    const auto found = m_deadSince.find(host);
    return found != m_deadSince.end() && now - found->second < kRest;
}

std::vector<FetchAttempt> planFetch(const ImageRef& image, const HostMemory& hosts,
                                    HostMemory::Clock::time_point now)
{
    std::vector<FetchAttempt> plan;
    const auto add = [&](const std::string& address, Referrer referrer) {
        FetchAttempt attempt {address, referrer};
        if (isRemote(address) && !hosts.isDead(hostOf(address), now)
            && std::find(plan.begin(), plan.end(), attempt) == plan.end())
            plan.push_back(std::move(attempt));
    };
    add(image.proxied, Referrer::None);
    add(image.original, Referrer::None);
    add(image.original, Referrer::OwnOrigin);
    for (const std::string& alternative : image.alternatives)
        add(alternative, Referrer::None);
    return plan;
}

} // namespace lectern::images
