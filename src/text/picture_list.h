#pragma once

#include "domain/image_ref.h"
#include "text/sanitiser.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// An `<img>` as it was met.
struct MetPicture {
    ImageSource source;
    std::string title; ///< its `title` attribute
    enum class In { Page, Noscript } in = In::Page;
    std::size_t textSize = 0; ///< of the plain text before it
};

/// The pictures of one body. A page that loads late names a picture twice, once for its script and
/// once in a `<noscript>` beside it, in either order: that is one picture with the addresses of
/// both. Hence the tags are written last.
class PictureList final {
public:
    /// Joins a picture with the one it is another name of. False where it is a new one.
    bool join(const MetPicture& picture);
    /// Adds a new one. `htmlPlace` is where its tag will stand, not before those of earlier ones.
    void add(MetPicture picture, std::size_t htmlPlace);

    /// `html` with the tag of each picture at its place.
    std::string withTags(std::string_view html, const SanitiseOptions& options) const;
    std::vector<ImageSource> takeSources();

private:
    struct Entry {
        MetPicture picture;
        std::size_t htmlPlace = 0;
        bool joined = false; ///< with its other name
    };
    Entry* otherNameOf(const MetPicture& picture);

    std::vector<Entry> m_entries;
};

} // namespace lectern::text
