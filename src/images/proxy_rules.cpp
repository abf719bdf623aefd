#include "images/proxy_rules.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace lectern::images {

namespace {

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool startsWith(std::string_view text, std::string_view lowerCasePrefix)
{
    return text.size() >= lowerCasePrefix.size()
        && std::equal(lowerCasePrefix.begin(), lowerCasePrefix.end(), text.begin(),
                      [](char wanted, char c) { return wanted == lower(c); });
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

/// An http(s) address in the pieces the rules look at; views into it.
struct RemoteParts {
    std::string host; ///< lower case, with the port where one is named
    std::string_view path; ///< up to `?` or `#`
    std::string_view query; ///< everything after the first `?`, a fragment included
};

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
    if (pathEnd < rest.size() && rest[pathEnd] == '?')
        parts.query = rest.substr(pathEnd + 1);
    return parts;
}

int hexValue(char c)
{
    const auto digit = std::string_view("0123456789abcdef").find(lower(c));
    return digit == std::string_view::npos ? -1 : static_cast<int>(digit);
}

/// An address that was escaped to stand in another one. Escapes it has of its own (`%20`, letters
/// of any encoding) stay.
std::string unescaped(std::string_view text)
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

/// The value of a query's parameter, percent escapes undone.
std::optional<std::string> parameter(std::string_view query, std::string_view name)
{
    query = query.substr(0, query.find('#'));
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return unescaped(pair.substr(name.size() + 1));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
    }
    return std::nullopt;
}

std::optional<std::string> undoWeserv(const RemoteParts& parts)
{
    static constexpr std::array kHosts
        = {std::string_view("images.weserv.nl"), std::string_view("wsrv.nl")};
    if (std::find(kHosts.begin(), kHosts.end(), parts.host) == kHosts.end())
        return std::nullopt;
    std::string inner = parameter(parts.query, "url").value_or("");
    if (inner.empty())
        return std::nullopt;
    if (isRemote(inner))
        return inner;
    if (startsWith(inner, "ssl:"))
        return "https://" + inner.substr(4);
    if (startsWith(inner, "//"))
        inner.erase(0, 2);
    return "http://" + inner;
}

std::optional<std::string> undoPhoton(const RemoteParts& parts)
{
    const std::string& host = parts.host;
    if (host.size() != 9 || host[0] != 'i' || host[1] < '0' || host[1] > '3'
        || !host.ends_with(".wp.com"))
        return std::nullopt;
    const std::string_view inner = parts.path.substr(parts.path.empty() ? 0 : 1);
    const std::string_view innerHost = inner.substr(0, inner.find('/'));
    if (innerHost.find('.') == std::string_view::npos || innerHost.size() == inner.size())
        return std::nullopt;
    const bool secure = parameter(parts.query, "ssl") == "1";
    return (secure ? "https://" : "http://") + std::string(inner);
}

/// `https:https://host/`, `http://https://host/`, `https:////host/`, `https:/host/`: the scheme
/// written twice, or with other slashes than two (which browsers put right, `\` too).
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

/// `/?http://…`, `/?https%3A%2F%2F…`
std::optional<std::string> undoQuery(const RemoteParts& parts)
{
    if (!parts.path.empty() && parts.path != "/")
        return std::nullopt;
    if (!startsWith(parts.query, "http"))
        return std::nullopt;
    std::string inner(parts.query);
    repairScheme(inner);
    if (isRemote(inner))
        return inner;
    inner = unescaped(parts.query.substr(0, parts.query.find_first_of("&#")));
    repairScheme(inner);
    return isRemote(inner) ? std::optional(std::move(inner)) : std::nullopt;
}

/// `/https://…`, `/proxy/https://…`; path normalisers make `/https:/…` of it.
std::optional<std::string> undoPath(std::string_view address, const RemoteParts& parts)
{
    std::string_view inner = parts.path.substr(std::min<std::size_t>(1, parts.path.size()));
    if (startsWith(inner, "proxy/"))
        inner.remove_prefix(6);
    const bool secure = startsWith(inner, "https:/");
    if (!secure && !startsWith(inner, "http:/"))
        return std::nullopt;
    inner.remove_prefix(secure ? 7 : 6);
    if (inner.starts_with('/'))
        inner.remove_prefix(1);
    // The proxied address' query is the original's.
    const auto from = static_cast<std::size_t>(inner.data() - address.data());
    auto original = (secure ? "https://" : "http://") + std::string(address.substr(from));
    return isRemote(original) ? std::optional(std::move(original)) : std::nullopt;
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

/// An address that only stands in until a script puts the true one there: `…/p/undefined`, the
/// tiny `data:` picture or the "loading.gif" of lazy loading.
bool isStandIn(std::string_view address)
{
    // Blank pictures of any size compress to less than this; real embedded ones do not.
    constexpr std::size_t kTinyData = 1500;
    if (isData(address))
        return address.size() < kTinyData;
    if (const auto inner = undoProxy(address))
        return isStandIn(*inner);
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const std::string_view name = path.substr(path.find_last_of('/') + 1);
    static constexpr std::array kNames
        = {std::string_view("undefined"),   std::string_view("null"),
           std::string_view("loading.gif"), std::string_view("lazyload.gif"),
           std::string_view("lazy.gif"),    std::string_view("blank.gif"),
           std::string_view("spacer.gif"),  std::string_view("transparent.gif"),
           std::string_view("grey.gif"),    std::string_view("placeholder.png"),
           std::string_view("loading.svg")};
    return std::any_of(kNames.begin(), kNames.end(), [&](std::string_view known) {
        return name.size() == known.size() && startsWith(name, known);
    });
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

/// `https://site/media/https://host/a.jpg`: the address a feed robot glued onto its site's.
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

void addAlternative(ImageRef& image, const std::string& address)
{
    auto& all = image.alternatives;
    if (address != image.original && address != image.proxied
        && std::find(all.begin(), all.end(), address) == all.end())
        all.push_back(address);
}

} // namespace

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

std::optional<std::string> undoProxy(std::string_view address)
{
    const auto parts = splitRemote(address);
    if (!parts)
        return std::nullopt;
    if (auto inner = undoQuery(*parts))
        return inner;
    if (auto inner = undoPath(address, *parts))
        return inner;
    if (auto inner = undoWeserv(*parts))
        return inner;
    return undoPhoton(*parts);
}

ImageRef resolveImage(const ImageSource& source, int index)
{
    std::vector<std::string> candidates;
    candidates.push_back(madePlain(source.address));
    for (const std::string& alternative : source.alternatives)
        candidates.push_back(madePlain(alternative));
    std::erase_if(candidates, [](const std::string& address) { return address.empty(); });
    const auto standIns
        = std::stable_partition(candidates.begin(), candidates.end(),
                                [](const std::string& address) { return !isStandIn(address); });
    if (standIns != candidates.begin())
        candidates.erase(standIns, candidates.end());

    ImageRef image;
    image.index = index;
    image.alt = source.alt;
    image.width = source.width;
    image.height = source.height;
    if (candidates.empty())
        return image;

    image.original = candidates.front();
    if (auto inner = undoProxy(image.original)) {
        image.proxied = image.original;
        image.original = std::move(*inner);
    }
    if (isData(image.original))
        image.status = ImageStatus::Embedded;
    for (const std::string& candidate : candidates)
        addAlternative(image, undoProxy(candidate).value_or(candidate));
    if (auto inner = undoProxy(image.original))
        addAlternative(image, *inner);
    if (auto inner = gluedAddress(image.original))
        addAlternative(image, *inner);
    return image;
}

} // namespace lectern::images
