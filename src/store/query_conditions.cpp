#include "store/query_conditions.h"

#include "store/field_search.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace lectern::store {

namespace {

using search::Field;
using search::IndexQuery;
using search::Trait;

// The unary plus keeps SQLite from asking the full-text index anew for each id of a list, which
// for "s*" in a category takes a minute (https://www.sqlite.org/optoverview.html#uplus).
constexpr const char* kIdIn = "+hit.id IN (";

constexpr const char* kMatch = R"sql(SELECT rowid
FROM text_index
WHERE text_index MATCH )sql";

constexpr const char* kTitleCharacter = R"sql(
SELECT rowid
FROM title_characters
WHERE title_characters MATCH )sql";

constexpr const char* kTextCharacter = R"sql(
UNION ALL
SELECT rowid
FROM text_characters
WHERE text_characters MATCH )sql";

constexpr const char* kListed = "SELECT value FROM json_each(";

constexpr const char* kDate = R"sql((SELECT date_sort
 FROM article
 WHERE article.id = hit.id))sql";

constexpr const char* kByAuthor = R"sql((SELECT author
 FROM article_head
 WHERE article_head.article = hit.id) IN ()sql";

constexpr const char* kByTag = R"sql(EXISTS (SELECT 1
        FROM tag
        WHERE tag.article = hit.id AND tag.name IN ()sql";

constexpr const char* kByCategory = R"sql(EXISTS (SELECT 1
        FROM shelf
        WHERE shelf.article = hit.id AND shelf.category IN ()sql";

constexpr const char* kRead = R"sql(EXISTS (SELECT 1
        FROM state
        WHERE state.article = hit.id AND state.read = 1))sql";

constexpr const char* kStarred = R"sql(EXISTS (SELECT 1
        FROM state
        WHERE state.article = hit.id AND state.starred = 1))sql";

constexpr const char* kDuplicate = R"sql((SELECT count(*)
 FROM source_file
 WHERE source_file.article = hit.id AND source_file.missing = 0) > 1)sql";

constexpr const char* kMissing = R"sql(NOT EXISTS (SELECT 1
            FROM source_file
            WHERE source_file.article = hit.id AND source_file.missing = 0))sql";

// Without images the list is empty (image_list.h).
constexpr const char* kHasImage = R"sql(ifnull((SELECT images_size
        FROM version
        WHERE version.article = hit.id
        ORDER BY id DESC
        LIMIT 1), 0) > 0)sql";

constexpr const char* kHasHighlight = R"sql(EXISTS (SELECT 1
        FROM highlight
        WHERE highlight.article = hit.id AND highlight.kind = 0))sql";

constexpr const char* kHasNote = R"sql(EXISTS (SELECT 1
        FROM annotation
        WHERE annotation.article = hit.id))sql";

constexpr const char* kHasVideo = R"sql(ifnull((SELECT films
        FROM article_head
        WHERE article_head.article = hit.id), 0) > 0)sql";

constexpr const char* kLength = R"sql(ifnull((SELECT characters
        FROM article_head
        WHERE article_head.article = hit.id) BETWEEN )sql";

constexpr const char* kLanguage = R"sql(ifnull((SELECT language
        FROM article_head
        WHERE article_head.article = hit.id) )sql";

/// A string of FTS5's query language, https://www.sqlite.org/fts5.html#fts5_strings
std::string ftsString(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text)
        result += c == '"' ? std::string("\"\"") : std::string(1, c);
    return result + "\"";
}

std::string jsonOf(const std::vector<std::int64_t>& ids)
{
    std::string json = "[";
    for (const auto id : ids)
        json.append(json.size() > 1 ? "," : "").append(std::to_string(id));
    return json + "]";
}

std::string jsonOf(const std::vector<std::string>& values)
{
    QJsonArray array;
    for (const auto& value : values)
        array.append(QString::fromStdString(value));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toStdString();
}

std::string traitSql(Trait trait)
{
    switch (trait) {
    case Trait::Unread:
        return std::string("NOT ") + kRead;
    case Trait::Read:
        return kRead;
    case Trait::Starred:
        return kStarred;
    case Trait::Duplicate:
        return kDuplicate;
    case Trait::Missing:
        return kMissing;
    case Trait::HasImage:
        return kHasImage;
    case Trait::HasHighlight:
        return kHasHighlight;
    case Trait::HasVideo:
        return kHasVideo;
    case Trait::HasNote:
        break;
    }
    return kHasNote;
}

} // namespace

Result<SqlCondition> QueryConditions::write(const std::vector<IndexQuery>& parts,
                                            const std::string& within)
{
    m_within = within;
    auto sql = joined(parts, "\nAND ");
    if (!sql)
        return fail(sql.error());
    m_written.sql = std::move(*sql);
    return std::move(m_written);
}

std::string QueryConditions::bind(std::variant<std::int64_t, std::string> value)
{
    std::string name = m_prefix + std::to_string(m_written.bound.size());
    m_written.bound.emplace_back(name, std::move(value));
    return name;
}

