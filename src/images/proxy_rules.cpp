#include "images/proxy_rules.h"

#include <algorithm>
#include <set>

namespace lectern::images {

ProxyRules::ProxyRules(const std::vector<ProxyRule>& rules)
{
    for (const ProxyRule& rule : rules) {
        auto pattern = ProxyTemplate::parse(rule.pattern);
        if (rule.enabled && pattern)
            m_entries.push_back({rule.name, std::move(*pattern)});
    }
}

std::optional<ProxyRules::Match> ProxyRules::undo(std::string_view address) const
{
    for (const Entry& entry : m_entries) {
        if (auto original = entry.pattern.undo(address))
            return Match {entry.name, std::move(*original)};
    }
    return std::nullopt;
}

std::vector<ProxyRules::Match> ProxyRules::apply(std::string_view original) const
{
    std::vector<Match> made;
    for (const Entry& entry : m_entries) {
        if (auto address = entry.pattern.apply(original))
            made.push_back({entry.name, std::move(*address)});
    }
    return made;
}

const ProxyRules& ProxyRules::shipped()
{
    static const ProxyRules rules(shippedSettings().rules);
    return rules;
}

const ImageSettings& shippedSettings()
{
    static const ImageSettings settings {
        .rules = {{"any host, query", "https://<any>/?${href}"},
                  {"any host, query encoded", "https://<any>/?${href_ue}"},
                  {"cors-anywhere", "https://<any>/${href}"},
                  {"proxy path", "https://<any>/proxy/${href}"},
                  {"RSSHub", "https://<any>/?url=${href_ue}"},
                  {"weserv", "https://images.weserv.nl/?url=${href_ue}"},
                  {"wsrv", "https://wsrv.nl/?url=${href_ue}"},
                  {"Photon", "https://i[0-3].wp.com/${host}${pathname}?ssl=${ssl}"}},
        .order = {kAllFetchWays.begin(), kAllFetchWays.end()}};
    return settings;
}

std::optional<std::string> undoProxy(std::string_view address)
{
    auto match = ProxyRules::shipped().undo(address);
    if (!match)
        return std::nullopt;
    return std::move(match->address);
}

Result<void> checkSettings(const ImageSettings& settings)
{
    std::set<std::string> names;
    for (const ProxyRule& rule : settings.rules) {
        if (rule.name.find_first_not_of(" \t") == std::string::npos)
            return fail(ErrorKind::BadInput, "A proxy needs a name.", rule.pattern);
        if (!names.insert(rule.name).second)
            return fail(ErrorKind::BadInput,
                        "There are two proxies of the name “" + rule.name + "”.", rule.pattern);
        if (const auto pattern = ProxyTemplate::parse(rule.pattern); !pattern)
            return fail(pattern.error());
    }
    const std::set<FetchWay> ways(settings.order.begin(), settings.order.end());
    if (ways.size() != settings.order.size())
        return fail(ErrorKind::BadInput, "Each way to fetch a picture is named once.");
    if (settings.maximumBytes <= 0)
        return fail(ErrorKind::BadInput, "The largest picture needs a size above zero.");
    return {};
}

} // namespace lectern::images
