#include "store/index_sample.h"

#include "search/tokens.h"
#include "store/article_table.h"
#include "store/text_index.h"
#include "store/version_table.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lectern::store {

namespace {

constexpr const char* kIds = R"sql(
SELECT id
FROM (SELECT id, row_number() OVER (ORDER BY id) AS place, count(*) OVER () AS total
      FROM article)
WHERE place * :size / total <> (place - 1) * :size / total)sql";

constexpr const char* kSizes = R"sql(
SELECT sz
FROM text_index_docsize
WHERE id = :id)sql";

constexpr const char* kFinds = R"sql(
SELECT 1
FROM text_index
WHERE text_index MATCH :match AND rowid = :id)sql";

constexpr const char* kFindsTextCharacters = R"sql(
SELECT 1
FROM text_characters
WHERE text_characters MATCH :match AND rowid = :id)sql";

constexpr const char* kFindsTitleCharacters = R"sql(
SELECT 1
FROM title_characters
WHERE title_characters MATCH :match AND rowid = :id)sql";

constexpr std::size_t kStretches = 4;
constexpr std::size_t kStretchTokens = 12;

/// The tokens that stand at places of their own (not those colocated with the one before).
std::vector<std::string_view> placedTokens(std::string_view tokens)
{
    std::vector<std::string_view> placed;
    for (std::size_t begin = 0; begin < tokens.size();) {
        const auto end = std::min(tokens.find(' ', begin), tokens.size());
        if (end > begin && tokens[begin] != '\x02')
            placed.push_back(tokens.substr(begin, end - begin));
        begin = end + 1;
    }
    return placed;
}

/// An FTS5 phrase, https://www.sqlite.org/fts5.html#fts5_phrases
std::string phrase(const std::vector<std::string_view>& tokens, std::size_t begin,
                   std::size_t length)
{
    std::string text = "\"";
    for (std::size_t i = begin; i < std::min(begin + length, tokens.size()); ++i) {
        text += i > begin ? " " : "";
        for (const char c : tokens[i])
            text += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    return text + "\"";
}

/// SQLite's variable-length integers, https://www.sqlite.org/fileformat.html#varint
std::vector<std::uint64_t> readVarints(std::string_view bytes)
{
    std::vector<std::uint64_t> values;
    std::uint64_t value = 0;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        value = (value << 7) | (byte & 0x7f);
        if (byte < 0x80) {
            values.push_back(value);
            value = 0;
        }
    }
    return values;
}

class Sampler final {
public:
    explicit Sampler(StatementCache& statements)
        : m_statements(statements)
        , m_articles(statements)
        , m_versions(statements)
        , m_index(statements)
    {
    }

    Result<std::vector<ArticleId>> ids(int sampleSize)
    {
        auto select = m_statements.use(kIds);
        if (!select)
            return fail(select.error());
        (*select)->bind(":size", std::int64_t {sampleSize});
        return (*select)->rows(
            [](const sqlite::Statement& row) { return ArticleId {row.integer(0)}; });
    }

    /// Whether the index holds what the stored title and text say.
    Result<bool> agrees(ArticleId id)
    {
        const auto title = m_articles.title(id);
        if (!title)
            return fail(title.error());
        const auto text = m_versions.newestText(id);
        if (!text)
            return fail(text.error());
        const auto tokenizer = m_index.tokenizerOf(id);
        if (!tokenizer)
            return fail(tokenizer.error());
        const auto titleTokens = search::indexText(title->value_or(""), *tokenizer);
        const auto textTokens = search::indexText(text->plainText, *tokenizer);
        const auto inTitle = placedTokens(titleTokens);
        const auto inText = placedTokens(textTokens);
        const std::array checks {
            hasSizes(id, inText.size(), inTitle.size()), hasStretches(id, "text : ", inText),
            hasStretches(id, "title : ", inTitle),
            hasCharacters(kFindsTextCharacters, id, search::indexCharacters(text->plainText)),
            hasCharacters(kFindsTitleCharacters, id, search::indexCharacters(title->value_or("")))};
        for (const auto& check : checks) {
            if (!check || !*check)
                return check;
        }
        return true;
    }

private:
    Result<bool> hasSizes(ArticleId id, std::size_t text, std::size_t title)
    {
        auto select = m_statements.use(kSizes);
        if (!select)
            return fail(select.error());
        auto row = (*select)->bind(":id", id.value).step();
        if (!row || !*row)
            return row;
        return readVarints((*select)->blob(0)) == std::vector<std::uint64_t> {text, title};
    }

    Result<bool> hasStretches(ArticleId id, const char* column,
                              const std::vector<std::string_view>& tokens)
    {
        const auto last = tokens.size() > kStretchTokens ? tokens.size() - kStretchTokens : 0;
        for (std::size_t i = 0; i < kStretches && !tokens.empty(); ++i) {
            const auto begin = last * i / (kStretches - 1);
            auto found = finds(kFinds, id, column + phrase(tokens, begin, kStretchTokens));
            if (!found || !*found)
                return found;
        }
        return true;
    }

    Result<bool> hasCharacters(const char* sql, ArticleId id, const std::string& tokens)
    {
        const auto characters = placedTokens(tokens);
        if (characters.empty())
            return true;
        for (const auto i : {std::size_t {0}, characters.size() / 2, characters.size() - 1}) {
            auto found = finds(sql, id, phrase(characters, i, 1));
            if (!found || !*found)
                return found;
        }
        return true;
    }

    Result<bool> finds(const char* sql, ArticleId id, const std::string& match)
    {
        auto select = m_statements.use(sql);
        if (!select)
            return fail(select.error());
        return (*select)->bind(":id", id.value).bindText(":match", match).step();
    }

    StatementCache& m_statements;
    ArticleTable m_articles;
    VersionTable m_versions;
    TextIndex m_index;
};

} // namespace

Result<std::int64_t> checkIndexSample(StatementCache& statements, int sampleSize,
                                      std::vector<std::string>& problems)
{
    Sampler sampler(statements);
    const auto ids = sampler.ids(sampleSize);
    if (!ids)
        return fail(ids.error());
    for (const auto id : *ids) {
        const auto agrees = sampler.agrees(id);
        if (!agrees && agrees.error().kind == ErrorKind::Cancelled)
            return fail(agrees.error());
        if (!agrees)
            problems.push_back("Article " + std::to_string(id.value)
                               + " cannot be read: " + toText(agrees.error()));
        else if (!*agrees)
            problems.push_back("The full-text index does not hold the text of article "
                               + std::to_string(id.value) + ".");
    }
    return std::ssize(*ids);
}

} // namespace lectern::store
