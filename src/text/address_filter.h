#pragma once

#include <string>
#include <string_view>

namespace lectern::text {

/// The address of a link as it may stand in our page, or empty: http, https, mailto and tel as they
/// are, `//host` with https, `#x` as `#a-x` (the article's own ids get that prefix, so that they
/// cannot collide with ours). Relative addresses have no meaning in our page. A search of Lectern
/// itself, `lectern:search?q=…`, as `lectern://search/?q=…`, which no browser takes for relative;
/// nothing else of that scheme.
/// Blanks and control characters that browsers ignore in addresses (`java\tscript:`) are taken out
/// first. https://url.spec.whatwg.org/#concept-basic-url-parser
std::string safeLinkAddress(std::string_view address);

/// Where a relative address (`/a.jpg`, `../b`, `?p=2`) leads from a page at `base`, which is http
/// or https; empty for any other address. https://www.rfc-editor.org/rfc/rfc3986#section-5.2
std::string resolvedAddress(std::string_view address, std::string_view base);

/// A relative address, wholly percent-encoded, so that no browser reads anything into it; empty for
/// any other.
std::string encodedRelativeAddress(std::string_view address);

/// The address of a picture as it may stand in an exported page: http, https, `//host` with https,
/// `data:image/…`; else empty.
std::string safeImageAddress(std::string_view address);

/// "player.bilibili.com" of "https://player.bilibili.com/player.html"; empty where there is none.
std::string hostOf(std::string_view address);

/// Whether an address ends like a picture's file (before `?` and `#`).
bool namesPicture(std::string_view address);

/// `{{ item.src }}`, `${url}`: an expression that no program filled in.
bool isTemplate(std::string_view address);

/// `text` without white space at both ends.
std::string_view trimmedAddress(std::string_view text);

} // namespace lectern::text
