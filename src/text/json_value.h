#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A value of an export's JSON. Programs that write such files disagree with themselves about types
/// (`"id": "23"` and `22`, `true` and `1`): what is asked for is read from whatever stands there.
struct JsonValue {
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    std::string text {}; ///< of a scalar: a string's text, a number as written, "true" or "false"
    std::vector<JsonValue> items {}; ///< of a list, or a map's values
    std::vector<std::string> keys {}; ///< of a map, one for each of `items`

    /// A map's value, or a Null value. Of a key that stands twice the last.
    const JsonValue& operator[](std::string_view key) const;

    const std::string& scalar() const; ///< empty where it is none
    bool isTrue() const; ///< true, "true", a number but 0
    std::optional<std::int64_t> number() const; ///< of a whole number that fits
    /// The scalars of a list, its `key` where they are maps (`{"label": "x"}`); a lone scalar too.
    std::vector<std::string> scalars(std::string_view key = {}) const;
};

struct JsonDocument {
    JsonValue root;
    /// A clause where the text breaks JSON's rules or ends early: "it ends too early". `root` has
    /// what stands before that.
    std::string damage;
};

/// Reads a whole value; levels below `kMaxJsonNesting` are Null, values past `kMaxJsonValues` are
/// left out. Never fails.
inline constexpr std::size_t kMaxJsonNesting = 64;
inline constexpr std::size_t kMaxJsonValues = 200'000;
JsonDocument readJson(std::string_view json);

} // namespace lectern::text
