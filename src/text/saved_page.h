#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// What programs that save pages write into them.
struct SavedPage {
    std::string address; ///< where the page was
    std::string savedDate; ///< as written
    bool isSingleFile = false;

    bool operator==(const SavedPage&) const = default;
};

/// Reads the comment of SingleFile (https://github.com/gildas-lormeau/SingleFile: "Page saved with
/// SingleFile", "url:", "saved date:") and the attributes of WebScrapBook
/// (data-scrapbook-source, data-scrapbook-create). Everything is empty where there are none.
SavedPage readSavedPage(std::string_view html);

/// SingleFile writes a picture that a page shows twice once, as a variable of the style sheet, and
/// empty pictures in its places (`background-image:var(--sf-img-2)`). Gives these their pictures.
/// The page as it is where there is nothing to do; at most kMaxRestoredBytes longer.
std::string withRestoredPictures(std::string html);

inline constexpr std::size_t kMaxRestoredBytes = std::size_t {16} << 20;

} // namespace lectern::text
