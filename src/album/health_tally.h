#pragma once

#include "domain/image_health.h"

#include <map>
#include <string>

namespace lectern::album {

/// Counts pictures by state and host.
class HealthTally final {
public:
    void add(const ImageHealthRow& row);
    ImageHealth health() const; ///< hosts with most images first

private:
    ImageCounts m_total;
    std::map<std::string, ImageCounts> m_hosts;
};

} // namespace lectern::album
