#pragma once

#include "domain/image_ref.h"
#include "domain/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::store {

/// A version's images as one string of bytes, to be compressed with the original as prefix (where
/// their addresses stand, so that they cost almost nothing; a table of addresses was a tenth of a
/// library). For each image in order:
///
///     original, proxied, alt, localHash   texts: length, bytes
///     width, height, status               numbers
///     number of alternatives, then these  number, texts
///
/// Numbers and lengths are LEB128. `proxied` that ends in `original` is kept without that end.
std::string writeImages(const std::vector<ImageRef>& images);

/// The inverse; ErrorKind::Database where the bytes were not written by writeImages.
Result<std::vector<ImageRef>> readImages(std::string_view bytes);

} // namespace lectern::store
