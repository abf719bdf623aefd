#include "store/trackers.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::store {

namespace {

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
    return lower;
}

} // namespace

bool isTracker(std::string_view parameter)
{
    static constexpr std::array<std::string_view, 24> names {
        "_hsenc", "_hsmi",      "dclid",        "fbclid",      "from",   "from_source",
        "gclid",  "gbraid",     "igshid",       "mc_cid",      "mc_eid", "msclkid",
        "scm",    "share_from", "share_source", "share_token", "spm",    "spm_id_from",
        "twclid", "wbraid",     "wx_co",        "wx_lazy",     "wxfrom", "yclid"};
    const std::string name = lowered(parameter);
    return name.starts_with("utm_") || std::ranges::find(names, name) != names.end();
}

std::string withoutTrackers(std::string_view address)
{
    address = address.substr(0, address.find('#'));
    const auto question = address.find('?');
    std::string kept(address.substr(0, question));
    if (question == std::string_view::npos)
        return kept;
    char sign = '?';
    for (std::string_view rest = address.substr(question + 1); !rest.empty();) {
        const auto pair = rest.substr(0, rest.find('&'));
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
        if (pair.empty() || isTracker(pair.substr(0, pair.find('='))))
            continue;
        kept += sign;
        kept += pair;
        sign = '&';
    }
    return kept;
}

} // namespace lectern::store
