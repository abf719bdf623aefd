#include "images/image_addresses.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::images {

namespace {

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view kBlanks = " \t\r\n\f";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) - begin + 1);
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

int hexValue(char c)
{
    const auto digit = std::string_view("0123456789abcdef").find(lower(c));
    return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

/// An address a template engine was meant to compute: it never names a picture.
bool isTemplateExpression(std::string_view address)
{
    static constexpr std::array kMarks
        = {std::string_view("{{"), std::string_view("}}"), std::string_view("${"),
           std::string_view("{%"), std::string_view("<%")};
    const bool marked = std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
        return address.find(mark) != std::string_view::npos;
    });
    const bool conditional = address.find(" ? ") != std::string_view::npos
        && address.find_first_of("'\"`") != std::string_view::npos;
    return marked || conditional;
}

} // namespace

bool startsWith(std::string_view text, std::string_view lowerCasePrefix)
{
    return text.size() >= lowerCasePrefix.size()
        && std::equal(lowerCasePrefix.begin(), lowerCasePrefix.end(), text.begin(),
                      [](char wanted, char c) { return wanted == lower(c); });
}

bool isRelative(std::string_view address)
{
    if (address.empty() || address.starts_with("//") || address.starts_with("\\\\")
        || address.front() == '#' || address.front() == '?')
        return false;
    // A scheme is a letter and then letters, digits, + - . up to a colon (RFC 3986, 3.1).
    const auto end = std::find_if_not(address.begin(), address.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && (std::isalnum(byte) || c == '+' || c == '-' || c == '.');
    });
    const bool letterFirst = std::isalpha(static_cast<unsigned char>(address.front())) != 0
        && static_cast<unsigned char>(address.front()) < 0x80;
    return end == address.end() || *end != ':' || !letterFirst;
}

bool isData(std::string_view address)
{
    return startsWith(address, "data:");
}

bool isRemote(std::string_view address)
{
    const std::size_t scheme = startsWith(address, "https://") ? 8
        : startsWith(address, "http://")                       ? 7
                                                               : 0;
    return scheme != 0 && address.size() > scheme
        && std::string_view("/?#").find(address[scheme]) == std::string_view::npos;
}

std::optional<RemoteParts> splitRemote(std::string_view address)
{
    if (!isRemote(address))
        return std::nullopt;
    std::string_view rest = address.substr(address.find("://") + 3);
    const auto hostEnd = std::min(rest.find_first_of("/?#"), rest.size());
    RemoteParts parts;
    for (char c : rest.substr(0, hostEnd))
        parts.host += lower(c);
    rest.remove_prefix(hostEnd);
    const auto pathEnd = std::min(rest.find_first_of("?#"), rest.size());
    parts.path = rest.substr(0, pathEnd);
    parts.hasQuery = pathEnd < rest.size() && rest[pathEnd] == '?';
    if (parts.hasQuery)
        parts.query = rest.substr(pathEnd + 1);
    return parts;
}

std::string hostOf(std::string_view address)
{
    const auto parts = splitRemote(address);
    if (!parts)
        return {};
    return parts->host.substr(parts->host.find_last_of('@') + 1); // npos + 1 is 0: the whole
}

std::string originOf(std::string_view address)
{
    const std::string host = hostOf(address);
    if (host.empty())
        return {};
    return (startsWith(address, "https:") ? "https://" : "http://") + host + '/';
}

void repairScheme(std::string& address)
{
    constexpr std::string_view kSlashes = "/\\";
    std::string_view rest = address;
    std::string_view scheme;
    for (;;) {
        const std::string_view found = startsWith(rest, "https:") ? "https:"
            : startsWith(rest, "http:")                           ? "http:"
                                                                  : "";
        if (found.empty())
            break;
        scheme = found;
        rest.remove_prefix(found.size());
        rest.remove_prefix(std::min(rest.find_first_not_of(kSlashes), rest.size()));
    }
    if (scheme.empty() || rest.empty() || std::string_view("?#").find(rest[0]) != rest.npos)
        return;
    if (!isRemote(address) || address.size() != scheme.size() + 2 + rest.size())
        address = std::string(scheme) + "//" + std::string(rest);
}

std::string madePlain(std::string_view written)
{
    std::string address(trimmed(written));
    if (isData(address))
        return address;
    address = replaced(std::move(address), "&amp;", "&");
    address = replaced(std::move(address), "&#123;", "{");
    address = replaced(std::move(address), "&#125;", "}");
    // Browsers drop these inside an address
    // (https://url.spec.whatwg.org/#concept-basic-url-parser).
    std::erase_if(address, [](char c) { return c == '\n' || c == '\r' || c == '\t'; });
    if (address.starts_with("//"))
        address.insert(0, "https:");
    repairScheme(address);
    return isTemplateExpression(address) ? std::string() : address;
}

std::optional<std::string> gluedAddress(std::string_view address)
{
    if (!isRemote(address))
        return std::nullopt;
    const std::size_t from = address.find("://") + 3;
    const auto at = std::min(address.find("/http://", from), address.find("/https://", from));
    if (at == std::string_view::npos || !isRemote(address.substr(at + 1)))
        return std::nullopt;
    return std::string(address.substr(at + 1));
}

std::string percentEncoded(std::string_view text)
{
    static constexpr std::string_view kKept = "-_.!~*'()";
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isPlain = byte < 0x80 && (std::isalnum(byte) || kKept.find(c) != kKept.npos);
        if (isPlain) {
            out += c;
        } else {
            out += '%';
            out += kDigits[byte >> 4];
            out += kDigits[byte & 15];
        }
    }
    return out;
}

std::string percentDecoded(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isEscape = text[i] == '%' && i + 2 < text.size() && hexValue(text[i + 1]) >= 0
            && hexValue(text[i + 2]) >= 0;
        const int value = isEscape ? hexValue(text[i + 1]) * 16 + hexValue(text[i + 2]) : 0;
        if (value > 0x20 && value < 0x7F) {
            out += static_cast<char>(value);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace lectern::images
