#pragma once

#include "domain/image_ref.h"
#include "images/picture.h"
#include "images/proxy_rules.h"
#include "store/article_store.h"

#include <vector>

namespace lectern::library {

/// The pictures that may stand for an article in a list, best first: those its header names, then
/// those of its text. Random placeholders, spacers and icons (by the size the text gives them) are
/// none; each address appears once; at most eight.
std::vector<ImageRef>
thumbnailCandidates(const store::HeadPictures& head, const std::vector<ImageRef>& images,
                    const images::ProxyRules& rules = images::ProxyRules::shipped());

/// Whether a picture is worth showing small, as far as its header tells its size: no icon, no
/// ruler, no banner.
bool isFitForThumbnail(const images::Picture& picture);

} // namespace lectern::library
