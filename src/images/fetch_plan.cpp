#include "images/fetch_plan.h"

#include "images/address_guard.h"
#include "images/image_addresses.h"

#include <algorithm>
#include <utility>

namespace lectern::images {

namespace {

bool isPrivate(const std::string& address)
{
    return refusal(QUrl(QString::fromStdString(address))).has_value();
}

class Candidates final {
public:
    void add(const std::string& address, FetchWay way, const std::string& referrer = {},
             const std::string& proxy = {})
    {
        const auto isSame = [&](const ImageCandidate& known) {
            return known.address == address && known.referrer == referrer;
        };
        if (isRemote(address) && std::none_of(m_all.begin(), m_all.end(), isSame))
            m_all.push_back({address, way, proxy, referrer});
    }
    std::vector<ImageCandidate> take() { return std::move(m_all); }

private:
    std::vector<ImageCandidate> m_all;
};

/// Further addresses of the picture, its own proxy's with a referrer among them.
void addAlternatives(Candidates& candidates, const ImageRef& image, const std::string& site,
                     const std::vector<FetchWay>& order)
{
    const auto add = [&](const std::string& address, FetchWay way) {
        if (way == FetchWay::OwnReferrer)
            candidates.add(address, way, originOf(address));
        else if (way == FetchWay::SiteReferrer && !site.empty())
            candidates.add(address, way, site);
        else if (way == FetchWay::Direct && address != image.proxied)
            candidates.add(address, way);
    };
    for (const FetchWay way : order) {
        for (const std::string& address : image.alternatives)
            add(address, way);
        add(image.proxied, way);
    }
}

void addProxied(Candidates& candidates, const ImageRef& image, const ProxyRules& rules)
{
    const bool isInside = isPrivate(image.original);
    for (const auto& [rule, address] : rules.apply(image.original)) {
        if (!isInside || isPrivate(address))
            candidates.add(address, FetchWay::OtherProxies, {}, rule);
    }
}

} // namespace

std::vector<ImageCandidate> candidatesFor(const FetchRequest& request,
                                          const std::vector<FetchWay>& order,
                                          const ProxyRules& rules)
{
    const ImageRef& image = request.image;
    const std::string site = originOf(request.articleUrl);
    Candidates candidates;
    bool alternativesAdded = false;
    for (const FetchWay way : order) {
        switch (way) {
        case FetchWay::AsSaved:
            if (image.proxied.empty())
                candidates.add(image.original, FetchWay::Direct);
            candidates.add(image.proxied, way);
            break;
        case FetchWay::Direct:
            candidates.add(image.original, way);
            break;
        case FetchWay::OwnReferrer:
            candidates.add(image.original, way, originOf(image.original));
            break;
        case FetchWay::SiteReferrer:
            if (!site.empty())
                candidates.add(image.original, way, site);
            break;
        case FetchWay::OtherProxies:
            // Nobody else need know of a picture that another of its own addresses may give.
            if (!std::exchange(alternativesAdded, true))
                addAlternatives(candidates, image, site, order);
            addProxied(candidates, image, rules);
            break;
        }
    }
    if (!alternativesAdded)
        addAlternatives(candidates, image, site, order);
    return candidates.take();
}

void putFirst(std::vector<ImageCandidate>& candidates, const WorkingWay& way)
{
    std::stable_partition(candidates.begin(), candidates.end(), [&](const ImageCandidate& one) {
        return one.way == way.way && (way.proxy.empty() || one.proxy == way.proxy);
    });
}

} // namespace lectern::images
