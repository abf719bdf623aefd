#include "store/prepared_article.h"

#include <algorithm>
#include <array>

namespace lectern::store {

namespace {

/// A service that answers with another picture each time.
struct RandomService {
    std::string_view host;
    /// Where the path begins with one of these, or the query has it, the picture is a fixed one.
    std::array<std::string_view, 3> fixedMarks;
};

constexpr std::array kServices {
    RandomService {"picsum.photos", {"/id/", "/seed/", ""}},
    RandomService {"fastly.picsum.photos", {"/id/", "/seed/", ""}},
    RandomService {"unsplash.it", {"image=", "", ""}},
    RandomService {"source.unsplash.com", {"", "", ""}},
    RandomService {"loremflickr.com", {"lock=", "", ""}},
    RandomService {"lorempixel.com", {"", "", ""}},
    RandomService {"placeimg.com", {"", "", ""}},
};

/// What follows the last "//", so that an address inside a proxy's address counts.
std::string_view innermost(std::string_view address)
{
    const auto slashes = address.rfind("//");
    return slashes == std::string_view::npos ? std::string_view() : address.substr(slashes + 2);
}

std::string lowerCase(std::string_view ascii)
{
    std::string lower(ascii);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

} // namespace

bool isRandomPlaceholder(std::string_view address)
{
    if (address.size() > 2048)
        return false; // a `data:` picture
    const auto inner = innermost(address);
    const auto hostEnd = std::min(inner.find_first_of("/?#:"), inner.size());
    const auto host = lowerCase(inner.substr(0, hostEnd));
    const auto rest = inner.substr(hostEnd);
    const auto service = std::find_if(kServices.begin(), kServices.end(),
                                      [&](const RandomService& s) { return s.host == host; });
    if (service == kServices.end())
        return false;
    return std::none_of(service->fixedMarks.begin(), service->fixedMarks.end(),
                        [&](std::string_view mark) {
                            return !mark.empty() && rest.find(mark) != std::string_view::npos;
                        });
}

bool namesNoPicture(std::string_view address)
{
    const auto slash = address.rfind('/');
    const auto last = slash == std::string_view::npos ? address : address.substr(slash + 1);
    return address.empty() || last == "undefined" || last == "null" || isRandomPlaceholder(address);
}

} // namespace lectern::store
