#pragma once

#include "domain/import_history.h"
#include "store/library_database.h"

#include <filesystem>
#include <vector>

namespace lectern::store {

/// What a library remembers of its imports: the reports of the last ones, and those that did not
/// end. A thin face; belongs to its connection's thread.
class ImportHistory final {
public:
    explicit ImportHistory(LibraryDatabase& library);

    Result<std::vector<KeptImport>> reports(); ///< the newest first, without their problems
    Result<KeptImport> report(ImportId id); ///< NotFound: it is not kept (any more)

    Result<std::vector<UnfinishedImport>> unfinished(); ///< the newest first
    /// Nobody wants it to be gone on with.
    Result<void> dismiss(ImportId id);

    /// The file that has this path, if an import has rejected it, is not opened and not reported
    /// again until it changes. False where there is none.
    Result<bool> ignore(const std::filesystem::path& file);

private:
    LibraryDatabase& m_library;
};

} // namespace lectern::store
