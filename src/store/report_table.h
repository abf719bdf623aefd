#pragma once

#include "domain/import_history.h"
#include "store/statement_cache.h"

#include <optional>
#include <vector>

namespace lectern::store {

/// How many reports are kept, of imports that a person asked for and, apart from these, of those
/// that watching made.
inline constexpr std::int64_t kReportsKept = 50;

/// `import_report`: what the last imports did, with everything they had to say.
class ReportTable final {
public:
    explicit ReportTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// Keeps the report of an import whose row is finished, and forgets the oldest beyond
    /// kReportsKept.
    Result<void> keep(ImportId id, const ImportRequest& request, const ImportReport& report);
    Result<std::vector<KeptImport>> list(); ///< the newest first, without their problems
    Result<std::optional<KeptImport>> find(ImportId id);

private:
    StatementCache& m_statements;
};

} // namespace lectern::store
