#include "text/picture_list.h"

#include "text/address_filter.h"
#include "text/attribute_filter.h"

#include <algorithm>
#include <utility>

namespace lectern::text {

namespace {

using In = MetPicture::In;

// A picture and its other name stand beside each other; a few may share one `<noscript>`.
constexpr std::ptrdiff_t kFarthest = 16;

bool names(const ImageSource& image, std::string_view address)
{
    const auto& others = image.alternatives;
    return !address.empty()
        && (image.address == address
            || std::find(others.begin(), others.end(), address) != others.end());
}

bool shareAddress(const ImageSource& a, const ImageSource& b)
{
    return names(b, a.address)
        || std::any_of(a.alternatives.begin(), a.alternatives.end(),
                       [&](const std::string& each) { return names(b, each); });
}

/// Nothing but a blank or blurred `data:` picture that waits for its script.
bool onlyWaits(const ImageSource& image)
{
    constexpr std::size_t kLongest = 4096; // a true one is longer
    return image.address.size() < kLongest && image.address.starts_with("data:")
        && image.alternatives.empty();
}

/// "a.jpg" of `https://host/small/a.jpg?q=20`; empty where that says nothing.
std::string_view fileName(std::string_view address)
{
    if (!namesPicture(address))
        return {};
    const auto path = address.substr(0, address.find_first_of("?#"));
    return path.substr(path.find_last_of('/') + 1);
}

/// Whether two pictures, one after the other, show the same in two sizes.
bool shareFileName(const ImageSource& a, const ImageSource& b)
{
    const auto name = fileName(a.address);
    return !name.empty() && name == fileName(b.address);
}

void addOnce(ImageSource& image, std::string address)
{
    if (!address.empty() && !names(image, address))
        image.alternatives.push_back(std::move(address));
}

/// What `<noscript>` names is the picture; the other address may be a stand-in, unless it is the
/// same behind a proxy.
void joinSources(ImageSource& kept, const ImageSource& other, In otherIn)
{
    const bool otherIsBetter = otherIn == In::Noscript && !other.address.empty()
        && kept.address.find(other.address) == std::string::npos;
    if (otherIsBetter) {
        auto before = std::exchange(kept.address, other.address);
        std::erase(kept.alternatives, kept.address);
        addOnce(kept, std::move(before));
    } else {
        addOnce(kept, other.address);
    }
    for (const auto& address : other.alternatives)
        addOnce(kept, address);
    if (kept.alt.empty())
        kept.alt = other.alt;
    if (kept.width == 0 && kept.height == 0) {
        kept.width = other.width;
        kept.height = other.height;
    }
}

/// The first address of a picture that may stand in an exported page.
std::string originalAddress(const ImageSource& image, int index,
                            const SanitiseOptions::OwnAddress& ownAddress)
{
    auto address = safeImageAddress(ownAddress ? ownAddress(image, index) : image.address);
    if (address.empty())
        address = safeImageAddress(image.address);
    for (const auto& other : image.alternatives) {
        if (address.empty())
            address = safeImageAddress(other);
    }
    return address;
}

std::string tagOf(const MetPicture& picture, int index, const SanitiseOptions& options)
{
    const std::string number = std::to_string(index);
    const auto& image = picture.source;
    const auto address = options.images == ImageAddresses::Original
        ? originalAddress(image, index, options.ownAddress)
        : options.imagePrefix + number;
    std::string tag = "<img";
    if (!address.empty())
        addAttribute(tag, "src", address);
    addAttribute(tag, "alt", image.alt);
    if (image.width > 0)
        addAttribute(tag, "width", std::to_string(image.width));
    if (image.height > 0)
        addAttribute(tag, "height", std::to_string(image.height));
    if (!picture.title.empty())
        addAttribute(tag, "title", picture.title);
    return tag + " loading=\"lazy\" class=\"lectern-image\" data-lectern-image=\"" + number + "\">";
}

} // namespace

bool PictureList::join(const MetPicture& picture)
{
    auto* entry = otherNameOf(picture);
    if (!entry)
        return false;
    joinSources(entry->picture.source, picture.source, picture.in);
    entry->joined = true;
    return true;
}

void PictureList::add(MetPicture picture, std::size_t htmlPlace)
{
    m_entries.push_back({std::move(picture), htmlPlace, false});
}

PictureList::Entry* PictureList::otherNameOf(const MetPicture& picture)
{
    const auto first
        = m_entries.size() > kFarthest ? m_entries.end() - kFarthest : m_entries.begin();
    for (auto entry = m_entries.end(); entry != first;) {
        --entry;
        if (entry->joined || entry->picture.in == picture.in)
            continue;
        const auto& known = entry->picture.source;
        const bool isNeighbour
            = entry == m_entries.end() - 1 && entry->picture.textSize == picture.textSize;
        const bool same = shareAddress(known, picture.source)
            || (isNeighbour
                && (onlyWaits(known) || onlyWaits(picture.source)
                    || shareFileName(known, picture.source)));
        if (same)
            return &*entry;
    }
    return nullptr;
}

std::string PictureList::withTags(std::string_view html, const SanitiseOptions& options) const
{
    std::string out;
    out.reserve(html.size() + m_entries.size() * 128);
    std::size_t done = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const auto& entry = m_entries[i];
        out += html.substr(done, entry.htmlPlace - done);
        out += tagOf(entry.picture, static_cast<int>(i), options);
        done = entry.htmlPlace;
    }
    out += html.substr(done);
    return out;
}

std::vector<ImageSource> PictureList::takeSources()
{
    std::vector<ImageSource> sources;
    sources.reserve(m_entries.size());
    for (auto& entry : m_entries)
        sources.push_back(std::move(entry.picture.source));
    return sources;
}

} // namespace lectern::text
