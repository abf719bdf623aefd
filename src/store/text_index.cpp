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
    if (auto done
        = runTexts(m_statements, kTake, id, search::indexText(text), search::indexText(title));
        !done)
        return done;
    if (auto done
        = runCharacters(m_statements, kTakeTextCharacters, id, search::indexCharacters(text));
        !done)
        return done;
    return runCharacters(m_statements, kTakeTitleCharacters, id, search::indexCharacters(title));
}

} // namespace lectern::store
