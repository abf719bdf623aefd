#pragma once

#include "domain/ids.h"
#include "domain/import_report.h"
#include "store/statement_cache.h"

namespace lectern::store {

/// `import`: one row per run.
class ImportTable final {
public:
    explicit ImportTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<ImportId> start();
    Result<void> finish(ImportId id, const ImportReport& report);
    /// None in a library that never saw an import.
    Result<ImportId> last();

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
