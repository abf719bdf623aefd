#include "store/import_preview.h"

#include "store/article_table.h"
#include "store/import_history.h"
#include "store/near_duplicates.h"
#include "store/removed_table.h"
#include "store/source_file_table.h"
#include "store/source_table.h"
#include "store/version_table.h"

#include <algorithm>
#include <optional>
#include <set>

namespace lectern::store {

namespace {

namespace fs = std::filesystem;

/// A source as the import would see it. One that the library does not have yet would take over
/// those inside it.
struct PreviewSource {
    fs::path root;
    SourceKind kind = SourceKind::Folder;
    struct Part {
        SourceId id; ///< in the library
        std::string way; ///< from `root`, with a slash at its end; empty for the source itself
    };
    std::vector<Part> parts {};
    std::optional<FileStamp> finished {};
};

bool sameText(const VersionRow& version, const PreparedArticle& article)
{
    return version.meaning == article.meaning
        || (version.fingerprint && version.fingerprint == article.fingerprint);
}

} // namespace

struct ImportPreview::State {
    State(LibraryDatabase database, Removals wanted)
        : library(std::move(database))
        , removals(wanted)
        , statements(library.database())
        , sources(statements)
        , files(statements)
        , articles(statements)
        , versions(statements)
        , removed(statements)
        , near(statements)
    {
    }

    Result<std::optional<FileRow>> find(SourceId source, const fs::path& path);
    Result<WriteOutcome> outcomeOfKnown(const FileRow& row, const PreparedArticle& article);
    Result<WriteOutcome> outcomeOfSame(const FileRow& row, const VersionRow& version,
                                       const PreparedArticle& article);
    Result<WriteOutcome> outcomeOfNew(const PreparedArticle& article);

