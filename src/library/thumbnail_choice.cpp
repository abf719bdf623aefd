#include "library/thumbnail_choice.h"

#include "images/image_resolver.h"
#include "store/prepared_article.h"

#include <algorithm>

namespace lectern::library {

namespace {

constexpr std::size_t kMostCandidates = 8;
constexpr int kSmallestSide = 64; ///< pixels; below it is an icon
constexpr int kLongestShape = 5; ///< a side this much longer than the other is a ruler or a banner

bool isPictureOfSize(int width, int height)
{
    if (width <= 0 || height <= 0)
        return true; // not told
    const auto [shorter, longer] = std::minmax(width, height);
    // What is long and narrow is a long page; what is wide and low is a banner.
    return shorter >= kSmallestSide && width <= kLongestShape * height
        && longer <= 4 * kLongestShape * shorter;
}

void add(std::vector<ImageRef>& candidates, const ImageRef& image)
{
    if (candidates.size() >= kMostCandidates || image.original.empty()
        || store::isRandomPlaceholder(image.original))
        return;
    const bool isKnown
        = std::any_of(candidates.begin(), candidates.end(), [&](const ImageRef& candidate) {
              return candidate.original == image.original;
          });
    if (!isKnown)
        candidates.push_back(image);
}

} // namespace

std::vector<ImageRef> thumbnailCandidates(const store::HeadPictures& head,
                                          const std::vector<ImageRef>& images,
                                          const images::ProxyRules& rules)
{
    std::vector<ImageRef> candidates;
    for (const std::string& address : {head.headimg, head.thumbnail}) {
        if (store::namesNoPicture(address))
            continue;
        ImageSource source;
        source.address = address;
        const ImageRef named = images::resolveImage(source, -1, rules);
        // The article's own picture knows of its local copy and of other addresses.
        const auto own = std::find_if(images.begin(), images.end(), [&](const ImageRef& image) {
            return image.original == named.original;
        });
        add(candidates, own == images.end() ? named : *own);
    }
    for (const ImageRef& image : images) {
        if (isPictureOfSize(image.width, image.height))
            add(candidates, image);
    }
    return candidates;
}

bool isFitForThumbnail(const images::Picture& picture)
{
    return isPictureOfSize(picture.width, picture.height);
}

} // namespace lectern::library
