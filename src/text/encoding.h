#pragma once

#include "domain/import_problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A file's text as valid UTF-8 without BOM and without NUL bytes. Line ends are as in the file.
struct DecodedText {
    std::string utf8;
    std::string encoding; ///< IANA name of what the file was in: "UTF-8", "GB18030", "UTF-16LE"
    std::vector<ImportProblem> problems; ///< NotUtf8, BadEncoding, NulBytes; paths are empty
};

/// Reads bytes of any encoding. Order of evidence: a BOM; valid UTF-8; UTF-16 by its pattern of
/// NULs; UTF-8 with few damaged sequences (each becomes U+FFFD); the header's or `<meta>`'s word;
/// uchardet's detection, checked by decoding. Never fails: what cannot be decoded becomes U+FFFD.
/// Thread-safe. `bytes` may be anything.
DecodedText decodeToUtf8(std::string_view bytes);

/// Whether the bytes are no text at all (a picture with the wrong name): NULs or control
/// characters beyond what any text encoding explains within the first 8 KB.
bool looksBinary(std::string_view bytes);

/// Whether `text` is valid UTF-8 (no surrogates, no overlong forms; Unicode 15 table 3-7).
bool isValidUtf8(std::string_view text);

} // namespace lectern::text
