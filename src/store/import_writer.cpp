#include "store/import_writer.h"

#include "sqlite/transaction.h"
#include "store/dictionary_table.h"
#include "store/file_intake.h"
#include "store/import_table.h"
#include "store/index_merge.h"
#include "store/report_table.h"
#include "store/request_table.h"
#include "store/running_import.h"
#include "store/source_shelves.h"
#include "store/source_table.h"
#include "store/turn_for_others.h"

#include <optional>

namespace lectern::store {

namespace {

constexpr const char* kArticleCount = R"sql(
SELECT count(*)
FROM article)sql";

/// Merging reads and writes the whole index: only after an import that added a good part of it.
constexpr std::int64_t kMinAddedToMerge = 500;

Result<std::int64_t> articleCount(StatementCache& statements)
{
    auto select = statements.use(kArticleCount);
    if (!select)
        return fail(select.error());
    if (auto row = (*select)->step(); !row)
        return fail(row.error());
    return (*select)->integer(0);
}

/// Watching looks again and again; only what it found is worth a report.
bool isWorthKeeping(const ImportRequest& request, const ImportReport& report)
{
    return request.occasion == ImportOccasion::Asked || !report.problems.empty()
        || report.added + report.updated + report.duplicates + report.rejected + report.missing > 0;
}

} // namespace

struct ImportWriter::State {
    explicit State(LibraryDatabase& library)
        : folder(library.folder())
        , database(library.database())
        , statements(database)
        , imports(statements)
        , requests(statements)
        , sources(statements)
        , files(statements)
        , dictionaries(statements)
    {
    }

    /// Opens the batch's transaction with its first write.
    Result<void> begin()
    {
        if (transaction)
            return {};
        auto begun = sqlite::Transaction::begin(database);
        if (!begun)
            return fail(begun.error());
        transaction.emplace(std::move(*begun));
        return {};
    }

    Result<void> commit()
    {
        if (!transaction)
            return {};
        if (auto done = transaction->commit(); !done)
            return done;
        transaction.reset();
        return {};
    }

    /// In the batch: what of the earlier imports' requests this one has done.
    Result<void> settle()
    {
        const auto earlier = requests.all();
        if (!earlier)
            return fail(earlier.error());
        const auto rows = sources.all();
        if (!rows)
            return fail(rows.error());
        std::vector<std::filesystem::path> packed;
        for (const auto& source : *rows) {
            if (source.kind == SourceKind::Packed)
                packed.push_back(source.root);
        }
        for (const auto& import : *earlier) {
            const bool isOurs = import.id == id;
            const bool isDone = covers(request, import.request, packed)
                && !RunningImport::isRunning(folder, import.id);
            if (!isOurs && !isDone)
                continue;
            if (auto done = requests.remove(import.id); !done)
                return done;
        }
        return {};
    }

    const std::filesystem::path folder;
    sqlite::Database& database;
    StatementCache statements;
    ImportTable imports;
    RequestTable requests;
    SourceTable sources;
    SourceFileTable files;
    DictionaryTable dictionaries;
    std::optional<FileIntake> intake;
    std::vector<SourceId> opened;
    ImportRequest request;
    ImportId id;
    std::optional<RunningImport> running;
    std::optional<sqlite::Transaction> transaction; // last: rolls back before statements go
};

