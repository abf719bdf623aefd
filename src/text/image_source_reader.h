#pragma once

#include "domain/image_ref.h"
#include "text/html_reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// What stands around an `<img>` and may name the same picture.
struct ImageSurroundings {
    std::string link; ///< href of the enclosing `<a>`, or empty
    std::vector<std::string> sources; ///< srcset and src of the `<source>`s of its `<picture>`
};

/// The picture an `<img>` names: `src` and, for pages that load late, the attributes robots and
/// scripts put the true address in. Empty where no attribute holds an address; `undefined`, `#`
/// and the like are none.
std::optional<ImageSource> readImageSource(const HtmlAttributes& attributes,
                                           const ImageSurroundings& around);

/// Adds to a relative picture its address on the page at `base`; nothing where that is empty.
void addResolved(ImageSource& image, std::string_view base);

/// Whether it is one of those pictures of one pixel that only count readers.
bool isTrackingPixel(const HtmlAttributes& attributes);

/// The address of the largest picture of a `srcset`, empty where there is none.
/// https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
std::string largestOfSrcset(std::string_view srcset);

/// A number of CSS pixels as in `width="525"` or `width="525px"`, 0 where it is none.
int pixels(std::string_view value);

} // namespace lectern::text
