#pragma once

#include "domain/result.h"
#include "sqlite/database.h"

#include <cstdint>
#include <filesystem>
#include <span>

namespace lectern::store {

/// One step from the schema version before to `version`. Statements separated by semicolons, then
/// what SQL cannot work out by itself.
struct Migration {
    int version = 0;
    const char* sql = "";
    Result<void> (*fill)(sqlite::Database& database) = nullptr;
};

/// From this version on articles have a source_key.
inline constexpr int kSourceKeyVersion = 4;

/// The steps this program knows, ascending, without gaps, the last one kSchemaVersion; the first
/// is the whole schema of version 1.
std::span<const Migration> allMigrations();

/// Brings a library to the newest version, all steps in one transaction. Where it holds something
/// already, a copy "<file>.before-N" (N: the new version) is made first; without a copy nothing is
/// changed. An empty `file` (in memory) makes no copy.
Result<void> migrate(sqlite::Database& database, const std::filesystem::path& file,
                     std::span<const Migration> migrations = allMigrations());

Result<std::int64_t> schemaVersion(sqlite::Database& database);

} // namespace lectern::store
