#include "text/address_filter.h"

#include "domain/search_address.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::text {

namespace {

constexpr auto npos = std::string_view::npos;

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool startsWith(std::string_view text, std::string_view lowerPrefix)
{
    return text.size() >= lowerPrefix.size()
        && std::equal(lowerPrefix.begin(), lowerPrefix.end(), text.begin(),
                      [](char a, char b) { return a == lower(b); });
}

std::string asBrowsersRead(std::string_view address)
{
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
    while (!address.empty() && isControl(address.front()))
        address.remove_prefix(1);
    while (!address.empty() && isControl(address.back()))
        address.remove_suffix(1);
    std::string out;
    out.reserve(address.size());
    for (const char c : address) {
        if (c != '\t' && c != '\n' && c != '\r')
            out += c;
    }
    return out;
}

std::string webAddress(const std::string& address)
{
    if (startsWith(address, "//") && address.size() > 2)
        return "https:" + address;
    if (startsWith(address, "http://") || startsWith(address, "https://"))
        return address;
    return {};
}

bool isHex(std::string_view text, std::size_t at)
{
    return at < text.size() && std::isxdigit(static_cast<unsigned char>(text[at])) != 0;
}

/// `lectern:search?…`, with or without slashes, with nothing in it but letters, digits and percent
/// signs; empty for any other address.
std::string searchAddress(std::string_view address)
{
    const auto* const form = std::ranges::find_if(
        kSearchAddressForms, [&](std::string_view one) { return startsWith(address, one); });
    if (form == kSearchAddressForms.end() || address.size() > kLongestSearchAddressBytes)
        return {};
    address.remove_prefix(form->size());
    address = address.substr(0, address.find('#'));
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string safe = "lectern://search/?";
    for (std::size_t i = 0; i < address.size(); ++i) {
        const auto byte = static_cast<unsigned char>(address[i]);
        const bool isPlain = byte < 0x80
            && (std::isalnum(byte) != 0 || std::string_view("-._~=&").find(address[i]) != npos);
        if (isPlain || (byte == '%' && isHex(address, i + 1) && isHex(address, i + 2)))
            safe += address[i];
        else
            safe.append(1, '%').append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return safe;
}

} // namespace

std::string safeLinkAddress(std::string_view address)
{
    auto clean = asBrowsersRead(address);
    if (clean.size() > 1 && clean[0] == '#')
        return "#a-" + clean.substr(1);
    if (startsWith(clean, "mailto:") || startsWith(clean, "tel:"))
        return clean;
    if (startsWith(clean, "lectern:"))
        return searchAddress(clean);
    return webAddress(clean);
}

std::string resolvedAddress(std::string_view address, std::string_view base)
{
    const auto clean = asBrowsersRead(address);
    if (clean.empty() || clean[0] == '#' || startsWith(clean, "//") || base.empty())
        return {};
    const QUrl relative(QString::fromStdString(clean));
    const QUrl page(QString::fromUtf8(base.data(), static_cast<qsizetype>(base.size())));
    const bool canResolve = relative.isValid() && relative.isRelative() && page.isValid()
        && !page.host().isEmpty() && page.scheme().startsWith(QLatin1String("http"));
    return canResolve ? page.resolved(relative).toEncoded().toStdString() : std::string();
}

std::string encodedRelativeAddress(std::string_view address)
{
    const auto clean = asBrowsersRead(address);
    const bool isPath = !clean.empty() && clean[0] != '#' && !startsWith(clean, "//")
        && clean[0] != '\\' && !isTemplate(clean)
        && clean.substr(0, clean.find_first_of("/?#")).find(':') == npos;
    return isPath ? QUrl::toPercentEncoding(QString::fromStdString(clean)).toStdString()
                  : std::string();
}

std::string safeImageAddress(std::string_view address)
{
    auto clean = asBrowsersRead(address);
    if (startsWith(clean, "data:image/"))
        return clean;
    return webAddress(clean);
}

std::string hostOf(std::string_view address)
{
    const auto slashes = address.find("//");
    if (slashes == npos || (slashes > 0 && address[slashes - 1] != ':'))
        return {};
    auto host = address.substr(slashes + 2);
    host = host.substr(0, host.find_first_of("/?#\\"));
    if (const auto at = host.rfind('@'); at != npos)
        host = host.substr(at + 1);
    return std::string(host);
}

bool namesPicture(std::string_view address)
{
    static constexpr std::array<std::string_view, 7> endings {".jpg",  ".jpeg", ".png", ".gif",
                                                              ".webp", ".avif", ".bmp"};
    const auto path = address.substr(0, address.find_first_of("?#"));
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return path.size() > ending.size()
            && startsWith(path.substr(path.size() - ending.size()), ending);
    });
}

bool isTemplate(std::string_view address)
{
    return address.find("{{") != npos || address.find("${") != npos || address.find("<%") != npos
        || address.find("{%") != npos;
}

std::string_view trimmedAddress(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n\f");
    if (first == npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n\f") - first + 1);
}

} // namespace lectern::text
