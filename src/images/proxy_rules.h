#pragma once

#include "domain/image_settings.h"
#include "images/proxy_template.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::images {

/// A list of proxy rules ready for use. Disabled ones and ones whose template cannot be read are
/// left out. Thread-safe once made.
class ProxyRules final {
public:
    explicit ProxyRules(const std::vector<ProxyRule>& rules);

    /// An address and the name of the rule it was found by.
    struct Match {
        std::string rule;
        std::string address;

        bool operator==(const Match&) const = default;
    };
    /// The address inside a proxied one, by the first rule that knows it. Only the outermost proxy
    /// is taken off.
    std::optional<Match> undo(std::string_view address) const;
    /// The address through every proxy that names its host, in the list's order.
    std::vector<Match> apply(std::string_view original) const;

    static const ProxyRules& shipped();

private:
    struct Entry {
        std::string name;
        ProxyTemplate pattern;
    };
    std::vector<Entry> m_entries;
};

/// What a new library begins with:
///
/// - `https://<any>/?http://…`, raw and percent-encoded; `https://<any>/https://…` and
///   `/proxy/https://…` (cors-anywhere and its kind)
/// - images.weserv.nl and wsrv.nl (https://images.weserv.nl/docs/)
/// - i0 to i3.wp.com (https://developer.wordpress.com/docs/photon/)
/// - the forms of RSSHub's `image_hotlink_template`: `?url=` with the address percent-encoded
const ImageSettings& shippedSettings();

/// undo() by the shipped rules, the address alone.
std::optional<std::string> undoProxy(std::string_view address);

/// What is wrong with a list of rules, as an error for people: a template that cannot be read, a
/// name that is empty or there twice; or with the order: a way named twice. BadInput.
Result<void> checkSettings(const ImageSettings& settings);

} // namespace lectern::images
