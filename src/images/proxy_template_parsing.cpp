// How a template is read; what it does is in proxy_template.cpp.
#include "images/image_addresses.h"
#include "images/proxy_template.h"

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

bool isPlainHost(std::string_view host)
{
    bool named = false;
    for (std::size_t i = 0; i < host.size(); ++i) {
        const auto byte = static_cast<unsigned char>(host[i]);
        if (ProxyTemplate::isRange(host.substr(i)))
            i += ProxyTemplate::kRangeLength - 1;
        else if (byte < 0x80 && std::isalnum(byte) == 0
                 && npos == std::string_view(".-_:").find(host[i]))
            return false;
        else
            named = true;
    }
    return named;
}

} // namespace

bool ProxyTemplate::isRange(std::string_view text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.size() >= kRangeLength && text[0] == '[' && isDigit(text[1]) && text[2] == '-'
        && isDigit(text[3]) && text[4] == ']' && text[1] <= text[3];
}

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

} // namespace lectern::images
