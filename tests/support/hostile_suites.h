#pragma once

#include "support/corpus.h"

#include <string>
#include <vector>

namespace lectern::tests {

struct HostilePayload {
    std::string id; ///< as the suite calls it
    std::string text; ///< without NUL, as decodeToUtf8 would leave it
};

/// Every payload of the sanitisers' own test suites in the shared corpus, in the suites' order.
std::vector<HostilePayload> hostilePayloads(const std::filesystem::path& corpus);

} // namespace lectern::tests