ImportWriter::ImportWriter(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

ImportWriter::ImportWriter(ImportWriter&&) noexcept = default;
ImportWriter::~ImportWriter() = default;

Result<ImportWriter> ImportWriter::start(LibraryDatabase& database, ImportRequest request)
{
    auto state = std::make_unique<State>(database);
    state->request = std::move(request);
    if (auto begun = state->begin(); !begun)
        return fail(begun.error());
    const auto id = state->imports.start();
    if (!id)
        return fail(id.error());
    state->id = *id;
    state->intake.emplace(state->statements, *id, state->request.removals);
    // Before others can see the request: what they find unlocked has been killed.
    state->running = RunningImport::hold(state->folder, *id);
    if (!state->request.paths.empty()) {
        if (auto added = state->requests.add(*id, state->request); !added)
            return fail(added.error());
    }
    if (auto done = state->commit(); !done)
        return fail(done.error());
    return ImportWriter(std::move(state));
}

ImportId ImportWriter::importId() const
{
    return m_state->id;
}

Result<ImportWriter::SourceRoot> ImportWriter::openSource(const std::filesystem::path& root,
                                                          SourceKind kind)
{
    // Durable at once: the scan that follows may take long, and must not keep others from writing.
    if (auto begun = m_state->begin(); !begun)
        return fail(begun.error());
    auto source = m_state->sources.open(root, kind, m_state->opened);
    if (!source)
        return fail(source.error());
    if (auto done = m_state->commit(); !done)
        return fail(done.error());
    m_state->opened.push_back(source->id);
    return source;
}

Result<void> ImportWriter::notePacked(SourceId source, const std::optional<FileStamp>& finished)
{
    if (auto begun = m_state->begin(); !begun)
        return begun;
    return m_state->sources.notePacked(source, finished);
}

Result<KnownFiles> ImportWriter::knownFiles(SourceId source)
{
    return m_state->sources.knownFiles(source);
}

Result<CategoryRule> ImportWriter::categoryRule(SourceId source)
{
    return m_state->sources.categoryRule(source);
}

Result<std::int64_t> ImportWriter::setCategoryRule(SourceId source, const CategoryRule& rule,
                                                   const Recategorise& recategorise)
{
    if (auto begun = m_state->begin(); !begun)
        return fail(begun.error());
    auto files = SourceShelves(m_state->statements).apply(source, rule, recategorise);
    if (!files)
        return files;
    if (auto done = m_state->commit(); !done)
        return fail(done.error());
    return files;
}

Result<std::shared_ptr<const CompressionDictionary>> ImportWriter::dictionary()
{
    return m_state->dictionaries.newest();
}

Result<void> ImportWriter::addDictionary(const CompressionDictionary& dictionary)
{
    if (auto begun = m_state->begin(); !begun)
        return begun;
    if (auto done = m_state->dictionaries.add(dictionary); !done)
        return done;
    return m_state->commit();
}

Result<WriteOutcome> ImportWriter::write(SourceId source, const SourceFile& file,
                                         const PreparedArticle& article)
{
    if (auto begun = m_state->begin(); !begun)
        return fail(begun.error());
    return m_state->intake->write(source, file, article);
}

Result<void> ImportWriter::touch(SourceId source, const SourceFile& file)
{
    if (auto begun = m_state->begin(); !begun)
        return begun;
    return m_state->intake->touch(source, file);
}

Result<void> ImportWriter::recordRejected(SourceId source, const SourceFile& file,
                                          const ImportProblem& problem)
{
    if (auto begun = m_state->begin(); !begun)
        return begun;
    return m_state->intake->reject(source, file, problem);
}

Result<void> ImportWriter::markMissing(SourceId source,
                                       const std::vector<std::filesystem::path>& paths)
{
    if (paths.empty())
        return {};
    if (auto begun = m_state->begin(); !begun)
        return begun;
    for (const auto& path : paths) {
        if (auto done = m_state->files.markMissing(source, path); !done)
            return done;
    }
    return {};
}

Result<void> ImportWriter::commit()
{
    if (!m_state->transaction)
        return {};
    if (auto done = m_state->commit(); !done)
        return done;
    giveOthersATurn();
    return {};
}

ImportWriter::Regrouped ImportWriter::regrouped() const
{
    return m_state->intake->regrouped();
}

Result<void> ImportWriter::noteProgress(std::int64_t done, std::int64_t total)
{
    if (!m_state->transaction)
        return {};
    return m_state->requests.setProgress(m_state->id, done, total);
}

Result<void> ImportWriter::finish(const ImportReport& report, const std::stop_token& stop)
{
    if (auto begun = m_state->begin(); !begun)
        return begun;
    if (auto done = close(report); !done)
        return done;
    if (auto done = m_state->commit(); !done)
        return done;
    m_state->running.reset();
    const auto total = articleCount(m_state->statements);
    if (!total)
        return fail(total.error());
    const bool pays = report.added >= kMinAddedToMerge && report.added * 4 >= *total;
    return pays && !report.cancelled ? mergeIndex(m_state->database, stop) : Result<void> {};
}

Result<void> ImportWriter::close(const ImportReport& report)
{
    if (auto done = m_state->imports.finish(m_state->id, report); !done)
        return done;
    if (isWorthKeeping(m_state->request, report)) {
        ReportTable reports(m_state->statements);
        if (auto done = reports.keep(m_state->id, m_state->request, report); !done)
            return done;
    }
    if (report.cancelled)
        return {};
    for (const auto source : m_state->opened) {
        if (auto done = m_state->sources.setImported(source); !done)
            return done;
    }
    return m_state->settle();
}

} // namespace lectern::store
