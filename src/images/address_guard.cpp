#include "images/address_guard.h"

#include <QString>

#include <algorithm>
#include <array>
#include <cstdint>

namespace lectern::images {

namespace {

struct Block4 {
    std::uint32_t network;
    int prefix;
};

constexpr std::uint32_t ip(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t d)
{
    return (a << 24) | (b << 16) | (c << 8) | d;
}

bool isPublic4(std::uint32_t address)
{
    static constexpr std::array kBlocks = {
        Block4 {ip(0, 0, 0, 0), 8},      Block4 {ip(10, 0, 0, 0), 8},
        Block4 {ip(100, 64, 0, 0), 10},  Block4 {ip(127, 0, 0, 0), 8},
        Block4 {ip(169, 254, 0, 0), 16}, Block4 {ip(172, 16, 0, 0), 12},
        Block4 {ip(192, 0, 0, 0), 24},   Block4 {ip(192, 0, 2, 0), 24},
        Block4 {ip(192, 168, 0, 0), 16}, Block4 {ip(198, 51, 100, 0), 24},
        Block4 {ip(203, 0, 113, 0), 24}, Block4 {ip(224, 0, 0, 0), 4},
        Block4 {ip(240, 0, 0, 0), 4},
    };
    return std::none_of(kBlocks.begin(), kBlocks.end(), [address](const Block4& block) {
        return (address ^ block.network) >> (32 - block.prefix) == 0;
    });
}

std::uint32_t embedded4(const Q_IPV6ADDR& bytes, int at)
{
    return ip(bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]);
}

bool startsWith(const Q_IPV6ADDR& bytes, std::initializer_list<quint8> prefix)
{
    int at = 0;
    return std::all_of(prefix.begin(), prefix.end(),
                       [&](quint8 byte) { return bytes[at++] == byte; });
}

bool isPublic6(const Q_IPV6ADDR& bytes)
{
    // IPv4 inside IPv6: mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96), 6to4 (2002::/16).
    if (startsWith(bytes, {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff})
        || startsWith(bytes, {0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0}))
        return isPublic4(embedded4(bytes, 12));
    if (startsWith(bytes, {0x20, 0x02}))
        return isPublic4(embedded4(bytes, 2));
    const bool globalUnicast = (bytes[0] & 0xe0) == 0x20; // 2000::/3
    const bool reserved = startsWith(bytes, {0x20, 0x01, 0x0d, 0xb8}) // documentation
        || startsWith(bytes, {0x20, 0x01, 0, 0}); // Teredo
    return globalUnicast && !reserved;
}

} // namespace

bool isPublicAddress(const QHostAddress& address)
{
    switch (address.protocol()) {
    case QHostAddress::IPv4Protocol:
        return isPublic4(address.toIPv4Address());
    case QHostAddress::IPv6Protocol:
        return isPublic6(address.toIPv6Address());
    default:
        return false;
    }
}

std::optional<std::string> refusal(const QUrl& url)
{
    const QString scheme = url.scheme(); // QUrl has lowered it
    if (!url.isValid() || url.host().isEmpty()
        || (scheme != QStringLiteral("http") && scheme != QStringLiteral("https")))
        return "Only http and https addresses are fetched.";
    QString host = url.host();
    if (host.endsWith(QLatin1Char('.')))
        host.chop(1);
    const QHostAddress literal(host);
    const bool local = literal.isNull()
        ? host == QStringLiteral("localhost") || host.endsWith(QStringLiteral(".localhost"))
            || host.endsWith(QStringLiteral(".local"))
        : !isPublicAddress(literal);
    if (local)
        return "The address leads into this computer or its own network.";
    return std::nullopt;
}

} // namespace lectern::images
