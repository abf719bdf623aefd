#include "store/index_merge.h"

#include "sqlite/statement.h"
#include "store/turn_for_others.h"

namespace lectern::store {

namespace {

// https://www.sqlite.org/fts5.html#the_merge_command: a negative number of pages once, then
// positive ones until fewer than two rows change.
constexpr const char* kStart = "INSERT INTO text_index (text_index, rank) VALUES ('merge', -2000)";
constexpr const char* kGoOn = "INSERT INTO text_index (text_index, rank) VALUES ('merge', 2000)";

constexpr const char* kFreePages = "PRAGMA freelist_count";
constexpr const char* kShrink = "PRAGMA incremental_vacuum(2000)";

Result<std::int64_t> freePages(sqlite::Database& database)
{
    auto select = database.prepare(kFreePages);
    if (!select)
        return fail(select.error());
    if (auto row = select->step(); !row)
        return fail(row.error());
    return select->integer(0);
}

/// A library made before auto_vacuum keeps its free pages; then this ends at once.
Result<void> shrink(sqlite::Database& database, const std::stop_token& stop)
{
    for (std::int64_t before = -1;;) {
        const auto left = freePages(database);
        if (!left)
            return fail(left.error());
        if (*left == 0 || *left == before || stop.stop_requested())
            return {};
        before = *left;
        if (auto done = database.execute(kShrink); !done)
            return done;
        giveOthersATurn();
    }
}

} // namespace

Result<void> mergeIndex(sqlite::Database& database, const std::stop_token& stop)
{
    for (const char* command = kStart;; command = kGoOn) {
        const auto before = database.totalChanges();
        if (auto done = database.execute(command); !done)
            return done;
        if (database.totalChanges() - before < 2)
            return shrink(database, stop);
        if (stop.stop_requested())
            return {};
        giveOthersATurn();
    }
}

} // namespace lectern::store
