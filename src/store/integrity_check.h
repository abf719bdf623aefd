#pragma once

#include "store/library_database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace lectern::store {

struct IntegrityReport {
    std::int64_t articles = 0;
    std::int64_t versions = 0;
    std::int64_t sourceFiles = 0;
    std::int64_t originals = 0;
    std::int64_t removed = 0;
    std::int64_t annotations = 0;
    std::int64_t danglingRows = 0; ///< foreign_key_check and originals that nothing names
    std::int64_t checkedTexts = 0; ///< articles whose stored text was tokenised again and compared
    std::vector<std::string> problems; ///< whole sentences; empty means sound

    bool ok() const { return problems.empty(); }
};

/// SQLite's integrity_check, FTS5's integrity-check, foreign keys, row counts that must agree, and
/// a sample of articles tokenised again and looked up in the index. Reads only what it must; needs
/// a ReadWrite connection, since FTS5's check is an INSERT.
Result<IntegrityReport> checkIntegrity(LibraryDatabase& library, int sampleSize = 200);

} // namespace lectern::store
