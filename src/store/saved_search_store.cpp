#include "store/saved_search_store.h"

#include "search/query.h"
#include "search/search_link.h"
#include "sqlite/statement.h"
#include "store/durable_transaction.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace lectern::store {

namespace {

constexpr const char* kAll = R"sql(
SELECT id, name, link
FROM saved_search
ORDER BY position, id)sql";

constexpr const char* kSave = R"sql(
INSERT INTO saved_search (position, name, link)
VALUES ((SELECT ifnull(max(position) + 1, 0)
         FROM saved_search), :name, :link)
ON CONFLICT (name) DO UPDATE SET link = :link
RETURNING id)sql";

constexpr const char* kNamed = R"sql(
SELECT count(*)
FROM saved_search
WHERE name = :name AND id <> :id)sql";

constexpr const char* kRename = R"sql(
UPDATE saved_search
SET name = :name
WHERE id = :id)sql";

constexpr const char* kRemove = R"sql(
DELETE FROM saved_search
WHERE id = :id)sql";

constexpr const char* kPlace = R"sql(
UPDATE saved_search
SET position = :position
WHERE id = :id)sql";

Result<std::string> properName(const std::string& name)
{
    auto trimmed = QString::fromStdString(name).simplified().toStdString();
    if (trimmed.empty())
        return fail(ErrorKind::BadInput, "A saved search needs a name.");
    return trimmed;
}

tl::unexpected<Error> isGone()
{
    return fail(ErrorKind::NotFound, "This saved search has been removed.");
}

/// `change(database)` -> Result<void>, in a durable transaction.
template <typename Change>
Result<void> durably(sqlite::Database& database, Change change)
{
    auto transaction = DurableTransaction::begin(database);
    if (!transaction)
        return fail(transaction.error());
    if (Result<void> done = change(database); !done)
        return done;
    return transaction->commit();
}

/// Runs a statement that changes the row of that id.
Result<void> runOn(sqlite::Database& database, sqlite::Statement& statement, SavedSearchId id)
{
    const auto before = database.totalChanges();
    if (auto done = statement.bind(":id", id.value).run(); !done)
        return done;
    return database.totalChanges() == before ? Result<void>(isGone()) : Result<void>();
}

} // namespace

Result<std::vector<SavedSearch>> SavedSearchStore::all()
{
    auto select = m_database.database().prepare(kAll);
    if (!select)
        return fail(select.error());
    return select->rows([](const sqlite::Statement& row) {
        return SavedSearch {SavedSearchId {row.integer(0)}, std::string(row.text(1)),
                            search::parseLink(row.text(2))};
    });
}

Result<SavedSearchId> SavedSearchStore::save(const std::string& name, const ArticleFilter& filter)
{
    const auto proper = properName(name);
    if (!proper)
        return fail(proper.error());
    const std::string link = search::toLink(filter);
    if (!search::parseLink(link))
        return fail(ErrorKind::BadInput,
                    "There is nothing to search for in “" + filter.query + "”.");
    SavedSearchId id;
    auto done = durably(m_database.database(), [&](sqlite::Database& database) -> Result<void> {
        auto insert = database.prepare(kSave);
        if (!insert)
            return fail(insert.error());
        insert->bindText(":name", *proper).bindText(":link", link);
        if (auto row = insert->step(); !row)
            return fail(row.error());
        id = SavedSearchId {insert->integer(0)};
        return {};
    });
    if (!done)
        return fail(done.error());
    return id;
}

Result<void> SavedSearchStore::rename(SavedSearchId id, const std::string& name)
{
    const auto proper = properName(name);
    if (!proper)
        return fail(proper.error());
    return durably(m_database.database(), [&](sqlite::Database& database) -> Result<void> {
        auto named = database.prepare(kNamed);
        if (!named)
            return fail(named.error());
        named->bindText(":name", *proper).bind(":id", id.value);
        if (auto row = named->step(); !row)
            return fail(row.error());
        if (named->integer(0) > 0)
            return fail(ErrorKind::BadInput,
                        "There is another saved search named “" + *proper + "”.");
        auto update = database.prepare(kRename);
        if (!update)
            return fail(update.error());
        update->bindText(":name", *proper);
        return runOn(database, *update, id);
    });
}

Result<void> SavedSearchStore::remove(SavedSearchId id)
{
    return durably(m_database.database(), [&](sqlite::Database& database) -> Result<void> {
        auto remove = database.prepare(kRemove);
        if (!remove)
            return fail(remove.error());
        return runOn(database, *remove, id);
    });
}

Result<void> SavedSearchStore::move(SavedSearchId id, std::size_t position)
{
    return durably(m_database.database(), [&](sqlite::Database& database) -> Result<void> {
        auto searches = all();
        if (!searches)
            return fail(searches.error());
        const auto found = std::ranges::find(*searches, id, &SavedSearch::id);
        if (found == searches->end())
            return isGone();
        SavedSearch moved = std::move(*found);
        searches->erase(found);
        const auto place = static_cast<std::ptrdiff_t>(std::min(position, searches->size()));
        searches->insert(searches->begin() + place, std::move(moved));
        for (std::size_t i = 0; i < searches->size(); ++i) {
            auto update = database.prepare(kPlace);
            if (!update)
                return fail(update.error());
            update->bind(":position", static_cast<std::int64_t>(i));
            if (auto done = runOn(database, *update, (*searches)[i].id); !done)
                return done;
        }
        return {};
    });
}

} // namespace lectern::store
