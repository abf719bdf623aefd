#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::text {

/// A stretch of a text whose parts are not in one encoding.
struct EncodingRun {
    enum class Kind { Utf8, Foreign } kind = Kind::Utf8;
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind its last byte

    bool operator==(const EncodingRun&) const = default;
};

/// Cuts bytes into what is UTF-8 and what is not; neighbours differ in kind, and together they are
/// all of `bytes`. What is ASCII belongs to the run before it. Cuts are made where a separator
/// stands (a byte that is never the second half of a character in any East Asian encoding: blank,
/// line end, `<`, `>`, `"`, …), and between, where several characters of sure UTF-8 begin or end:
/// so a sentence pasted from elsewhere is found in the middle of a line. A character that was cut
/// off is a foreign run of its own; whoever decodes has to tell.
std::vector<EncodingRun> splitByEncoding(std::string_view bytes);

/// The stretches between separators that hold anything but ASCII, one per line, up to
/// `maximumBytes`: what there is to judge an encoding by. A long English header must not outvote a
/// Chinese body.
std::string tellingSample(std::string_view bytes, std::size_t maximumBytes);

} // namespace lectern::text
