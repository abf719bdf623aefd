#pragma once

#include "domain/import_history.h"
#include "store/statement_cache.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace lectern::store {

/// `import_request`: what the imports were asked for that have not ended yet.
class RequestTable final {
public:
    explicit RequestTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    Result<void> add(ImportId id, const ImportRequest& request);
    Result<void> setProgress(ImportId id, std::int64_t done, std::int64_t total);
    Result<void> remove(ImportId id);
    /// The newest first; `isRunning` is not filled in.
    Result<std::vector<UnfinishedImport>> all();

private:
    StatementCache& m_statements;
};

/// Whether an import of `done` has done all that was asked for by `asked`: the same paths, or
/// folders around them. A folder does not take the packed files in it along.
bool covers(const ImportRequest& done, const ImportRequest& asked,
            std::span<const std::filesystem::path> packed);

} // namespace lectern::store
