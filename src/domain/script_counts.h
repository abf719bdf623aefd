#pragma once

#include <cstddef>
#include <string_view>

namespace lectern {

/// Which scripts a text is written in, for its language: a guess by characters alone.
enum class Script { None, Latin, Han, Kana, Hangul, Arabic, Hebrew };

/// The script of a letter; None for digits, signs and whatever else. The middle dot and the length
/// mark U+30FB, U+30FC count for nobody: Chinese names use the dot.
Script scriptOf(char32_t c);

/// The character at `at`, which moves behind it. Damaged UTF-8 yields U+FFFD, byte by byte.
char32_t nextCharacter(std::string_view text, std::size_t& at);

/// How often each script occurs.
struct ScriptCounts {
    std::size_t han = 0;
    std::size_t kana = 0;
    std::size_t hangul = 0;
    std::size_t latin = 0;
    std::size_t latinWords = 0;
    std::size_t arabic = 0;
    std::size_t hebrew = 0;
    std::size_t simplified = 0; ///< of han: those that only Simplified Chinese writes
    std::size_t traditional = 0; ///< of han: those that Simplified Chinese does not write

    /// Counts a text or some HTML between two tags; references (`&amp;`) are no letters.
    void add(std::string_view text);
    std::size_t cjk() const { return han + kana + hangul; }
    std::size_t letters() const { return cjk() + latin + arabic + hebrew; }
};

/// The language that writes so: zh-Hans, zh-Hant, ja, ko, ar, he or en (which stands for whatever
/// else, and for no letters at all).
std::string_view languageOf(const ScriptCounts& counts);
/// More of a text does not change what its language is.
inline constexpr std::size_t kLanguageBytes = std::size_t {64} * 1024;
/// The same of a text, by its first kLanguageBytes; as indexed, or as HTML between two tags.
std::string_view languageOf(std::string_view text);

} // namespace lectern
