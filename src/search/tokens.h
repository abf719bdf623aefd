#pragma once

#include <string>
#include <string_view>

namespace lectern::search {

/// Raise when fold, indexText or indexCharacters change what they return: the index is then
/// rebuilt.
inline constexpr int kTokenizerVersion = 1;

/// How text is cut into tokens for the full-text index. Tokens are given to FTS5 ready-made: one
/// string, tokens separated by a blank; a token that shares the place of the one before begins
/// with U+0002 (FTS5_TOKEN_COLOCATED). The tokenizer registered with SQLite only cuts this string.
///
/// Over the folded text, three classes of characters: CJK (Han, kana, bopomofo, hangul and their
/// marks 々〇ー), word characters (other letters, digits and their combining marks), the rest.
///
/// - at every CJK character a token starts: the bigram with its neighbour, or the character alone
///   at the end of a run. A query of two or more characters is the phrase of its bigrams: exact.
/// - a run of word characters is one token (whole words; `word*` is FTS5's prefix).
/// - a symbol (emoji, `+`, `#`, `-`, `.` …) is a token of its own where it stands between or right
///   after word characters without a blank (`C++`, `GPT-4`, `3.14`); emoji and other symbols
///   always.
/// - where a CJK run and a word touch without a blank, the token U+0001 stands between them, and
/// the
///   run's first character alone is colocated with its bigram; so `B站`, `双11` and `5G手机` are
///   exact at both ends and differ from `B 站`.
///
/// `utf8` is unfolded text. Thread-safe.
std::string indexText(std::string_view utf8);

/// The different CJK characters of a text, each once, separated by blanks: the tables for
/// one-character queries (detail=none).
std::string indexCharacters(std::string_view utf8);

} // namespace lectern::search
