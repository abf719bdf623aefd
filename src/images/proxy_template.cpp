#include "images/proxy_template.h"

#include "images/image_addresses.h"

#include <algorithm>
#include <utility>

namespace lectern::images {

namespace {

constexpr auto npos = std::string_view::npos;

/// What a proxy that knows its trade accepts in place of an address: without a scheme, or `ssl:`
/// for https (https://images.weserv.nl/docs/).
std::string completed(std::string value)
{
    if (isRemote(value))
        return value;
    std::string_view scheme = "http://";
    if (startsWith(value, "ssl:")) {
        value.erase(0, 4);
        scheme = "https://";
    } else if (value.starts_with("//")) {
        value.erase(0, 2);
    }
    const std::string host = value.substr(0, value.find_first_of("/?#"));
    const bool isHost = host.find('.') != npos && host.find(':') == npos;
    return isHost ? std::string(scheme) + value : std::string();
}

/// The value of a query's parameter; to the query's end where `whole`.
std::optional<std::string_view> parameter(std::string_view query, std::string_view name, bool whole)
{
    for (std::string_view rest = query.substr(0, whole ? npos : query.find('#')); !rest.empty();) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=')
            return (whole ? rest : pair).substr(name.size() + 1);
        rest.remove_prefix(std::min(pair.size() + 1, rest.size()));
    }
    return std::nullopt;
}

} // namespace

struct ProxyTemplate::Found {
    std::optional<std::string> href;
    std::string protocol;
    std::string host;
    std::string pathname;
    std::string search;
};

bool ProxyTemplate::hostFits(std::string_view host) const
{
    if (m_anyHost)
        return true;
    std::size_t at = 0;
    for (std::size_t i = 0; i < m_host.size(); ++i, ++at) {
        if (at >= host.size())
            return false;
        const std::string_view left = std::string_view(m_host).substr(i);
        if (isRange(left)) {
            if (host[at] < left[1] || host[at] > left[3])
                return false;
            i += kRangeLength - 1;
        } else if (host[at] != left[0]) {
            return false;
        }
    }
    return at == host.size();
}

std::optional<std::string> ProxyTemplate::undo(std::string_view address) const
{
    const auto parts = splitRemote(address);
    if (!parts || !hostFits(parts->host))
        return std::nullopt;
    Found found;
    const std::string_view path = parts->path.empty() ? std::string_view("/") : parts->path;
    std::string rest(path);
    const bool takesQuery = m_parameters.empty();
    if (takesQuery) {
        const auto from = address.find("://") + 3;
        const auto restBegin = address.find_first_of("/?#", from);
        const auto whole = restBegin == npos ? std::string_view() : address.substr(restBegin);
        rest = (whole.starts_with('/') ? "" : "/") + std::string(whole);
    }
    if (!matchPieces(rest, found))
        return std::nullopt;
    if (!takesQuery && !matchParameters(parts->query, found))
        return std::nullopt;
    return original(found);
}

bool ProxyTemplate::matchPieces(std::string_view rest, Found& found) const
{
    bool inQuery = false;
    for (std::size_t i = 0; i < m_pieces.size(); ++i) {
        const Piece& piece = m_pieces[i];
        if (piece.property == Property::Text) {
            if (!rest.starts_with(piece.text))
                return false;
            inQuery = inQuery || piece.text.find('?') != npos;
            rest.remove_prefix(piece.text.size());
            continue;
        }
        const bool isLast = i + 1 == m_pieces.size();
        const bool beforeText = !isLast && m_pieces[i + 1].property == Property::Text;
        std::size_t end = npos;
        if (piece.property == Property::Href && !piece.encoded)
            end = beforeText ? rest.rfind(m_pieces[i + 1].text) : npos;
        else if (beforeText)
            end = rest.find(m_pieces[i + 1].text);
        else if (piece.encoded)
            end = rest.find_first_of(inQuery ? "&#" : "?#");
        else if (piece.property == Property::Host || piece.property == Property::Hostname)
            end = rest.find_first_of("/?#");
        else if (piece.property == Property::Pathname)
            end = rest.find_first_of("?#");
        else if (piece.property == Property::Search)
            end = rest.find('#');
        if (beforeText && end == npos)
            return false;
        end = std::min(end, rest.size());
        if (!take(piece, rest.substr(0, end), found))
            return false;
        rest.remove_prefix(end);
    }
    return rest.empty() || npos != std::string_view("?&#").find(rest.front());
}

