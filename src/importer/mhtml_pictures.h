#pragma once

#include "domain/image_ref.h"
#include "images/image_folder.h"

#include <optional>
#include <string_view>
#include <vector>

namespace lectern::importer {

/// Brings the pictures that came along in an MHTML file (text/mhtml.h) into the library's copies:
/// fills `localHash` and `status` of those that a part is named like (its Content-Location, or
/// `cid:` and its Content-ID). Without a folder nothing happens (dry run). Thread-safe.
void keepMhtmlPictures(std::vector<ImageRef>& images, std::string_view bytes,
                       const std::optional<images::ImageFolder>& copies);

} // namespace lectern::importer
