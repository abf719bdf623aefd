#pragma once

#include "store/import_writer.h"

#include <filesystem>
#include <memory>

namespace lectern::store {

/// What an import would do, without doing it: the answers of ImportWriter from a library that is
/// only read, and that need not be there. Belongs to one thread.
class ImportPreview final {
public:
    /// No library in the folder: everything is new. Errors as LibraryDatabase::open.
    static Result<ImportPreview> open(const std::filesystem::path& folder,
                                      Removals removals = Removals::Respect);
    ImportPreview(ImportPreview&&) noexcept;
    ~ImportPreview();

    Result<ImportWriter::SourceRoot> openSource(const std::filesystem::path& root,
                                                SourceKind kind = SourceKind::Folder);
    Result<KnownFiles> knownFiles(SourceId source);
    Result<CategoryRule> categoryRule(SourceId source);
    /// Whether an earlier import did not end: the next one has that to settle.
    Result<bool> hasUnfinished();
    /// As ImportWriter::write would say, except that a file whose article others hold too counts as
    /// Updated only where its text changed (and not where only its shelves did), and that an edited
    /// copy beside its original counts as Added where neither is in the library yet.
    Result<WriteOutcome> outcome(SourceId source, const SourceFile& file,
                                 const PreparedArticle& article);

private:
    struct State;
    explicit ImportPreview(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace lectern::store
