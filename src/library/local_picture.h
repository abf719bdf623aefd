#pragma once

#include "images/picture.h"

#include <filesystem>
#include <optional>
#include <string>

namespace lectern::library {

/// The picture that a relative address of an article names on disk: beside the article, in the
/// folder of its own name (Hexo's post_asset_folder), or from the root for `/images/a.png`.
/// Nothing where none is there, where it is no picture, or where the way, links resolved, leads out
/// of `root`, the folder the article was imported from.
std::optional<images::Picture> pictureBeside(const std::filesystem::path& article,
                                             const std::filesystem::path& root,
                                             const std::string& address);

} // namespace lectern::library
