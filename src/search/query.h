#pragma once

#include "domain/highlight.h"

#include <string>
#include <string_view>
#include <vector>

namespace lectern::search {

enum class Field { Any, Title };

/// One thing to look for.
struct Term {
    std::string text; ///< as typed, without quotes, operators and field
    Field field = Field::Any;
    enum class Match {
        /// The folded title or text holds exactly the folded term, punctuation and all; where the
        /// term begins or ends with a letter or digit (not CJK), a word begins or ends there.
        Sequence,
        Prefix, ///< word*: as Sequence, but the last word may go on
        /// Quoted: its pieces one after the other, whatever separators (at least one) stand
        /// between; each piece as a Sequence. `GPT-4` is one piece.
        Phrase,
    } match
        = Match::Sequence;
    bool excluded = false; ///< -term

    bool operator==(const Term&) const = default;
};

/// A query as understood: every term must hold (AND), none of the excluded.
///
///     微信 title:淘宝 -"双11"   ->  {微信} {淘宝, Title} {双11, Phrase, excluded}
struct Query {
    std::vector<Term> terms;
    /// Sentences about what could not be read as typed ("The quotation mark is never closed.");
    /// the rest is answered all the same.
    std::vector<std::string> remarks;

    bool matchesEverything() const { return terms.empty(); }
    bool operator==(const Query&) const = default;
};

/// More is not read of what was typed; a remark says so.
inline constexpr std::size_t kLongestQueryBytes = 4096;
inline constexpr std::size_t kMostTerms = 64;

/// Reads what a person typed. Full-width quotes, colon, minus, star and blanks count as their ASCII
/// forms. Operators and quotes stand only at the beginning of a term (`5"`, `GPT-4` are plain
/// text), a star at its end; after `title:` and blanks the next term is meant. `AND` and `OR` are
/// words like others. Terms without any letter, digit, CJK character or symbol are dropped with a
/// remark.
Query parseQuery(std::string_view typed);

/// The same query, canonically written; parseQuery of it gives the same terms.
std::string toText(const Query& query);

/// Makes the last term a prefix if it is a bare word: searching while the person types.
Query withLastWordAsPrefix(Query query);

/// Where the query's terms (not the excluded ones) stand in a text: ascending, not overlapping,
/// bytes of `utf8`. Agrees with the index: a text has hits for a term exactly where the index finds
/// it. `field` says what the text is: terms limited to the title have no hits in Field::Any.
std::vector<TextSpan> findHits(const Query& query, std::string_view utf8, Field field = Field::Any);

/// Whether a title and a text satisfy the query, by scanning: the meaning of a query, slow and
/// plain. The index must always agree with this; tests and `check` compare. Each term may be in
/// the one or the other, never half in each.
bool matches(const Query& query, std::string_view title, std::string_view text);

/// About `maxCharacters` of the text around its first hits, hits between U+E000 and U+E001, white
/// space collapsed, `…` where text was left out. Without hits (all in the title): the text's lead.
std::string makeSnippet(const Query& query, std::string_view text, int maxCharacters = 120);

} // namespace lectern::search
