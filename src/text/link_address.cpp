#include "text/link_address.h"

#include "text/address_filter.h"

namespace lectern::text {

std::string linkAddress(std::string_view written, const SanitiseOptions& options)
{
    const auto resolved = resolvedAddress(written, options.baseAddress);
    auto safe = safeLinkAddress(resolved.empty() ? written : std::string_view(resolved));
    if (!safe.empty() || options.relativeLinkPrefix.empty())
        return safe;
    const auto encoded = encodedRelativeAddress(written);
    return encoded.empty() ? encoded : options.relativeLinkPrefix + encoded;
}

} // namespace lectern::text
