#pragma once

#include <QHostAddress>
#include <QUrl>

#include <optional>
#include <string>

namespace lectern::images {

/// Whether an address is out on the internet: not loopback, link-local, private, multicast or
/// reserved, also when it is wrapped in an IPv6 one (IANA's special-purpose registries, RFC 6890).
/// 198.18.0.0/15 counts as public: local proxies hand it out as stand-in for every name.
bool isPublicAddress(const QHostAddress& address);

/// What is wrong with asking for this address at all, as a sentence; nothing where it is http or
/// https at a public place as far as the address itself tells (names are to be resolved still).
std::optional<std::string> refusal(const QUrl& url);

} // namespace lectern::images
