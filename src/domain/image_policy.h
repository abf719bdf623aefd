#pragma once

namespace lectern {

/// What the reading pane may do to show an image.
enum class ImagePolicy {
    Fetch, ///< local copy, else fetch and keep
    LocalOnly, ///< offline: only copies and embedded pictures
    Off,
};

} // namespace lectern
