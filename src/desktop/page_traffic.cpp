#include "desktop/page_traffic.h"

#include <algorithm>

namespace lectern::desktop {

int PageTraffic::shownPictures() const
{
    return static_cast<int>(std::ranges::count_if(
        pictures, [](const auto& picture) { return picture.second.available; }));
}

} // namespace lectern::desktop
