#include "store/field_search.h"

#include "search/folded_term.h"
#include "search/variants.h"
#include "store/article_table.h"
#include "store/highlight_table.h"
#include "store/version_table.h"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>

namespace lectern::store {

namespace {

constexpr const char* kAuthors = R"sql(
SELECT DISTINCT author
FROM article_head)sql";

constexpr const char* kTags = R"sql(
SELECT DISTINCT name
FROM tag)sql";

// Parents come before their children: a row is made after the row it names.
constexpr const char* kCategories = R"sql(
SELECT id, ifnull(parent, 0), name
FROM category
ORDER BY id)sql";

constexpr const char* kAddresses = R"sql(
SELECT article, source_url
FROM article_head
WHERE source_url <> '')sql";

constexpr const char* kFiles = R"sql(
SELECT source_file.article, source.root, source_file.path
FROM source_file
JOIN source ON source.id = source_file.source
WHERE source_file.article IS NOT NULL)sql";

constexpr const char* kNotes = R"sql(
SELECT article, quote, note
FROM annotation
WHERE article IS NOT NULL)sql";

constexpr const char* kMatches = R"sql(
SELECT rowid
FROM text_index
WHERE text_index MATCH :match)sql";

// A passage that is not its place in the text may hold what the text does not.
constexpr const char* kMatchesOrOwnText = R"sql(
SELECT rowid
FROM text_index
WHERE text_index MATCH :match
UNION
SELECT article
FROM highlight
WHERE text IS NOT NULL)sql";

constexpr const char* kAllHighlighted = R"sql(
SELECT DISTINCT article
FROM highlight)sql";

/// A term, folded once, to be looked for in many values.
class Wanted final {
public:
    Wanted(const search::Term& term, search::Form form)
        : m_term(search::foldTerm(term, form))
    {
    }

    bool isIn(std::string_view utf8) const
    {
        return search::findTerm(m_term, search::fold(utf8, m_term.form)).has_value();
    }

private:
    search::FoldedTerm m_term;
};

using OnRow = std::function<Result<void>(sqlite::Statement&)>;

Result<void> forEachRow(CachedStatement& statement, const OnRow& onRow)
{
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return {};
        if (auto done = onRow(*statement); !done)
            return done;
    }
}

Result<void> forEachRow(StatementCache& statements, const char* sql, const OnRow& onRow)
{
    auto statement = statements.use(sql);
    if (!statement)
        return fail(statement.error());
    return forEachRow(*statement, onRow);
}

Result<std::vector<std::string>> valuesHolding(StatementCache& statements, const char* sql,
                                               const Wanted& wanted)
{
    std::vector<std::string> values;
    auto read = forEachRow(statements, sql, [&](sqlite::Statement& row) -> Result<void> {
        if (wanted.isIn(row.text(0)))
            values.emplace_back(row.text(0));
        return {};
    });
    if (!read)
        return fail(read.error());
    return values;
}

Result<std::vector<std::int64_t>> idsWhere(StatementCache& statements, const char* sql,
                                           const std::function<bool(sqlite::Statement&)>& fits)
{
    std::vector<std::int64_t> ids;
    auto read = forEachRow(statements, sql, [&](sqlite::Statement& row) -> Result<void> {
        if (fits(row))
            ids.push_back(row.integer(0));
        return {};
    });
    if (!read)
        return fail(read.error());
    return ids;
}

/// `https://user@www.qq.com:80/x` -> `www.qq.com`
std::string_view hostOf(std::string_view address)
{
    const auto scheme = address.find("://");
    if (scheme == std::string_view::npos)
        return {};
    address.remove_prefix(scheme + 3);
    address = address.substr(0, address.find_first_of("/?#"));
    if (const auto user = address.find('@'); user != std::string_view::npos)
        address.remove_prefix(user + 1);
    return address.substr(0, address.find(':'));
}

/// Whole labels: `qq.com` is a site of `mp.weixin.qq.com`, `q.com` is not.
bool isSiteOf(std::string_view wanted, std::string_view host)
{
    if (!host.ends_with(wanted))
        return false;
    return host.size() == wanted.size() || host[host.size() - wanted.size() - 1] == '.';
}

/// A site as a person names it, perhaps as a whole address.
std::string siteOf(const search::Term& term)
{
    const std::string folded = search::fold(term.text);
    const auto host = hostOf(folded);
    return std::string(host.empty() ? std::string_view(folded).substr(0, folded.find('/')) : host);
}

