#pragma once

namespace lectern::store {

/// "Lect" in ASCII: PRAGMA application_id of a library.
inline constexpr int kApplicationId = 0x4c656374;
/// PRAGMA user_version this program reads and writes. Raise it together with a step in
/// migrations.cpp.
inline constexpr int kSchemaVersion = 13;

/// The statements that make an empty library of version 1. Explained in schema.md, as is what
/// migrations.cpp adds.
extern const char* const kSchemaSql;

} // namespace lectern::store