bool ProxyTemplate::matchParameters(std::string_view query, Found& found) const
{
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const Piece& piece = m_parameters[i].value;
        if (piece.property == Property::Text)
            continue;
        const bool whole
            = piece.property == Property::Href && !piece.encoded && i + 1 == m_parameters.size();
        const auto value = parameter(query, m_parameters[i].name, whole);
        const bool isNeeded = piece.property != Property::Ssl && piece.property != Property::Search;
        if (value ? !take(piece, *value, found) : isNeeded)
            return false;
    }
    return true;
}

bool ProxyTemplate::take(const Piece& piece, std::string_view value, Found& found) const
{
    const bool isEscaped = startsWith(value, "http%3a") || startsWith(value, "https%3a");
    std::string plain = piece.encoded ? percentDecoded(value) : std::string(value);
    switch (piece.property) {
    case Property::Href:
        // Where any host may be the proxy, only what surely is an escaped address counts.
        if (piece.encoded && m_anyHost && !isEscaped)
            return false;
        if (!piece.encoded && isEscaped && !m_anyHost)
            plain = percentDecoded(value);
        repairScheme(plain);
        found.href = m_anyHost ? plain : completed(plain);
        return isRemote(*found.href);
    case Property::Protocol:
        found.protocol = plain;
        return plain == "http:" || plain == "https:";
    case Property::Host:
    case Property::Hostname:
        found.host = plain;
        return plain.find('.') != npos && plain.find_first_of("/?#@") == npos;
    case Property::Pathname:
        found.pathname = plain;
        return plain.starts_with('/');
    case Property::Search:
        found.search = plain;
        return plain.empty() || plain.starts_with('?');
    case Property::Ssl:
        found.protocol = plain == "1" ? "https:" : "http:";
        return true;
    case Property::Text:
        break;
    }
    return true;
}

std::optional<std::string> ProxyTemplate::original(const Found& found) const
{
    if (found.href)
        return found.href;
    const std::string protocol = found.protocol.empty() ? "http:" : found.protocol;
    std::string address = protocol + "//" + found.host + found.pathname + found.search;
    return isRemote(address) ? std::optional(std::move(address)) : std::nullopt;
}

std::optional<std::string> ProxyTemplate::apply(std::string_view original) const
{
    const auto parts = splitRemote(original);
    if (!parts || m_anyHost || hostFits(parts->host))
        return std::nullopt;
    std::string host = hostOf(original);
    const auto colon = host.find(':');
    const std::string_view query = parts->query.substr(0, parts->query.find('#'));
    const bool losesQuery = !query.empty() && !has(Property::Href) && !has(Property::Search);
    const bool losesPort = colon != npos && has(Property::Hostname) && !has(Property::Host);
    if (losesQuery || losesPort)
        return std::nullopt;

    const bool secure = startsWith(original, "https:");
    const auto value = [&](const Piece& piece) -> std::string {
        switch (piece.property) {
        case Property::Href:
            return std::string(original);
        case Property::Protocol:
            return secure ? "https:" : "http:";
        case Property::Host:
            return host;
        case Property::Hostname:
            return host.substr(0, colon);
        case Property::Pathname:
            return parts->path.empty() ? "/" : std::string(parts->path);
        case Property::Search:
            return query.empty() ? std::string() : '?' + std::string(query);
        case Property::Ssl:
            return secure ? "1" : "0";
        case Property::Text:
            break;
        }
        return piece.text;
    };
    const auto written = [&](const Piece& piece) {
        return piece.encoded ? percentEncoded(value(piece)) : value(piece);
    };

    std::string address = m_scheme;
    for (std::size_t i = 0; i < m_host.size(); ++i) {
        const std::string_view left = std::string_view(m_host).substr(i);
        address += isRange(left) ? left[1] : left[0];
        i += isRange(left) ? kRangeLength - 1 : 0;
    }
    for (const Piece& piece : m_pieces)
        address += written(piece);
    for (const Parameter& one : m_parameters)
        address
            += (&one == &m_parameters.front() ? "?" : "&") + one.name + '=' + written(one.value);
    return address;
}

} // namespace lectern::images
