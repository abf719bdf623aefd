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
    /// NotUtf8, MixedEncodings, MislabelledEncoding, BadEncoding, NulBytes; paths are empty.
    std::vector<ImportProblem> problems;
};

/// Reads bytes of any encoding. Order of evidence: a BOM; UTF-16 by its pattern of NULs or by its
/// characters; valid UTF-8 (ISO-2022-JP by its escapes); parts that are UTF-8 and parts that are
/// not, each part for itself, damaged sequences becoming U+FFFD; and for what is not UTF-8 the
/// header's or `<meta>`'s word, uchardet's, and above both how much the decoded text looks like
/// text (charset_guess.h). Never fails: what cannot be decoded becomes U+FFFD.
/// Thread-safe. `bytes` may be anything.
DecodedText decodeToUtf8(std::string_view bytes);

/// Whether the bytes are no text at all (a picture with the wrong name): NULs or control
/// characters beyond what any text encoding explains within the first 8 KB.
bool looksBinary(std::string_view bytes);

/// Whether `text` is valid UTF-8 (no surrogates, no overlong forms; Unicode 15 table 3-7).
bool isValidUtf8(std::string_view text);

} // namespace lectern::text
