#include "text/image_source_reader.h"

#include "text/address_filter.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

// Best first: what names the original comes before what names a place to load from.
constexpr std::array<std::string_view, 14> kLateAttributes {
    "data-original", "data-original-src", "data-originalsrc", "data-src",     "data-actualsrc",
    "data-lazy-src", "data-lazyload",     "data-lazy",        "data-backsrc", "data-echo",
    "data-url",      "real_src",          "original",         "file"};

/// What programs write where they had no address.
bool isNothing(std::string_view address)
{
    static constexpr std::array<std::string_view, 8> words {
        "undefined", "null", "none", "nan", "false", "true", "about:blank", "about:srcdoc"};
    const auto isWord = [&](std::string_view word) {
        return std::equal(word.begin(), word.end(), address.begin(), address.end(),
                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + 32 : b); });
    };
    return address.empty() || address.front() == '#'
        || std::any_of(words.begin(), words.end(), isWord);
}

bool isAddress(std::string_view text)
{
    return !isNothing(text) && !isTemplate(text) && text.find_first_of(" \n\t") == npos;
}

void addAlternative(ImageSource& image, std::string_view address)
{
    address = trimmedAddress(address);
    if (!isAddress(address) || address == image.address)
        return;
    const auto& known = image.alternatives;
    if (std::find(known.begin(), known.end(), address) == known.end())
        image.alternatives.emplace_back(address);
}

} // namespace

std::optional<ImageSource> readImageSource(const HtmlAttributes& attributes,
                                           const ImageSurroundings& around)
{
    ImageSource image;
    if (const auto src = trimmedAddress(attributes.value("src"));
        !isTemplate(src) && !isNothing(src))
        image.address = src;
    for (const auto name : kLateAttributes) {
        const auto value = trimmedAddress(attributes.value(name));
        const bool looksRight = value.find_first_of("/.") != npos; // data-lazy="true" is no address
        if (looksRight)
            addAlternative(image, value);
    }
    addAlternative(image, largestOfSrcset(attributes.value("srcset")));
    addAlternative(image, largestOfSrcset(attributes.value("data-srcset")));
    addAlternative(image, largestOfSrcset(attributes.value("data-lazy-srcset")));
    for (const auto& source : around.sources)
        addAlternative(image, source);
    if (image.address.empty() && image.alternatives.empty())
        return std::nullopt;
    if (namesPicture(around.link))
        addAlternative(image, around.link);
    image.alt = attributes.value("alt");
    image.width = pixels(attributes.value("width"));
    image.height = pixels(attributes.value("height"));
    return image;
}

void addResolved(ImageSource& image, std::string_view base)
{
    if (base.empty())
        return;
    const auto relatives = image.alternatives;
    addAlternative(image, resolvedAddress(image.address, base));
    for (const auto& relative : relatives)
        addAlternative(image, resolvedAddress(relative, base));
}

bool isTrackingPixel(const HtmlAttributes& attributes)
{
    const auto tiny = [&](std::string_view name) {
        const auto value = attributes.value(name);
        return value == "1" || value == "0" || value == "1px" || value == "0px";
    };
    return tiny("width") && tiny("height");
}

std::string largestOfSrcset(std::string_view srcset)
{
    std::string best;
    double bestSize = -1;
    while (true) {
        const auto begin = srcset.find_first_not_of(" \t\r\n\f,");
        if (begin == npos)
            return best;
        srcset.remove_prefix(begin);
        auto address = srcset.substr(0, srcset.find_first_of(" \t\r\n\f"));
        srcset.remove_prefix(address.size());
        std::string_view descriptor;
        if (address.ends_with(',')) {
            while (address.ends_with(','))
                address.remove_suffix(1);
        } else {
            descriptor = trimmedAddress(srcset.substr(0, srcset.find(',')));
            srcset.remove_prefix(std::min(srcset.find(','), srcset.size()));
        }
        const double size
            = descriptor.empty() ? 1 : std::strtod(std::string(descriptor).c_str(), nullptr);
        if (size > bestSize) {
            best = address;
            bestSize = size;
        }
    }
}

int pixels(std::string_view value)
{
    int number = 0;
    const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
    const std::string_view rest(result.ptr, value.data() + value.size());
    const bool isPixels
        = result.ec == std::errc {} && (rest.empty() || rest == "px" || rest[0] == '.');
    return isPixels && number > 0 && number <= 100000 ? number : 0;
}

} // namespace lectern::text
