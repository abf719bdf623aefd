#pragma once

#include <string>
#include <vector>

namespace lectern {

/// An image as the article's HTML names it, before any proxy is recognised.
struct ImageSource {
    std::string address; ///< `src` as written, entities undone, trimmed; may be empty
    /// Other addresses for the same picture, best first: data-original, data-src,
    /// data-original-src, data-lazy-src, the largest of srcset, the enclosing link if it is a
    /// picture.
    std::vector<std::string> alternatives;
    std::string alt; ///< plain text
    int width = 0; ///< attribute in CSS pixels, 0 where absent
    int height = 0;

    bool operator==(const ImageSource&) const = default;
};

/// Where an image can be had.
enum class ImageStatus {
    Unknown, ///< never tried
    Local, ///< a copy lies in the library
    Reachable, ///< fetched, but no copy kept
    Unreachable, ///< every way failed the last time
    Embedded, ///< a `data:` address, the picture is in the article itself
};

/// One image of an article with its addresses made plain.
struct ImageRef {
    int index = 0; ///< 0-based position in the article
    /// The picture's own address: the proxied one unwrapped, a protocol-relative one completed
    /// (https), a relative path as written, `data:` as written.
    std::string original;
    std::string proxied; ///< the address as saved where that goes through a proxy, else empty
    std::vector<std::string> alternatives; ///< further addresses, made plain the same way
    std::string alt;
    int width = 0;
    int height = 0;
    std::string localHash; ///< content hash of the copy in the library's images/, or empty
    ImageStatus status = ImageStatus::Unknown;

    bool operator==(const ImageRef&) const = default;
};

/// "unknown", "local", "reachable", "unreachable", "embedded": part of the command line's contract.
inline const char* imageStatusName(ImageStatus status)
{
    switch (status) {
    case ImageStatus::Local:
        return "local";
    case ImageStatus::Reachable:
        return "reachable";
    case ImageStatus::Unreachable:
        return "unreachable";
    case ImageStatus::Embedded:
        return "embedded";
    case ImageStatus::Unknown:
        break;
    }
    return "unknown";
}

} // namespace lectern
