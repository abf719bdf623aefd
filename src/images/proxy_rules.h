#pragma once

#include "domain/image_ref.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::images {

/// The address inside a proxied one, or nothing where it goes through no proxy we know:
///
/// - `https://<any host>/?http://…` and `?https://…`: all after the first `?`, unescaped as it
/// stands
/// - `https://<any host>/?https%3A%2F%2F…`: the first parameter, its escapes undone
/// - `https://<any host>/https://…` and `/proxy/https://…` (cors-anywhere and its kind)
/// - `https://images.weserv.nl/?url=host/path&…` (https://images.weserv.nl/docs/)
/// - `https://i[0-3].wp.com/host/path` (Jetpack's Photon; `?ssl=1` means https)
std::optional<std::string> undoProxy(std::string_view address);

/// Makes an image's addresses plain: `&amp;` left from double escaping undone, protocol-relative
/// completed with https, a scheme written twice repaired, a `…/p/undefined` replaced by its
/// alternative, template expressions
/// (`:src="cond ? …"`, `{{ … }}`) ignored, the proxied address told from the original.
ImageRef resolveImage(const ImageSource& source, int index);

/// Whether the address is relative to the article's file (no scheme, no host).
bool isRelative(std::string_view address);
bool isData(std::string_view address);
bool isRemote(std::string_view address); ///< http or https

} // namespace lectern::images
