#pragma once

#include "domain/category_rule.h"
#include "domain/ids.h"
#include "store/import_writer.h"
#include "store/statement_cache.h"

#include <filesystem>
#include <optional>
#include <span>
#include <vector>

namespace lectern::store {

/// Where a source begins.
struct RootPlace {
    const std::filesystem::path& root;
    SourceKind kind;
};

/// The way from `outer` to `inner`, empty for the same root; nothing where it is not inside.
/// Nothing is inside a packed file, and a packed file is inside no folder: it is a source of its
/// own.
std::optional<std::filesystem::path> wayInto(const RootPlace& outer, const RootPlace& inner);

/// `source`: the roots that were imported. Roots never lie inside each other: a folder inside a
/// known root belongs to that root, and a root above known ones takes their files over.
class SourceTable final {
public:
    explicit SourceTable(StatementCache& statements)
        : m_statements(statements)
    {
    }

    /// `inUse` are sources that the running import has opened already: they keep their files.
    Result<ImportWriter::SourceRoot> open(const std::filesystem::path& wanted, SourceKind kind,
                                          std::span<const SourceId> inUse);
    /// See ImportWriter::notePacked.
    Result<void> notePacked(SourceId source, const std::optional<FileStamp>& finished);
    /// Every file of the source; those that are rejected or missing count as to be opened again.
    Result<KnownFiles> knownFiles(SourceId source);
    Result<void> setRoot(SourceId source, const std::filesystem::path& root);
    Result<void> setImported(SourceId source); ///< just now
    /// BadInput for a packed file, or a source that is not there.
    Result<void> setWatched(SourceId source, bool watched);
    Result<void> remove(SourceId source);

    /// NotFound for a source that is not there.
    Result<CategoryRule> categoryRule(SourceId source);
    Result<void> setCategoryRule(SourceId source, const CategoryRule& rule);

    struct Row {
        SourceId id;
        std::filesystem::path root;
        SourceKind kind = SourceKind::Folder;
        std::optional<FileStamp> finished {}; ///< of a packed file that was taken whole
    };
    Result<std::vector<Row>> all(); ///< in the order of their ids

private:
    Result<SourceId> add(const std::filesystem::path& root, SourceKind kind);
    Result<void> setKind(SourceId source, SourceKind kind);
    Result<void> absorb(const Row& inner, SourceId outer, const std::filesystem::path& way);

    StatementCache& m_statements;
};

} // namespace lectern::store
