#pragma once

#include "text/header_value.h"

#include <optional>
#include <string>
#include <string_view>

namespace lectern::text {

/// How a quoted value was read.
enum class QuoteReading {
    None, ///< it does not begin with a quotation mark
    WellFormed, ///< as YAML has it; `''` and backslashes undone
    Piled, ///< several layers of quotation marks taken off
    Unescaped, ///< the outermost pair taken off, its own mark stands inside
    Unclosed, ///< the opening mark taken off, nothing closes it
    Partial, ///< quotation marks that belong to the text: `"foo" bar`
};

struct QuotedText {
    QuoteReading reading = QuoteReading::None;
    std::string text;
    bool hasEscapes = false; ///< backslashes were undone
};

/// Reads a value that may be in quotes, as it was meant. `raw` is one line, trimmed.
QuotedText readQuoted(std::string_view raw);

/// Whether YAML reads `raw` (one line, trimmed, not empty) as exactly this plain text, wherever a
/// value of a block mapping or sequence may stand.
bool isSafePlain(std::string_view raw);

/// `[a, "b", [c, d]]` as people write it; empty where it is no complete list. `isCertain` becomes
/// false where YAML might read it otherwise.
std::optional<HeaderValue> readFlowList(std::string_view raw, int line, bool& isCertain);

/// `null`, `Null`, `NULL` or `~`.
bool isNullWord(std::string_view raw);

} // namespace lectern::text
