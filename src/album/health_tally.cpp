#include "album/health_tally.h"

#include <algorithm>

namespace lectern::album {

namespace {

void count(ImageCounts& counts, const ImageHealthRow& row)
{
    ++counts.images;
    switch (row.reach) {
    case ImageReach::Untried:
        ++counts.untried;
        break;
    case ImageReach::Local:
        ++counts.local;
        counts.bytes += row.sizeBytes;
        break;
    case ImageReach::Reachable:
        ++counts.reachable;
        break;
    case ImageReach::OnlyByProxy:
        ++counts.onlyByProxy;
        break;
    case ImageReach::Dead:
        ++counts.dead;
        break;
    }
    if (row.byProxy)
        ++counts.byProxy;
}

} // namespace

void HealthTally::add(const ImageHealthRow& row)
{
    count(m_total, row);
    count(m_hosts[row.host], row);
}

ImageHealth HealthTally::health() const
{
    ImageHealth health;
    health.total = m_total;
    for (const auto& [host, counts] : m_hosts)
        health.hosts.push_back({host, counts});
    std::stable_sort(
        health.hosts.begin(), health.hosts.end(),
        [](const HostHealth& a, const HostHealth& b) { return a.counts.images > b.counts.images; });
    return health;
}

} // namespace lectern::album
