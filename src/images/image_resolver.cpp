#include "images/image_resolver.h"

#include "images/image_addresses.h"
#include "images/proxy_rules.h"

#include <algorithm>
#include <array>

namespace lectern::images {

namespace {

/// An address that only stands in until a script puts the true one there: `…/p/undefined`, the
/// tiny `data:` picture or the "loading.gif" of lazy loading.
bool isStandIn(std::string_view address, const ProxyRules& rules)
{
    // Blank pictures of any size compress to less than this; real embedded ones do not.
    constexpr std::size_t kTinyData = 1500;
    if (isData(address))
        return address.size() < kTinyData;
    if (const auto inner = rules.undo(address))
        return isStandIn(inner->address, rules);
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    static constexpr std::array kNames
        = {std::string_view("undefined"),   std::string_view("null"),
           std::string_view("loading.gif"), std::string_view("lazyload.gif"),
           std::string_view("lazy.gif"),    std::string_view("blank.gif"),
           std::string_view("spacer.gif"),  std::string_view("transparent.gif"),
           std::string_view("grey.gif"),    std::string_view("placeholder.png"),
           std::string_view("loading.svg")};
    return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view known) {
        return name.size() == known.size() && startsWith(name, known);
    });
}

void addAlternative(ImageRef& image, const std::string& address)
{
    auto& all = image.alternatives;
    if (address != image.original && address != image.proxied
        && std::find(all.begin(), all.end(), address) == all.end())
        all.push_back(address);
}

/// Fills the addresses from all there are, the one in the article first; none is empty.
void resolve(ImageRef& image, std::vector<std::string> candidates, const ProxyRules& rules)
{
    const auto standIns = std::stable_partition(
        candidates.begin(), candidates.end(),
        [&](const std::string& address) { return !isStandIn(address, rules); });
    if (standIns != candidates.begin())
        candidates.erase(standIns, candidates.end());
    image.original.clear();
    image.proxied.clear();
    image.alternatives.clear();
    if (candidates.empty())
        return;

    image.original = candidates.front();
    if (auto inner = rules.undo(image.original)) {
        image.proxied = image.original;
        image.original = std::move(inner->address);
    }
    for (const std::string& candidate : candidates) {
        auto inner = rules.undo(candidate);
        addAlternative(image, inner ? inner->address : candidate);
    }
    if (auto inner = rules.undo(image.original))
        addAlternative(image, inner->address);
    if (auto inner = gluedAddress(image.original))
        addAlternative(image, *inner);
}

} // namespace

ImageRef resolveImage(const ImageSource& source, int index, const ProxyRules& rules)
{
    std::vector<std::string> candidates;
    candidates.push_back(madePlain(source.address));
    for (const std::string& alternative : source.alternatives)
        candidates.push_back(madePlain(alternative));
    std::erase_if(candidates, [](const std::string& address) { return address.empty(); });

    ImageRef image;
    image.index = index;
    image.alt = source.alt;
    image.width = source.width;
    image.height = source.height;
    resolve(image, std::move(candidates), rules);
    if (isData(image.original))
        image.status = ImageStatus::Embedded;
    return image;
}

ImageRef resolvedAgain(ImageRef image, const ProxyRules& rules)
{
    if (!isRemote(image.original))
        return image; // a file's or a `data:` address, which no proxy has a part in
    const std::string before = image.original;
    std::vector<std::string> candidates {image.proxied.empty() ? image.original : image.proxied};
    candidates.insert(candidates.end(), image.alternatives.begin(), image.alternatives.end());
    resolve(image, std::move(candidates), rules);
    if (image.original != before) {
        addAlternative(image, before);
        image.localHash.clear();
        image.status = ImageStatus::Unknown;
    }
    return image;
}

} // namespace lectern::images
