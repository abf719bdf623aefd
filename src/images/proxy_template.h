#pragma once

#include "domain/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::images {

/// How a proxy writes the address of a picture into its own, as RSSHub's `image_hotlink_template`
/// does (https://docs.rsshub.app/guide/parameters#multimedia-processing):
///
///     https://images.weserv.nl/?url=${href_ue}
///     ^ host of the proxy      ^ path and query ^ a property of the picture's address
///
/// - `${href}` the whole address, `${protocol}` `https:`, `${host}` with the port, `${hostname}`,
///   `${pathname}` with its slash, `${search}` with its question mark or empty; each with `_ue`
///   behind its name is percent-encoded. `${ssl}` is 1 for https and 0 for http.
/// - The host may be `<any>` (or `*`): such a template recognises proxied addresses, and makes
/// none.
///   A range of digits stands for each of them: `i[0-3].wp.com` (it makes `i0`).
/// - `?name=value` parts are found in any order and among others.
///
/// A proxy's scheme does not matter to recognition. Thread-safe once made.
class ProxyTemplate final {
public:
    /// BadInput, with a sentence for people, where it is no usable template.
    static Result<ProxyTemplate> parse(std::string_view pattern);

    /// The address inside a proxied one; nothing where it is not of this kind.
    std::optional<std::string> undo(std::string_view address) const;
    /// The proxied address of an http(s) one; nothing where the template names no host of its own,
    /// and where it would lose a part of the address.
    std::optional<std::string> apply(std::string_view original) const;
    bool namesHost() const { return !m_anyHost; }

    /// Whether the text begins with a range of digits as a host may have it: `[0-3]`.
    static bool isRange(std::string_view text);
    static constexpr std::size_t kRangeLength = 5;

private:
    enum class Property { Text, Href, Protocol, Host, Hostname, Pathname, Search, Ssl };
    /// A stretch of the template: fixed text, or a property of the original.
    struct Piece {
        Property property = Property::Text;
        bool encoded = false;
        std::string text;
    };
    struct Parameter {
        std::string name;
        Piece value;
    };
    struct Found; ///< the properties met so far

    ProxyTemplate() = default;
    static Result<std::vector<Piece>> cut(std::string_view text);
    static std::optional<Piece> pieceNamed(std::string_view name);
    Result<void> takeHost(std::string_view host);
    Result<void> takeRest(std::string_view rest);
    Result<void> checkEnough() const;
    bool has(Property property) const;
    bool hostFits(std::string_view host) const;
    bool matchPieces(std::string_view rest, Found& found) const;
    bool matchParameters(std::string_view query, Found& found) const;
    bool take(const Piece& piece, std::string_view value, Found& found) const;
    std::optional<std::string> original(const Found& found) const;

    std::string m_scheme; ///< "https://"
    std::string m_host; ///< lower case; a range of digits as written
    bool m_anyHost = false;
    std::vector<Piece> m_pieces; ///< of path and bare query, in order
    std::vector<Parameter> m_parameters; ///< of the query, where it has names
};

} // namespace lectern::images
