#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::fuzz {

/// Longer inputs find nothing more, but each takes longer.
inline constexpr std::size_t kMaxSeedBytes = std::size_t {32} * 1024;

/// Small files of the project's sample and golden cases, and of the shared corpus where it is.
std::vector<std::string> sampleFiles();

/// Inputs that broke something once, in tests/fuzz/findings/<target>; small, and kept for ever.
std::vector<std::string> findings(const std::string& target);

/// The member `key` of every object in a suite's JSON array ("yaml-test-suite/cases"); empty
/// where the corpus is not here.
std::vector<std::string> suiteTexts(const std::string& suite, const std::string& key);

} // namespace lectern::fuzz
