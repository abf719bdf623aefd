#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// Where a person can watch or hear what an article had embedded.
struct MediaPlace {
    std::string site; ///< "YouTube", "腾讯视频"; the host where no name is known; may be empty
    std::string kind; ///< "video", "audio", or empty where the site does not tell
    /// The page to open outside instead of the bare player, or the address as given.
    std::string address;
};

/// Knows the players of the usual sites: `youtube.com/embed/ID` is watched at
/// `youtube.com/watch?v=ID`. `address` is http or https; anything else comes back as it is. Ids
/// pass only where they are letters, digits, `-` and `_`, so that nothing else can get into a link.
MediaPlace mediaPlaceOf(std::string_view address);

/// "movie.mp4" of "https://a.b/c/movie.mp4?x=1": the last part of the path where it has an ending;
/// else empty.
std::string fileNameOf(std::string_view address);

} // namespace lectern::text
