#pragma once

#include "domain/image_ref.h"

#include <QString>
#include <QUrl>

#include <map>
#include <vector>

namespace lectern::desktop {

/// What the page of the article shown asked for since it was opened: what the gate denied it, and
/// what Lectern gave it.
struct PageTraffic {
    static constexpr std::size_t kMostKept = 500; ///< addresses; a hostile page may make any number

    struct Picture {
        QString original; ///< its own address; of a relative one the path as written
        bool available = false; ///< else a placeholder stands in
    };

    int denied = 0;
    std::vector<QUrl> deniedAddresses; ///< the first kMostKept
    std::map<int, Picture> pictures; ///< by their number in the article

    void addDenied(const QUrl& address);
    void addPicture(const std::vector<ImageRef>& images, int index, bool isAvailable);
    int shownPictures() const; ///< those that are available
};

} // namespace lectern::desktop