    LibraryDatabase library;
    Removals removals;
    StatementCache statements;
    SourceTable sources;
    SourceFileTable files;
    ArticleTable articles;
    VersionTable versions;
    RemovedTable removed;
    NearDuplicates near;
    std::vector<PreviewSource> opened; ///< SourceId n is the n-th, from 1
    std::set<ContentHash> added; ///< fingerprints of what this import would add
};

Result<std::optional<FileRow>> ImportPreview::State::find(SourceId source, const fs::path& path)
{
    const auto& parts = opened[static_cast<std::size_t>(source.value - 1)].parts;
    const std::string& bytes = path.native();
    for (const auto& [id, way] : parts) {
        if (bytes.starts_with(way))
            return files.find(id, bytes.substr(way.size()));
    }
    return std::optional<FileRow> {};
}

Result<WriteOutcome> ImportPreview::State::outcomeOfKnown(const FileRow& row,
                                                          const PreparedArticle& article)
{
    const auto version = row.version ? versions.row(row.version) : versions.newest(row.article);
    if (!version)
        return fail(version.error());
    if (*version && sameText(**version, article))
        return outcomeOfSame(row, **version, article);
    if (row.version)
        return outcomeOfNew(article);
    const auto isShared = files.isShared(row);
    if (!isShared)
        return fail(isShared.error());
    return *isShared ? outcomeOfNew(article) : WriteOutcome::Updated;
}

Result<WriteOutcome> ImportPreview::State::outcomeOfSame(const FileRow& row,
                                                         const VersionRow& version,
                                                         const PreparedArticle& article)
{
    if (row.version)
        return WriteOutcome::Unchanged;
    if (version.meaning != article.meaning)
        return WriteOutcome::Updated;
    const auto date = articles.date(row.article);
    if (!date)
        return fail(date.error());
    const auto& now = article.article.date;
    const bool sameDate
        = *date && (*date)->text == now.text && (*date)->utcSeconds == now.utcSeconds;
    return sameDate ? WriteOutcome::Unchanged : WriteOutcome::Updated;
}

Result<WriteOutcome> ImportPreview::State::outcomeOfNew(const PreparedArticle& article)
{
    if (!article.fingerprint)
        return WriteOutcome::Added;
    const auto same = articles.find(*article.fingerprint);
    if (!same)
        return fail(same.error());
    if (*same)
        return WriteOutcome::Duplicate;
    const auto gone = removed.find(*article.fingerprint);
    if (!gone)
        return fail(gone.error());
    if (*gone && removals == Removals::Respect)
        return WriteOutcome::LeftOutDuplicate;
    const auto other = near.find(article);
    if (!other)
        return fail(other.error());
    if (*other) {
        const auto known = versions.find(**other, *article.fingerprint);
        if (!known)
            return fail(known.error());
        return *known ? WriteOutcome::Duplicate : WriteOutcome::Updated;
    }
    const bool isNew = added.insert(*article.fingerprint).second;
    return isNew ? WriteOutcome::Added : WriteOutcome::Duplicate;
}

ImportPreview::ImportPreview(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ImportPreview::ImportPreview(ImportPreview&&) noexcept = default;
ImportPreview::~ImportPreview() = default;

Result<ImportPreview> ImportPreview::open(const fs::path& folder, Removals removals)
{
    auto library = LibraryDatabase::open(folder, Access::ReadOnly);
    if (!library && library.error().kind == ErrorKind::NotFound)
        library = LibraryDatabase::openInMemory();
    if (!library)
        return fail(library.error());
    return ImportPreview(std::make_unique<State>(std::move(*library), removals));
}

Result<ImportWriter::SourceRoot> ImportPreview::openSource(const fs::path& root, SourceKind kind)
{
    for (std::size_t i = 0; i < m_state->opened.size(); ++i) {
        const PreviewSource& known = m_state->opened[i];
        if (auto way = wayInto({known.root, known.kind}, {root, kind}))
            return ImportWriter::SourceRoot {SourceId {static_cast<std::int64_t>(i) + 1},
                                             known.root, *way, known.finished};
    }
    const auto rows = m_state->sources.all();
    if (!rows)
        return fail(rows.error());
    PreviewSource source {root, kind};
    fs::path prefix;
    for (const auto& row : *rows) {
        if (auto way = wayInto({row.root, row.kind}, {root, kind})) {
            source = {row.root, kind, {{row.id, {}}}, row.finished};
            prefix = std::move(*way);
            break;
        }
        if (auto way = wayInto({root, kind}, {row.root, row.kind}))
            source.parts.push_back({row.id, (*way / "").native()});
    }
    m_state->opened.push_back(std::move(source));
    return ImportWriter::SourceRoot {SourceId {std::ssize(m_state->opened)},
                                     m_state->opened.back().root, std::move(prefix),
                                     m_state->opened.back().finished};
}

Result<KnownFiles> ImportPreview::knownFiles(SourceId source)
{
    KnownFiles all;
    for (const auto& [id, way] :
         m_state->opened[static_cast<std::size_t>(source.value - 1)].parts) {
        auto part = m_state->sources.knownFiles(id);
        if (!part)
            return fail(part.error());
        for (auto& [path, known] : *part)
            all.emplace(way + path, known);
    }
    return all;
}

Result<CategoryRule> ImportPreview::categoryRule(SourceId source)
{
    const PreviewSource& opened = m_state->opened[static_cast<std::size_t>(source.value - 1)];
    // A root above known ones takes their files over, but not their rules.
    const bool isKnown = opened.parts.size() == 1 && opened.parts.front().way.empty();
    return isKnown ? m_state->sources.categoryRule(opened.parts.front().id) : CategoryRule {};
}

Result<bool> ImportPreview::hasUnfinished()
{
    const auto imports = ImportHistory(m_state->library).unfinished();
    if (!imports)
        return fail(imports.error());
    return !std::ranges::all_of(*imports, &UnfinishedImport::isRunning);
}

Result<WriteOutcome> ImportPreview::outcome(SourceId source, const SourceFile& file,
                                            const PreparedArticle& article)
{
    const auto row = m_state->find(source, file.path);
    if (!row)
        return fail(row.error());
    if (!*row)
        return m_state->outcomeOfNew(article);
    if ((*row)->outcome == FileOutcome::Removed && m_state->removals == Removals::Respect)
        return WriteOutcome::LeftOut;
    const bool sameBytes = (*row)->hash == article.sourceHash;
    if ((*row)->article && sameBytes)
        return WriteOutcome::Unchanged;
    return (*row)->article ? m_state->outcomeOfKnown(**row, article)
                           : m_state->outcomeOfNew(article);
}

} // namespace lectern::store
