#pragma once

#include "text/encoding.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A web page saved as one MIME file: .mht, .mhtml (RFC 2557,
/// https://www.rfc-editor.org/rfc/rfc2557).
struct MhtmlPage {
    DecodedText html; ///< the page itself, decoded
    std::string address; ///< where it was saved from, as the file says; may be empty
    std::string title; ///< its subject
    std::string savedDate; ///< as written

    /// What came along: pictures, style sheets, frames.
    struct Part {
        std::string address; ///< Content-Location: what the page calls it
        std::string contentId; ///< without angle brackets: the page says `cid:` and this
        std::string bytes;
    };
    std::vector<Part> parts; ///< with MhtmlParts::Read
};

enum class MhtmlParts { Skip, Read };

/// Whether a file is called like one.
bool isMhtmlName(const std::filesystem::path& path);

/// Nothing where the bytes are no MIME file with a page in it. Nests at most kMaxMimeNesting parts
/// deep and reads at most kMaxMimeParts; what lies beyond is left out. Memory: about twice the
/// bytes. Thread-safe; never fails.
std::optional<MhtmlPage> readMhtml(std::string_view bytes, MhtmlParts parts);

inline constexpr int kMaxMimeNesting = 16;
inline constexpr int kMaxMimeParts = 20'000;

} // namespace lectern::text
