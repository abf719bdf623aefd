#include "store/text_index.h"

#include "search/tokens.h"

namespace lectern::store {

namespace {

constexpr const char* kAdd = R"sql(
INSERT INTO text_index (rowid, text, title)
VALUES (:id, :text, :title))sql";

constexpr const char* kAddTextCharacters = R"sql(
INSERT INTO text_characters (rowid, characters)
VALUES (:id, :characters))sql";

constexpr const char* kAddTitleCharacters = R"sql(
INSERT INTO title_characters (rowid, characters)
VALUES (:id, :characters))sql";

// https://www.sqlite.org/fts5.html#the_delete_command
constexpr const char* kTake = R"sql(
INSERT INTO text_index (text_index, rowid, text, title)
VALUES ('delete', :id, :text, :title))sql";

constexpr const char* kTakeTextCharacters = R"sql(
INSERT INTO text_characters (text_characters, rowid, characters)
VALUES ('delete', :id, :characters))sql";

constexpr const char* kTakeTitleCharacters = R"sql(
INSERT INTO title_characters (title_characters, rowid, characters)
VALUES ('delete', :id, :characters))sql";

// Empty but in a library that an older Lectern made (index_renewal.h).
constexpr const char* kTokenizer = R"sql(
SELECT abs(tokenizer_version)
FROM outdated_index
WHERE article = :id)sql";

constexpr const char* kSetCurrent = R"sql(
DELETE FROM outdated_index
WHERE article = :id)sql";

Result<void> runTexts(StatementCache& statements, const char* sql, ArticleId id,
                      std::string_view text, std::string_view title)
{
    auto statement = statements.use(sql);
    if (!statement)
        return fail(statement.error());
    return (*statement)
        ->bind(":id", id.value)
        .bindText(":text", text)
        .bindText(":title", title)
        .run();
}

Result<void> runCharacters(StatementCache& statements, const char* sql, ArticleId id,
                           std::string_view characters)
{
    auto statement = statements.use(sql);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id.value).bindText(":characters", characters).run();
}

} // namespace

Result<void> TextIndex::add(ArticleId id, const PreparedArticle& article)
{
    if (auto done = runTexts(m_statements, kAdd, id, article.textTokens, article.titleTokens);
        !done)
        return done;
    if (auto done = runCharacters(m_statements, kAddTextCharacters, id, article.textCharacters);
        !done)
        return done;
    return runCharacters(m_statements, kAddTitleCharacters, id, article.titleCharacters);
}

Result<void> TextIndex::take(ArticleId id, std::string_view title, std::string_view text)
{
    const auto tokenizer = tokenizerOf(id);
    if (!tokenizer)
        return fail(tokenizer.error());
    if (auto done = runTexts(m_statements, kTake, id, search::indexText(text, *tokenizer),
                             search::indexText(title, *tokenizer));
        !done)
        return done;
    if (auto done
        = runCharacters(m_statements, kTakeTextCharacters, id, search::indexCharacters(text));
        !done)
        return done;
    if (auto done
        = runCharacters(m_statements, kTakeTitleCharacters, id, search::indexCharacters(title));
        !done)
        return done;
    return *tokenizer == search::kTokenizerVersion ? Result<void> {} : setCurrent(id);
}

Result<void> TextIndex::renew(ArticleId id, std::string_view title, std::string_view text)
{
    const auto tokenizer = tokenizerOf(id);
    if (!tokenizer)
        return fail(tokenizer.error());
    if (*tokenizer == search::kTokenizerVersion)
        return {};
    const auto oldText = search::indexText(text, *tokenizer);
    const auto oldTitle = search::indexText(title, *tokenizer);
    const auto newText = search::indexText(text);
    const auto newTitle = search::indexText(title);
    if (newText != oldText || newTitle != oldTitle) {
        if (auto done = runTexts(m_statements, kTake, id, oldText, oldTitle); !done)
            return done;
        if (auto done = runTexts(m_statements, kAdd, id, newText, newTitle); !done)
            return done;
    }
    return setCurrent(id);
}

Result<int> TextIndex::tokenizerOf(ArticleId id)
{
    auto select = m_statements.use(kTokenizer);
    if (!select)
        return fail(select.error());
    const auto hasRow = (*select)->bind(":id", id.value).step();
    if (!hasRow)
        return fail(hasRow.error());
    return *hasRow ? static_cast<int>((*select)->integer(0)) : search::kTokenizerVersion;
}

Result<void> TextIndex::setCurrent(ArticleId id)
{
    auto statement = m_statements.use(kSetCurrent);
    if (!statement)
        return fail(statement.error());
    return (*statement)->bind(":id", id.value).run();
}

} // namespace lectern::store