/// Candidates first, then looked at one by one: what is looked at asks statements of its own.
Result<std::vector<std::int64_t>> candidatesOf(StatementCache& statements, const char* sql,
                                               const std::string& match)
{
    auto statement = statements.use(sql);
    if (!statement)
        return fail(statement.error());
    if (!match.empty())
        (*statement)->bindText(":match", match);
    std::vector<std::int64_t> ids;
    auto read = forEachRow(*statement, [&](sqlite::Statement& row) -> Result<void> {
        ids.push_back(row.integer(0));
        return {};
    });
    if (!read)
        return fail(read.error());
    return ids;
}

} // namespace

Result<std::vector<std::string>> FieldSearch::authors(const search::Term& term)
{
    return valuesHolding(m_statements, kAuthors, Wanted(term, m_form));
}

Result<std::vector<std::string>> FieldSearch::tags(const search::Term& term)
{
    return valuesHolding(m_statements, kTags, Wanted(term, m_form));
}

Result<std::vector<std::int64_t>> FieldSearch::categories(const search::Term& term)
{
    const Wanted wanted(term, m_form);
    std::map<std::int64_t, std::string> paths;
    return idsWhere(m_statements, kCategories, [&](sqlite::Statement& row) {
        const auto parent = paths.find(row.integer(1));
        std::string path = parent == paths.end() ? std::string() : parent->second + '/';
        path += row.text(2);
        const bool fits = wanted.isIn(path);
        paths.emplace(row.integer(0), std::move(path));
        return fits;
    });
}

Result<std::vector<std::int64_t>> FieldSearch::articlesOfSite(const search::Term& term)
{
    const std::string site = siteOf(term);
    return idsWhere(m_statements, kAddresses, [&](sqlite::Statement& row) {
        return isSiteOf(site, search::fold(hostOf(row.text(1))));
    });
}

Result<std::vector<std::int64_t>> FieldSearch::articlesOfSource(const search::Term& term)
{
    const Wanted wanted(term, m_form);
    return idsWhere(m_statements, kFiles, [&](sqlite::Statement& row) {
        std::string path(row.blob(1));
        path.append("/").append(row.blob(2));
        return wanted.isIn(path);
    });
}

Result<std::vector<std::int64_t>> FieldSearch::articlesWithNote(const search::Term& term)
{
    const Wanted wanted(term, m_form);
    return idsWhere(m_statements, kNotes, [&](sqlite::Statement& row) {
        return wanted.isIn(row.text(1)) || wanted.isIn(row.text(2));
    });
}

Result<std::vector<std::int64_t>> FieldSearch::articlesWithHighlight(const search::Term& term,
                                                                     const std::string& candidates)
{
    auto ids = candidatesOf(m_statements, candidates.empty() ? kAllHighlighted : kMatchesOrOwnText,
                            candidates);
    if (!ids)
        return ids;
    const Wanted wanted(term, m_form);
    VersionTable versions(m_statements);
    HighlightTable highlights(m_statements);
    std::vector<std::int64_t> found;
    for (const auto id : *ids) {
        const auto text = versions.newestText(ArticleId {id});
        if (!text)
            return fail(text.error());
        const auto passages = highlights.load(ArticleId {id}, text->plainText);
        if (!passages)
            return fail(passages.error());
        if (std::ranges::any_of(*passages, [&](const Highlight& passage) {
                return passage.kind == HighlightKind::Phrase && wanted.isIn(passage.text);
            }))
            found.push_back(id);
    }
    return found;
}

Result<std::vector<std::int64_t>> FieldSearch::articlesHolding(const search::Term& term,
                                                               const std::string& candidates)
{
    auto ids = candidatesOf(m_statements, kMatches, candidates);
    if (!ids)
        return ids;
    const Wanted wanted(term, m_form);
    ArticleTable articles(m_statements);
    VersionTable versions(m_statements);
    std::vector<std::int64_t> found;
    for (const auto id : *ids) {
        const auto title = articles.title(ArticleId {id});
        if (!title)
            return fail(title.error());
        bool holds = *title && wanted.isIn(**title);
        if (!holds && term.field == search::Field::Any) {
            const auto text = versions.newestText(ArticleId {id});
            if (!text)
                return fail(text.error());
            holds = wanted.isIn(text->plainText);
        }
        if (holds)
            found.push_back(id);
    }
    return found;
}

} // namespace lectern::store
