#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lectern::images {

/// Whether the address is relative to the article's file (no scheme, no host).
bool isRelative(std::string_view address);
bool isData(std::string_view address);
bool isRemote(std::string_view address); ///< http or https

/// An http(s) address in pieces; views into it.
struct RemoteParts {
    std::string host; ///< lower case, with the port where one is named
    std::string_view path; ///< up to `?` or `#`
    std::string_view query; ///< everything after the first `?`, a fragment included
    bool hasQuery = false;
};

std::optional<RemoteParts> splitRemote(std::string_view address);

/// Host of an http(s) address in lower case, with the port where one is named; else empty.
std::string hostOf(std::string_view address);
/// `https://host:port/` of an http(s) address, as a referrer names it; else empty.
std::string originOf(std::string_view address);

/// `https:https://host/`, `http://https://host/`, `https:////host/`, `https:/host/`: the scheme
/// written twice, or with other slashes than two (which browsers put right, `\` too).
void repairScheme(std::string& address);

/// An address as some article has it, made plain: `&amp;` left from double escaping undone,
/// protocol-relative completed with https, the scheme repaired. Empty for what a template engine
/// was meant to compute (`:src="cond ? …"`, `{{ … }}`).
std::string madePlain(std::string_view written);

/// `https://site/media/https://host/a.jpg`: the address a feed robot glued onto its site's.
std::optional<std::string> gluedAddress(std::string_view address);

/// As encodeURIComponent does (https://tc39.es/ecma262/#sec-encodeuricomponent-uricomponent).
std::string percentEncoded(std::string_view text);
/// The inverse for an address that was escaped to stand in another one. Escapes it has of its own
/// (`%20`, letters of any encoding) stay.
std::string percentDecoded(std::string_view text);

/// Whether the text begins so, whatever its case.
bool startsWith(std::string_view text, std::string_view lowerCasePrefix);

} // namespace lectern::images
