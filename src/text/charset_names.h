#pragma once

#include "text/common_characters.h"

#include <string>
#include <string_view>

namespace lectern::text {

/// An encoding as it is met in practice: a file that calls itself gb2312 is read as the widest
/// encoding of that family, as browsers do (https://encoding.spec.whatwg.org/#names-and-labels).
struct Charset {
    std::string name; ///< as reported: "GB18030"
    std::string converter; ///< ICU's name for it; mostly a superset
    Writing writing = Writing::Alphabetic;
};

/// The encoding that a name means; an unknown name stands for itself. Empty for an empty name and
/// for Unicode's own encodings, which show by themselves.
Charset charsetNamed(std::string_view name);

/// The encoding that the text itself names: `<meta charset=…>`, an XML declaration, `charset:` in
/// a header. Looks at the first 4 KB; lower case; empty where nothing is named.
std::string declaredCharset(std::string_view bytes);

} // namespace lectern::text
