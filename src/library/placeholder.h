#pragma once

#include "domain/image_ref.h"
#include "library/answers.h"

namespace lectern::library {

/// What stands in for a picture that is not to be had until the page says more
/// (resources/scripts/pictures.js): one quiet line in a grey that fits light and dark, with the alt
/// text and the original's host. No words of ours, so nothing to translate.
ServedImage placeholderFor(const ImageRef& image);

} // namespace lectern::library
