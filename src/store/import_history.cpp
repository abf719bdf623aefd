#include "store/import_history.h"

#include "sqlite/transaction.h"
#include "store/report_table.h"
#include "store/request_table.h"
#include "store/running_import.h"
#include "store/source_file_table.h"
#include "store/source_table.h"

namespace lectern::store {

ImportHistory::ImportHistory(LibraryDatabase& library)
    : m_library(library)
{
}

Result<std::vector<KeptImport>> ImportHistory::reports()
{
    StatementCache statements(m_library.database());
    return ReportTable(statements).list();
}

Result<KeptImport> ImportHistory::report(ImportId id)
{
    StatementCache statements(m_library.database());
    auto kept = ReportTable(statements).find(id);
    if (!kept)
        return fail(kept.error());
    if (!*kept)
        return fail(ErrorKind::NotFound,
                    "The library keeps no report of import " + std::to_string(id.value) + ".");
    return std::move(**kept);
}

Result<std::vector<UnfinishedImport>> ImportHistory::unfinished()
{
    StatementCache statements(m_library.database());
    auto imports = RequestTable(statements).all();
    if (!imports)
        return imports;
    for (auto& import : *imports)
        import.isRunning = RunningImport::isRunning(m_library.folder(), import.id);
    return imports;
}

Result<void> ImportHistory::dismiss(ImportId id)
{
    StatementCache statements(m_library.database());
    return RequestTable(statements).remove(id);
}

Result<bool> ImportHistory::ignore(const std::filesystem::path& file)
{
    auto transaction = sqlite::Transaction::begin(m_library.database());
    if (!transaction)
        return fail(transaction.error());
    StatementCache statements(m_library.database());
    const auto sources = SourceTable(statements).all();
    if (!sources)
        return fail(sources.error());
    for (const auto& source : *sources) {
        // A packed file's articles lie below it as a folder's do; it may itself lie in a source.
        const auto way = wayInto({source.root, SourceKind::Folder}, {file, SourceKind::Folder});
        if (!way)
            continue;
        auto ignored = SourceFileTable(statements).ignore(source.id, *way);
        if (!ignored)
            return ignored;
        if (!*ignored)
            continue;
        if (auto done = transaction->commit(); !done)
            return fail(done.error());
        return ignored;
    }
    return false;
}

} // namespace lectern::store
