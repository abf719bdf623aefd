// Random documents and queries: the scan (`matches`), the index (`compile` asked of real FTS5), the
// hits and a second, naive scan must all say the same.

#include "search/fts_query.h"
#include "search/oracle.h"
#include "search/query.h"
#include "search/test_index.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace lectern;
using search::Field;
using search::Query;
using search::QueryNode;
using search::Term;

/// A small alphabet, so that random queries do find something and nearly find much more.
constexpr std::array<const char*, 56> kCharacters {
    "發", "髮", "发", "開",     "微", "信", "开",     "放",          "站", "𠮷", "か", "が",
    "ー", "々", "ｶ",  "ﾞ",      "カ", "한", "국",     "ᄒ",          "ᅡ", "a",  "b",  "B",
    "Ｂ", "é",  "e",  "\u0301", "1",  "4",  "１",     "①",           "C",  "+",  "+",  "#",
    "-",  "-",  ".",  "'",      "_",  ",",  "，",     "。",          "：", "“",  "\"", "@",
    " ",  " ",  "　", "\n",     "😀",  "㈱", "\u200B", "\xEE\x80\x80"};

class Random final {
public:
    explicit Random(unsigned seed)
        : m_generator(seed)
    {
    }

    std::size_t below(std::size_t bound)
    {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_generator);
    }

    std::string text(std::size_t characters)
    {
        // Few different characters at a time make repetitions and near hits likely.
        std::vector<const char*> some;
        for (std::size_t i = 0; i < 8; ++i)
            some.push_back(kCharacters[below(kCharacters.size())]);
        std::string text;
        for (std::size_t i = 0; i < characters; ++i)
            text += below(4) == 0 ? kCharacters[below(kCharacters.size())]
                                  : some[below(some.size())];
        return text;
    }

    /// A stretch of the text, cut at characters.
    std::string piece(const std::string& text)
    {
        std::vector<std::size_t> begins;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80)
                begins.push_back(i);
        }
        begins.push_back(text.size());
        const std::size_t from = below(begins.size());
        const std::size_t to = std::min(begins.size() - 1, from + 1 + below(6));
        return text.substr(begins[from], begins[to] - begins[from]);
    }

    Term term(const std::vector<std::string>& texts)
    {
        Term term;
        term.text = below(5) == 0 ? text(1 + below(4)) : piece(texts[below(texts.size())]);
        term.match = std::array {Term::Match::Sequence, Term::Match::Sequence, Term::Match::Prefix,
                                 Term::Match::Phrase}[below(4)];
        term.field = below(6) == 0 ? Field::Title : Field::Any;
        return term;
    }

    /// A tree of terms, at most `depth` levels of it.
    QueryNode node(const std::vector<std::string>& texts, std::size_t depth)
    {
        using Kind = QueryNode::Kind;
        if (depth == 0 || below(3) == 0)
            return {Kind::Leaf, {}, term(texts)};
        QueryNode node {std::array {Kind::All, Kind::Any, Kind::Not}[below(3)], {}, {}};
        const std::size_t parts = node.kind == Kind::Not ? 1 : 2 + below(2);
        for (std::size_t i = 0; i < parts; ++i)
            node.parts.push_back(this->node(texts, depth - 1));
        return node;
    }

private:
    std::mt19937 m_generator;
};

Query queryOf(QueryNode node)
{
    Query query;
    query.root.parts.push_back(std::move(node));
    return query;
}

struct Library {
    std::vector<std::string> titles;
    std::vector<std::string> texts;
    tests::TestIndex index;

    explicit Library(Random& random)
    {
        for (int i = 0; i < 60; ++i) {
            titles.push_back(random.text(1 + random.below(6)));
            texts.push_back(random.text(random.below(40)));
            index.add(titles.back(), texts.back());
        }
    }
};

class Agreement : public testing::TestWithParam<unsigned> { };

TEST_P(Agreement, scanIndexAndOracleFindTheSameDocuments)
{
    Random random(GetParam());
    Library library(random);
    std::size_t found = 0;
    for (std::size_t i = 0; i < 200; ++i) {
        Query query = queryOf(random.node(library.texts, i % 3));
        query.form = random.below(2) == 0 ? search::Form::Exact : search::Form::Variants;
        const auto rows = library.index.find(query);
        found += rows.size();
        for (std::size_t d = 0; d < library.texts.size(); ++d) {
            const bool scanned = search::matches(query, library.titles[d], library.texts[d]);
            const bool indexed = rows.count(static_cast<int>(d) + 1) > 0;
            const bool expected = tests::oracleMatches(query, library.titles[d], library.texts[d]);
            ASSERT_EQ(scanned, expected) << search::toText(query) << "\nin " << library.titles[d]
                                         << "\n-- " << library.texts[d];
            ASSERT_EQ(indexed, expected) << search::toText(query) << "\nin " << library.titles[d]
                                         << "\n-- " << library.texts[d];
        }
    }
    EXPECT_GT(found, 400U) << "the queries hardly find anything: the test proves little";
}

TEST_P(Agreement, hitsStandWhereATermIsFound)
{
    Random random(GetParam() + 1000);
    Library library(random);
    for (int i = 0; i < 200; ++i) {
        Query query = queryOf({QueryNode::Kind::Leaf, {}, random.term(library.texts)});
        query.form = random.below(2) == 0 ? search::Form::Exact : search::Form::Variants;
        for (std::size_t d = 0; d < library.texts.size(); ++d) {
            const auto inTitle = search::findHits(query, library.titles[d], Field::Title);
            const auto inText = search::findHits(query, library.texts[d]);
            ASSERT_EQ(!inTitle.empty() || !inText.empty(),
                      search::matches(query, library.titles[d], library.texts[d]))
                << search::toText(query) << "\nin " << library.titles[d] << "\n-- "
                << library.texts[d];
            std::size_t end = 0;
            for (const auto& hit : inText) {
                ASSERT_GE(hit.begin, end);
                ASSERT_GT(hit.length, 0U);
                end = hit.begin + hit.length;
                ASSERT_LE(end, library.texts[d].size());
            }
        }
    }
}

TEST_P(Agreement, whatIsTypedReadsBackTheSame)
{
    Random random(GetParam() + 2000);
    for (int i = 0; i < 2000; ++i) {
        std::string typed;
        for (std::size_t n = random.below(6) + 1; n > 0; --n) {
            static constexpr std::array kOperators {
                "",      "-",       "title:",   "\"",  "\" ",       "*",     "* ", " ",
                "－",    "title：", "“",        "”",   " OR ",      " AND ", "(",  ")",
                " NOT ", "（",      "）",       " | ", "「",        "」",    "『", "』",
                "作者:", "is:read", "on:2021 ", "f(",  "after:7d ", "OR",    "||", "site:"};
            typed += kOperators[random.below(kOperators.size())];
            typed += random.text(random.below(5));
        }
        const Query query = search::parseQuery(typed);
        ASSERT_TRUE(search::parseQuery(search::toText(query)).root == query.root)
            << typed << "\nas " << search::toText(query);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, Agreement, testing::Range(1U, 13U));

} // namespace
