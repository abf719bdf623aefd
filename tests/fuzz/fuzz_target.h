#pragma once

#include "fuzz/seeds.h"

#include <string_view>

namespace lectern::fuzz {

/// What one program of this folder tries: each target's source defines these three. The program is
/// libFuzzer's in the preset `fuzz` (scripts/fuzz), and elsewhere a replay of the seeds, the
/// findings and a few thousand damaged seeds, which ctest runs.
extern const char* const targetName;
std::vector<std::string> targetSeeds();

/// Does with any bytes what the program does with them, and calls `require` for what must be true.
void tryInput(std::string_view input);

/// Ends the process with the sentence where `holds` is false, as a sanitizer would.
void require(bool holds, const char* sentence);

/// `input` as a reader behind decodeToUtf8 gets it: valid UTF-8 without NUL.
std::string asDecodedText(std::string_view input);

} // namespace lectern::fuzz
