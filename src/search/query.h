#pragma once

#include "domain/highlight.h"
#include "search/folding.h"
#include "search/query_dates.h"
#include "search/query_facts.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lectern::search {

/// Where a term is looked for. Any is title and text; every other field is one of its own.
enum class Field {
    Any,
    Title,
    Author,
    Category, ///< any of the article's category paths, its names joined by `/`
    Tag,
    Site, ///< the host of the article's own address, whole labels of it: `qq.com`
    Source, ///< the path of any of its files
    Highlight, ///< the author's highlights
    Note, ///< a person's own highlights, and what they wrote beside them
};

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

    bool operator==(const Term&) const = default;
};

/// `before:`, `after:` and `on:`. By the date that lists are sorted by.
struct DateCondition {
    enum class Side { Before, After, On } side = Side::On;
    DateValue value;

    bool operator==(const DateCondition&) const = default;
};

/// `is:` and `has:`.
enum class Trait {
    Unread,
    Read,
    Starred,
    Duplicate,
    Missing,
    HasImage,
    HasHighlight,
    HasNote,
    HasVideo
};

using Condition = std::variant<Term, DateCondition, Trait, LanguageCondition, LengthCondition>;

/// A query is a tree of these.
struct QueryNode {
    enum class Kind {
        All, ///< every part holds; without parts: always
        Any, ///< one of the parts holds
        Not, ///< its only part does not hold
        Leaf, ///< a condition
    } kind
        = Kind::All;
    std::vector<QueryNode> parts;
    Condition condition; ///< of Leaf

    bool operator==(const QueryNode&) const = default;
};

/// A query as understood.
///
///     微信 title:淘宝 -"双11"      All {微信, 淘宝 in the title, Not {"双11"}}
///     微信 OR 淘宝 网             All {Any {微信, All {淘宝, 网}}}: blanks bind closer than OR
///     标题：（微信 OR “淘宝 网”）   All {Any {微信 in the title, "淘宝 网" in the title}}
///     author:张三 after:2021      All {张三 as author, from 2021-01-01 on}
struct Query {
    QueryNode root; ///< All; its parts have no part that could be one of its own
    Form form = Form::Exact; ///< how every term is compared; not part of what is typed
    /// Sentences about what could not be read as typed ("The quotation mark is never closed.");
    /// the rest is answered all the same.
    std::vector<std::string> remarks;

    bool matchesEverything() const { return root.parts.empty(); }
    bool operator==(const Query&) const = default;
};

/// More is not read of what was typed; a remark says so.
inline constexpr std::size_t kLongestQueryBytes = 4096;
inline constexpr std::size_t kMostTerms = 64;
inline constexpr std::size_t kDeepestQuery = 16; ///< parentheses inside parentheses

/// What a person would type to find the articles with that tag: `tag:茶`, `tag:"open source"`.
std::string tagQuery(std::string_view tag);

/// Reads what a person typed. Full-width quotes, colon, minus, star, bar, parentheses and blanks
/// count as their ASCII forms, and the fields have Chinese names too (query_words.h).
///
/// - Terms side by side must all hold; `OR` or `|` between them: one side is enough; `AND` changes
///   nothing; `-` or `NOT` before a term or a parenthesis excludes it. These words are operators in
///   capitals only.
/// - Operators, quotes and parentheses stand only at the beginning of a term (`5"`, `GPT-4`,
///   `f(x)` are plain text), a star at its end. A field's name stands directly before its colon;
///   blanks may follow, and a parenthesis gives it to all terms inside.
/// - A word before a colon that is no field is text like any other (`http://…`, `12:30`); where it
///   was most likely meant as one (unknown_field.h: `titel:微信`), a remark names the nearest. A
///   value that a field does not know is read as the nearest one (nearest_value.h: `is:red` as
///   `is:read`) with a remark, and left out with a remark where none is near (`is:purple`). Terms
///   without any letter, digit, CJK character or symbol are left out with a remark.
Query parseQuery(std::string_view typed);

/// The same query, canonically written; parseQuery of it gives the same tree.
std::string toText(const Query& query);
std::string toText(const Condition& condition);

/// Makes the last term a prefix if it is a bare word: searching while the person types.
Query withLastWordAsPrefix(Query query);
/// The last term as it was typed, alone in a query; an empty query where the last is no bare word.
Query lastWordOf(const Query& query);

/// The terms that may hold where the query does: those that are not excluded, from left to right.
std::vector<Term> searchedTerms(const Query& query);

/// Whether the answer rests on what is derived of a text besides its words: language, length,
/// films. Articles of an older Lectern may still lack these.
bool asksForFacts(const Query& query);

/// Whether the answer rests on the index of words without their accents, which articles of an older
/// Lectern may still lack: Form::Variants and a word of letters that take accents.
bool asksAcrossAccents(const Query& query);

/// Where the query's terms (not the excluded ones) stand in a text: ascending, not overlapping,
/// bytes of `utf8`. Agrees with the index: a text has hits for a term exactly where the index finds
/// it. `field` says what the text is: terms limited to the title have no hits in Field::Any, those
/// of a field outside title and text have none at all.
std::vector<TextSpan> findHits(const Query& query, std::string_view utf8, Field field = Field::Any);

/// Whether one of the query's terms for that field (not an excluded one) is in a value of it: a
/// title, a text (Field::Any), a highlighted passage, an author … Terms without a field count in
/// title, text and highlights.
bool isFoundIn(const Query& query, std::string_view utf8, Field field);

/// What `matches` cannot see in title and text: dates, states, the other fields.
using ConditionHolds = std::function<bool(const Condition&)>;

/// Whether a title and a text satisfy the query, by scanning: the meaning of a query, slow and
/// plain. The index must always agree with this; tests and `check` compare. Each term may be in
/// the one or the other, never half in each. `other` is asked about conditions beyond title and
/// text; without it they do not hold.
bool matches(const Query& query, std::string_view title, std::string_view text,
             const ConditionHolds& other = {});

/// An article folded once, to be compared with many queries; otherwise as `matches`.
class ArticleScan final {
public:
    ArticleScan(std::string_view title, std::string_view text);
    bool matches(const Query& query, const ConditionHolds& other = {});

private:
    struct Folded {
        std::string title;
        std::string text;
    };
    bool holds(const QueryNode& node, Form form, const Folded& folded,
               const ConditionHolds& other) const;

    Folded m_exact;
    std::optional<Folded> m_unified; ///< made for the first query that wants it
};

/// About `maxCharacters` of the text around its first hits, hits between U+E000 and U+E001, white
/// space collapsed, `…` where text was left out. Without hits (all in the title): the text's lead.
std::string makeSnippet(const Query& query, std::string_view text, int maxCharacters = 120);

} // namespace lectern::search
