#pragma once

#include <string>
#include <string_view>

namespace lectern::search {

/// Raise when fold, indexText or indexCharacters change what they return: the articles that a
/// library's index holds otherwise are then indexed anew (store/outdated_index.h), for which
/// indexText has to know the tokens of all versions.
///
/// 2: an accented word is also there without its accents; words are cut where these end.
inline constexpr int kTokenizerVersion = 2;

/// How text is cut into tokens for the full-text index. Tokens are given to FTS5 ready-made: one
/// string, tokens separated by a blank; a token that shares the place of the one before begins
/// with U+0002 (FTS5_TOKEN_COLOCATED). The tokenizer registered with SQLite only cuts this string.
///
/// Over the folded text, four classes of characters (characters.h): CJK (Han, kana, bopomofo,
/// hangul and their marks 々〇ー), word characters (other letters, digits and combining marks),
/// symbols (emoji, `+ = $ <` and `# % & @`), and separators (blanks and other punctuation).
///
/// - At every CJK character a token starts: the bigram with its neighbour, or the character alone
///   at the end of a run. A query of two or more characters is the phrase of its bigrams: exact.
/// - A run of word characters is one token (whole words; `word*` is FTS5's prefix). A word of more
///   than 128 bytes is cut into parts that carry U+0001 where the word goes on, so that a part is
///   never taken for a word, and a query's parts are cut the same way.
/// - A symbol is a token of its own.
/// - Where two of these touch, with nothing between them, the token U+0001 stands between; where a
///   CJK run begins so, U+0001 and its first character are colocated with the first token. So
///   `B站`, `双11` and `C++` are exact at both ends and differ from `B 站`. (The character without
///   U+0001 would not do: the phrase "B站 开放" would then find `B站开放`.)
/// - One punctuation mark directly between two words is colocated with the second, joined to it:
///   `gpt-4` is `gpt` and, at one place, `4` and `-4`. So `GPT-4` differs from `GPT 4`, and the
///   phrase "GPT 4", whatever separates its words, still finds both.
///
/// - A word with accents (accents.h) is colocated with itself without them, which U+0003 marks: so
///   the exact form still tells `resume` from `résumé`.
///
///     过双11，C++ 看B站 GPT-4   ->   过双 双 ␁ 11 c ␁ + ␁ + 看 ␁ b ␁ 站 ␂␁站 gpt 4 ␂-4
///     Café                      ->   café ␂␃cafe
///
/// `utf8` is unfolded text; the tokens are those of an older version where one is asked for.
/// Thread-safe.
std::string indexText(std::string_view utf8, int version = kTokenizerVersion);

/// The different CJK characters of a text, each once, separated by blanks: the tables for
/// one-character queries (detail=none). The same in all versions.
std::string indexCharacters(std::string_view utf8);

} // namespace lectern::search
