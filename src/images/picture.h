#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::images {

/// A picture's bytes with what its first bytes say it is. The type is always sniffed, a server's or
/// a file name's word does not count
/// (https://mimesniff.spec.whatwg.org/#image-type-pattern-matching-algorithm).
struct Picture {
    std::string bytes;
    std::string mimeType; ///< image/png, image/jpeg, image/gif, image/webp, image/bmp, image/avif,
                          ///< image/x-icon; image/svg+xml
    int width = 0; ///< pixels, 0 where the header does not tell
    int height = 0;
};

/// Nothing where the bytes are no picture. SVG counts (shown as an image it runs no script).
std::optional<Picture> identifyPicture(std::string bytes);

/// Decodes `data:image/…;base64,…` and percent-encoded data addresses (RFC 2397).
std::optional<Picture> decodeDataAddress(std::string_view address);

} // namespace lectern::images
