#include "images/proxy_template.h"

#include "images/image_addresses.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace lectern::images {

namespace {

constexpr auto npos = std::string_view::npos;

tl::unexpected<Error> unusable(std::string sentence, std::string_view pattern)
{
    return fail(ErrorKind::BadInput, std::move(sentence), std::string(pattern));
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `[0-3]`
bool isRange(std::string_view text)
{
    return text.size() >= 5 && text[0] == '[' && isDigit(text[1]) && text[2] == '-'
        && isDigit(text[3]) && text[4] == ']' && text[1] <= text[3];
}

constexpr std::size_t kRangeLength = 5;

bool isPlainHost(std::string_view host)
{
    bool named = false;
    for (std::size_t i = 0; i < host.size(); ++i) {
        const auto byte = static_cast<unsigned char>(host[i]);
        if (isRange(host.substr(i)))
            i += kRangeLength - 1;
        else if (byte < 0x80 && std::isalnum(byte) == 0
                 && npos == std::string_view(".-_:").find(host[i]))
            return false;
        else
            named = true;
    }
    return named;
}

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

std::optional<ProxyTemplate::Piece> ProxyTemplate::pieceNamed(std::string_view name)
{
    static constexpr std::array kNames
        = {std::pair {std::string_view("href"), Property::Href},
           std::pair {std::string_view("protocol"), Property::Protocol},
           std::pair {std::string_view("host"), Property::Host},
           std::pair {std::string_view("hostname"), Property::Hostname},
           std::pair {std::string_view("pathname"), Property::Pathname},
           std::pair {std::string_view("search"), Property::Search},
           std::pair {std::string_view("ssl"), Property::Ssl}};
    Piece piece;
    piece.encoded = name.ends_with("_ue");
    if (piece.encoded)
        name.remove_suffix(3);
    const auto found = std::find_if(kNames.begin(), kNames.end(),
                                    [name](const auto& known) { return known.first == name; });
    if (found == kNames.end())
        return std::nullopt;
    piece.property = found->second;
    return piece;
}

Result<std::vector<ProxyTemplate::Piece>> ProxyTemplate::cut(std::string_view text)
{
    std::vector<Piece> pieces;
    while (!text.empty()) {
        const auto begin = text.find("${");
        if (begin != 0) {
            pieces.push_back({Property::Text, false, std::string(text.substr(0, begin))});
            text.remove_prefix(std::min(begin, text.size()));
            continue;
        }
        const auto end = text.find('}');
        if (end == npos)
            return unusable("A “${” of the template is never closed.", text);
        const auto name = text.substr(2, end - 2);
        auto piece = pieceNamed(name);
        if (!piece)
            return unusable("The template names “${" + std::string(name)
                                + "}”, which is not known. Known are ${href}, ${protocol}, "
                                  "${host}, ${hostname}, ${pathname}, ${search}, each also with "
                                  "_ue behind its name, and ${ssl}.",
                            {});
        const bool follows = !pieces.empty() && pieces.back().property == Property::Href;
        if (follows)
            return unusable("Behind ${href} a template needs some fixed text, or nothing.", {});
        pieces.push_back(std::move(*piece));
        text.remove_prefix(end + 1);
    }
    return pieces;
}

Result<ProxyTemplate> ProxyTemplate::parse(std::string_view pattern)
{
    const bool secure = startsWith(pattern, "https://");
    if (!secure && !startsWith(pattern, "http://"))
        return unusable("A template begins with https:// or http:// and the proxy's host.",
                        pattern);
    const bool hasBlank = std::any_of(pattern.begin(), pattern.end(), [](char c) {
        return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F;
    });
    if (hasBlank)
        return unusable("A template holds no blanks.", pattern);
    ProxyTemplate made;
    made.m_scheme = secure ? "https://" : "http://";
    std::string_view rest = pattern.substr(made.m_scheme.size());
    const auto hostEnd = std::min(rest.find_first_of("/?#"), rest.size());
    auto taken = made.takeHost(rest.substr(0, hostEnd));
    if (taken)
        taken = made.takeRest(rest.substr(hostEnd));
    if (taken)
        taken = made.checkEnough();
    if (!taken)
        return fail(taken.error().kind, taken.error().message, std::string(pattern));
    return made;
}

Result<void> ProxyTemplate::takeHost(std::string_view host)
{
    m_anyHost = host == "<any>" || host == "*";
    for (const char c : host)
        m_host += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    if (m_anyHost || isPlainHost(host))
        return {};
    return unusable("The host of a template is a fixed one, one with a range of digits like "
                    "i[0-3].wp.com, or <any>.",
                    host);
}

Result<void> ProxyTemplate::takeRest(std::string_view rest)
{
    std::string whole(rest);
    if (!whole.starts_with('/'))
        whole.insert(0, "/");
    const auto question = whole.find('?');
    const auto query
        = question == npos ? std::string_view() : std::string_view(whole).substr(question + 1);
    const auto equals = query.find('=');
    const bool named = equals != npos && equals < query.find("${");
    auto pieces = cut(named ? whole.substr(0, question) : whole);
    if (!pieces)
        return fail(pieces.error());
    m_pieces = std::move(*pieces);
    for (std::string_view left = named ? query : std::string_view(); !left.empty();) {
        const auto pair = left.substr(0, left.find('&'));
        left.remove_prefix(std::min(pair.size() + 1, left.size()));
        const auto sign = std::min(pair.find('='), pair.size());
        auto value = cut(pair.substr(std::min(sign + 1, pair.size())));
        if (!value)
            return fail(value.error());
        if (value->size() > 1)
            return unusable("The value of a query's parameter is one property or fixed text.",
                            pair);
        m_parameters.push_back(
            {std::string(pair.substr(0, sign)), value->empty() ? Piece {} : value->front()});
    }
    return {};
}

Result<void> ProxyTemplate::checkEnough() const
{
    const bool hasHost = has(Property::Host) || has(Property::Hostname);
    if (has(Property::Href) || (hasHost && has(Property::Pathname)))
        return {};
    return unusable("A template needs ${href} or ${href_ue}, or ${host} and ${pathname}: else "
                    "nobody could tell which picture is meant.",
                    {});
}

bool ProxyTemplate::has(Property property) const
{
    const auto is = [property](const Piece& piece) { return piece.property == property; };
    return std::any_of(m_pieces.begin(), m_pieces.end(), is)
        || std::any_of(m_parameters.begin(), m_parameters.end(),
                       [&](const Parameter& one) { return is(one.value); });
}

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
    const std::string host = hostOf(original);
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
