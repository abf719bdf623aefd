#include "desktop/page_traffic.h"

#include <algorithm>

namespace lectern::desktop {

void PageTraffic::addDenied(const QUrl& address)
{
    ++denied;
    if (deniedAddresses.size() < kMostKept)
        deniedAddresses.push_back(address);
}

void PageTraffic::addPicture(const std::vector<ImageRef>& images, int index, bool isAvailable)
{
    const auto number = static_cast<std::size_t>(index);
    const QString original
        = number < images.size() ? QString::fromStdString(images[number].original) : QString();
    pictures[index] = {original, isAvailable};
}

int PageTraffic::shownPictures() const
{
    return static_cast<int>(std::ranges::count_if(
        pictures, [](const auto& picture) { return picture.second.available; }));
}

} // namespace lectern::desktop
