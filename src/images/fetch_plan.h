#pragma once

#include "domain/image_passport.h"
#include "images/host_memory.h"
#include "images/proxy_rules.h"

#include <string>
#include <vector>

namespace lectern::images {

/// A picture to be had from the web.
struct FetchRequest {
    ImageRef image; ///< by the rules in force
    std::string articleUrl; ///< of the article's page where its header names one, or empty
};

/// Everything that may bring the picture, each request once, in this order of ways. After the
/// image's own addresses come its alternatives (its proxy with a referrer is one), before any proxy
/// that is none of its own. What leads into the person's own network is told to no proxy outside of
/// it.
std::vector<ImageCandidate> candidatesFor(const FetchRequest& request,
                                          const std::vector<FetchWay>& order,
                                          const ProxyRules& rules);

/// Moves what asks in this way to the front.
void putFirst(std::vector<ImageCandidate>& candidates, const WorkingWay& way);

} // namespace lectern::images