QueryConditions::Sql QueryConditions::joined(const std::vector<IndexQuery>& parts,
                                             const char* joiner)
{
    std::string sql;
    for (const auto& part : parts) {
        auto condition = node(part);
        if (!condition)
            return condition;
        sql.append(sql.empty() ? "" : joiner).append(*condition);
    }
    return sql;
}

QueryConditions::Sql QueryConditions::node(const IndexQuery& query)
{
    switch (query.kind) {
    case IndexQuery::Kind::Match:
        return match(query);
    case IndexQuery::Kind::Character:
        return character(query);
    case IndexQuery::Kind::Beyond:
        return beyond(query);
    case IndexQuery::Kind::All:
    case IndexQuery::Kind::Any:
    case IndexQuery::Kind::Not:
        break;
    }
    if (query.parts.empty())
        return std::string(query.kind == IndexQuery::Kind::All ? "1" : "0");
    auto sql = joined(query.parts, query.kind == IndexQuery::Kind::Any ? "\nOR " : "\nAND ");
    if (!sql)
        return sql;
    return (query.kind == IndexQuery::Kind::Not ? "NOT (" : "(") + *sql + ")";
}

QueryConditions::Sql QueryConditions::match(const IndexQuery& query)
{
    if (!query.check)
        return kIdIn + (kMatch + bind(query.expression)) + ")";
    std::string candidates = query.expression;
    if (!m_within.empty())
        candidates.append(" AND ").append(m_within);
    const auto ids
        = FieldSearch(m_statements, query.form).articlesHolding(*query.check, candidates);
    if (!ids)
        return fail(ids.error());
    return kIdIn + (kListed + bind(jsonOf(*ids))) + "))";
}

QueryConditions::Sql QueryConditions::character(const IndexQuery& query)
{
    const std::string parameter = bind(ftsString(query.expression));
    std::string sql = kIdIn + (kTitleCharacter + parameter);
    if (query.field == Field::Any)
        sql += kTextCharacter + parameter;
    return sql + ")";
}

QueryConditions::Sql QueryConditions::beyond(const IndexQuery& query)
{
    if (const auto* date = std::get_if<search::DateCondition>(&query.condition))
        return this->date(*date);
    if (const auto* trait = std::get_if<Trait>(&query.condition))
        return traitSql(*trait);
    if (const auto* length = std::get_if<search::LengthCondition>(&query.condition))
        return this->length(*length);
    if (const auto* language = std::get_if<search::LanguageCondition>(&query.condition))
        return this->language(*language);
    return field(std::get<search::Term>(query.condition), query.form);
}

std::string QueryConditions::date(const search::DateCondition& condition)
{
    using Side = search::DateCondition::Side;
    const auto stretch = search::stretchOf(condition.value, m_now);
    // An article without any date has none before, after or on: NOT must then hold.
    const std::string known = std::string("ifnull(") + kDate;
    switch (condition.side) {
    case Side::Before:
        return known + " < " + bind(stretch.begin) + ", 0)";
    case Side::After:
        return known + " >= " + bind(stretch.begin) + ", 0)";
    case Side::On:
        break;
    }
    const std::string begin = bind(stretch.begin);
    return known + " BETWEEN " + begin + " AND " + bind(stretch.end - 1) + ", 0)";
}

std::string QueryConditions::length(const search::LengthCondition& condition)
{
    const auto [least, most] = search::lengthsOf(condition);
    const std::string begin = bind(least);
    return kLength + begin + " AND " + bind(most) + ", 0)";
}

std::string QueryConditions::language(const search::LanguageCondition& condition)
{
    std::string choices;
    for (const auto& code : search::languageCodes(condition))
        choices.append(choices.empty() ? "IN (" : ", ").append(bind(code));
    return kLanguage + choices + "), 0)";
}

QueryConditions::Sql QueryConditions::field(const search::Term& term, search::Form form)
{
    FieldSearch search(m_statements, form);
    const auto listed = [this](const char* before, const auto& values, const char* after) -> Sql {
        if (!values)
            return fail(values.error());
        return before + (kListed + bind(jsonOf(*values))) + after;
    };
    switch (term.field) {
    case Field::Author:
        return listed(kByAuthor, search.authors(term), "))");
    case Field::Tag:
        return listed(kByTag, search.tags(term), ")))");
    case Field::Category:
        return listed(kByCategory, search.categories(term), ")))");
    case Field::Site:
        return listed(kIdIn, search.articlesOfSite(term), "))");
    case Field::Source:
        return listed(kIdIn, search.articlesOfSource(term), "))");
    case Field::Note:
        return listed(kIdIn, search.articlesWithNote(term), "))");
    case Field::Highlight:
    case Field::Any:
    case Field::Title:
        break;
    }
    // In a highlight is in the text, but for those with words of their own.
    search::Term anywhere = term;
    anywhere.field = Field::Any;
    search::Query query;
    query.form = form;
    query.root.parts.push_back({search::QueryNode::Kind::Leaf, {}, std::move(anywhere)});
    const auto compiled = search::compile(query).parts.front();
    const bool isMatch = compiled.kind == IndexQuery::Kind::Match;
    return listed(kIdIn,
                  search.articlesWithHighlight(term, isMatch ? compiled.expression : std::string()),
                  "))");
}

} // namespace lectern::store
