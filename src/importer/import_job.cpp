#include "importer/import_job.h"

#include "importer/compression_samples.h"
#include "importer/folder_tree.h"
#include "importer/import_paths.h"
#include "importer/import_plan.h"
#include "importer/import_sink.h"
#include "importer/parse_pipeline.h"
#include "importer/progress_meter.h"

#include <algorithm>
#include <thread>
#include <utility>

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;
using Phase = ImportProgress::Phase;

constexpr int kBatchFiles = 2'000;
constexpr std::chrono::seconds kBatchTime {2};
constexpr int kMaxJobs = 8;

int jobCount(int wanted)
{
    if (wanted > 0)
        return std::min(wanted, 64);
    return std::clamp(static_cast<int>(std::thread::hardware_concurrency()), 1, kMaxJobs);
}

bool anyOf(const std::vector<ImportProblem>& problems, bool (*is)(ProblemKind))
{
    return std::ranges::any_of(problems, [is](const auto& problem) { return is(problem.kind); });
}

/// One run, from paths to report. Lives as long as runImport.
class Job final {
public:
    Job(fs::path libraryFolder, const ImportOptions& options, const OnProgress& onProgress,
        std::stop_token stop)
        : m_libraryFolder(std::move(libraryFolder))
        , m_options(options)
        , m_meter(onProgress)
        , m_stop(std::move(stop))
    {
    }

    Result<ImportReport> run(const std::vector<fs::path>& named)
    {
        ImportPaths paths = resolvePaths(named);
        if (paths.folders.empty() && paths.files.empty() && paths.packed.empty())
            return nothingToImport(paths);
        for (auto& problem : paths.problems)
            reject(std::move(problem));
        auto scans = scanFolders(paths.folders);
        // May fail where there is no library yet, or none that can be read: all is new then, and
        // what is wrong goes wrong again, or right, further on.
        auto preview = openDryRunSink(m_libraryFolder, m_options.removals);
        const auto packed = listPacked(paths.packed, preview ? preview->get() : nullptr);
        if (preview && isAllUnchanged(**preview, paths, scans, packed))
            return finish();
        preview = nullptr;

        auto sink = m_options.dryRun ? openDryRunSink(m_libraryFolder, m_options.removals)
                                     : openLibrarySink(m_libraryFolder, m_options.removals);
        if (!sink)
            return fail(sink.error());
        m_sink = std::move(*sink);
        ImportPlan plan(*m_sink, m_options.removals);
        if (auto done = fillPlan(plan, paths, std::move(scans), packed, m_options.categories);
            !done)
            return fail(done.error());
        if (auto done = importFiles(plan); !done)
            return fail(done.error());
        if (auto done = finishPacked(plan); !done)
            return fail(done.error());
        if (auto done = noteMissing(plan); !done)
            return fail(done.error());
        return finish();
    }

private:
    static Result<ImportReport> nothingToImport(const ImportPaths& paths)
    {
        if (paths.problems.empty())
            return fail(ErrorKind::BadInput, "No file or folder was named.");
        return fail(ErrorKind::NotFound, paths.problems.front().message,
                    paths.problems.front().path);
    }

    std::vector<Scan> scanFolders(const std::vector<fs::path>& folders)
    {
        std::vector<Scan> scans;
        std::int64_t foundBefore = 0;
        for (const auto& folder : folders) {
            m_meter.progress.currentPath = displayPath(folder);
            Scan scan = FolderTree(folder).list(m_stop, [&](std::int64_t found) {
                m_meter.progress.total = foundBefore + found;
                m_meter.tell();
            });
            foundBefore += std::ssize(scan.files);
            m_report.skipped += scan.skipped;
            m_report.scanned += scan.rejected;
            m_report.rejected += scan.rejected;
            keepProblems(std::move(scan.problems));
            notePassedOver(folder, scan.packedFiles);
            scans.push_back(std::move(scan));
        }
        return scans;
    }

    void notePassedOver(const fs::path& root, std::int64_t packedFiles)
    {
        if (packedFiles == 0)
            return;
        const std::string what = packedFiles == 1
            ? "1 packed file was passed over; import it by name."
            : std::to_string(packedFiles) + " packed files were passed over; import them by name.";
        m_report.problems.push_back({displayPath(root), 0, ProblemKind::PackedPassedOver, what});
    }

    /// Looks into the packed files, but not into those that the library has all of.
    std::vector<PackedSource> listPacked(const std::vector<fs::path>& files, ImportSink* preview)
    {
        std::vector<PackedSource> packed;
        for (const auto& file : files) {
            PackedSource source {.tree = sourceTreeAt(file)};
            m_meter.progress.currentPath = displayPath(file);
            const auto unchanged = preview
                ? ImportPlan::isUnchanged(*preview, file, m_options.removals)
                : Result<bool>(false);
            source.isUnchanged = unchanged.value_or(false);
            if (!source.isUnchanged) {
                const auto before = m_meter.progress.total;
                source.scan = source.tree->list(m_stop, [&](std::int64_t found) {
                    m_meter.progress.total = before + found;
                    m_meter.tell();
                });
                m_report.skipped += source.scan.skipped;
                m_report.scanned += source.scan.rejected;
                m_report.rejected += source.scan.rejected;
                keepProblems(std::exchange(source.scan.problems, {}));
                notePassedOver(file, source.scan.packedFiles);
            }
            packed.push_back(std::move(source));
        }
        return packed;
    }

    /// The usual case of a second run: found out by reading alone, so that nothing is written and
    /// nobody else has to wait. Whatever goes wrong here goes wrong again, or right, further on.
    bool isAllUnchanged(ImportSink& preview, const ImportPaths& paths,
                        const std::vector<Scan>& scans, const std::vector<PackedSource>& packed)
    {
        ImportPlan plan(preview, m_options.removals);
        if (auto filled = fillPlan(plan, paths, scans, packed, {}); !filled)
            return false;
        if (m_options.categories && !plan.hasCategories(*m_options.categories))
            return false;
        if (plan.fileCount() == 0 || !plan.pending().empty())
            return false;
        const auto hasMissing = [](const PlannedSource& source) {
            return source.files.size() < source.known.size()
                && !ImportPlan::missing(source).empty();
        };
        // One that was touched only, or packed anew with the same content: its stamp is new.
        const auto isNewlyWhole
            = [](const PlannedSource& source) { return source.whole.has_value(); };
        if (std::ranges::any_of(plan.sources(), hasMissing)
            || std::ranges::any_of(plan.sources(), isNewlyWhole))
            return false;
        countUnchanged(plan);
        return true;
    }

    void countUnchanged(const ImportPlan& plan)
    {
        m_report.scanned += plan.unchanged();
        m_report.unchanged += plan.unchanged();
        m_report.leftOut += plan.leftOut();
        m_meter.progress.phase = Phase::Importing;
        m_meter.progress.total = plan.fileCount();
        m_meter.progress.done = plan.unchanged();
        m_meter.tell();
    }

    Result<void> fillPlan(ImportPlan& plan, const ImportPaths& paths, std::vector<Scan> scans,
                          const std::vector<PackedSource>& packed,
                          const std::optional<CategoryRule>& categories)
    {
        std::vector<fs::path> roots = paths.folders;
        for (const auto& file : paths.files)
            roots.push_back(file.parent_path());
        if (auto opened = plan.openSources(std::move(roots)); !opened)
            return opened;
        for (std::size_t i = 0; i < scans.size(); ++i)
            plan.addFolder(paths.folders[i], std::move(scans[i].files));
        for (const auto& file : paths.files)
            plan.addFile(file);
        for (const auto& source : packed) {
            if (auto added = plan.addPacked(source); !added)
                return added;
        }
        if (auto settled = plan.settleCategories(categories); !settled)
            return settled;
        // What categories a rule would give, a dry run has to see in every file.
        const bool isPreview = m_options.dryRun && categories;
        return plan.compare(isPreview ? ImportPlan::LookAt::Everything
                                      : ImportPlan::LookAt::Changed);
    }

    Result<void> importFiles(const ImportPlan& plan)
    {
        countUnchanged(plan);
        if (plan.pending().empty())
            return {};
        auto dictionary = m_sink->dictionary([&plan] { return readCompressionSamples(plan); });
        if (!dictionary)
            return fail(dictionary.error());
        for (const auto& source : plan.sources()) {
            // What is taken from here on is not whole until finishPacked says so.
            if (source.tree->order() != SourceTree::Order::AsListed)
                continue;
            if (auto noted = m_sink->notePacked(source.id, std::nullopt); !noted)
                return noted;
        }
        const ParseTools tools {LocalPictures(pictureCopies()), std::move(*dictionary)};
        auto parsed
            = parseInOrder(plan.pending(), plan.sources(), tools, jobCount(m_options.jobs), m_stop,
                           [&](ParsedFile file) { return take(plan, std::move(file)); });
        if (!parsed)
            return parsed;
        return m_sink->commit();
    }

    std::optional<images::ImageFolder> pictureCopies() const
    {
        if (m_options.dryRun)
            return std::nullopt;
        return images::ImageFolder(m_libraryFolder);
    }

    /// Keeps the pictures that articles of packed files named, and remembers which packed files
    /// need not be opened again.
    Result<void> finishPacked(const ImportPlan& plan)
    {
        const auto copies = pictureCopies();
        for (const auto& source : plan.sources()) {
            if (!copies || m_stop.stop_requested()
                || source.tree->order() != SourceTree::Order::AsListed)
                continue;
            const auto kept = source.tree->keepWantedPictures(*copies, m_stop);
            if (!kept && kept.error().kind != ErrorKind::Cancelled)
                m_report.problems.push_back({displayPath(source.tree->root()), 0,
                                             ProblemKind::PictureMissing, toText(kept.error())});
            if (!kept || !source.whole)
                continue;
            if (auto noted = m_sink->notePacked(source.id, source.whole); !noted)
                return noted;
        }
        return {};
    }

    Result<void> take(const ImportPlan& plan, ParsedFile parsed)
    {
        const PlannedSource& source = plan.sources()[parsed.source];
        m_report.bytes += parsed.bytesRead;
        if (m_options.dryRun && parsed.prepared)
            tallyCategories(parsed.prepared->article.categories);
        if (auto written = write(source, parsed); !written)
            return written;
        if (anyOf(parsed.problems, isRepair))
            ++m_report.repaired;
        keepProblems(std::move(parsed.problems));

        ++m_meter.progress.done;
        m_meter.progress.bytes = m_report.bytes;
        if (m_meter.isDue())
            m_meter.progress.currentPath = displayPath(source.tree->root() / parsed.file.path);
        m_meter.tell();
        return commitFullBatch();
    }

    void tallyCategories(const std::vector<CategoryPath>& paths)
    {
        for (const auto& path : paths)
            ++m_report.categories[path];
        if (paths.empty())
            ++m_report.categories[{}];
    }

    Result<void> write(const PlannedSource& source, ParsedFile& parsed)
    {
        switch (parsed.outcome) {
        case ParsedFile::Outcome::NoArticle:
            ++m_report.skipped;
            return {};
        case ParsedFile::Outcome::SameBytes:
            ++m_report.scanned;
            ++m_report.unchanged;
            m_report.leftOut += isRemoved(source, parsed.file);
            return m_sink->touch(source.id, parsed.file);
        case ParsedFile::Outcome::Rejected:
            return recordRejected(source, parsed);
        case ParsedFile::Outcome::Article:
            break;
        }
        auto outcome = m_sink->write(source.id, parsed.file, *parsed.prepared);
        if (!outcome && outcome.error().kind == ErrorKind::BadInput) {
            parsed.problems.push_back({displayPath(source.tree->root() / parsed.file.path), 0,
                                       ProblemKind::NotStored, toText(outcome.error())});
            return recordRejected(source, parsed);
        }
        if (!outcome)
            return fail(outcome.error());
        count(*outcome);
        return {};
    }

    static bool isRemoved(const PlannedSource& source, const store::SourceFile& file)
    {
        const auto known = source.known.find(file.path.native());
        return known != source.known.end() && known->second.removed;
    }

    Result<void> recordRejected(const PlannedSource& source, const ParsedFile& parsed)
    {
        ++m_report.scanned;
        ++m_report.rejected;
        const auto reason = std::ranges::find_if(
            parsed.problems, [](const auto& problem) { return isRejection(problem.kind); });
        return m_sink->recordRejected(source.id, parsed.file, *reason);
    }

    void count(store::WriteOutcome outcome)
    {
        ++m_report.scanned;
        switch (outcome) {
        case store::WriteOutcome::Added:
            ++m_report.added;
            break;
        case store::WriteOutcome::Updated:
            ++m_report.updated;
            break;
        case store::WriteOutcome::Unchanged:
            ++m_report.unchanged;
            break;
        case store::WriteOutcome::Duplicate:
            ++m_report.duplicates;
            break;
        case store::WriteOutcome::LeftOut:
            ++m_report.unchanged;
            ++m_report.leftOut;
            break;
        case store::WriteOutcome::LeftOutDuplicate:
            ++m_report.duplicates;
            ++m_report.leftOut;
            break;
        }
    }

    Result<void> commitFullBatch()
    {
        const auto now = ProgressMeter::Clock::now();
        if (++m_batchFiles < kBatchFiles && now - m_batchStart < kBatchTime)
            return {};
        m_batchFiles = 0;
        m_batchStart = now;
        return m_sink->commit();
    }

    Result<void> noteMissing(const ImportPlan& plan)
    {
        m_meter.progress.phase = Phase::Finishing;
        m_meter.progress.currentPath.clear();
        m_meter.tell();
        if (m_stop.stop_requested())
            return {};
        for (const auto& source : plan.sources()) {
            const auto missing = ImportPlan::missing(source);
            m_report.missing += std::ssize(missing);
            if (missing.empty())
                continue;
            if (auto marked = m_sink->markMissing(source.id, missing); !marked)
                return marked;
        }
        return {};
    }

    Result<ImportReport> finish()
    {
        m_report.cancelled = m_stop.stop_requested();
        std::ranges::stable_sort(m_report.problems, {}, &ImportProblem::path);
        m_report.seconds = m_meter.seconds();
        if (m_sink) {
            if (auto finished = m_sink->finish(m_report); !finished)
                return fail(finished.error());
        }
        m_report.seconds = m_meter.seconds();
        m_meter.progress.phase = Phase::Finishing;
        m_meter.tellNow();
        return std::move(m_report);
    }

    void keepProblems(std::vector<ImportProblem> problems)
    {
        std::ranges::move(problems, std::back_inserter(m_report.problems));
    }

    void reject(ImportProblem problem)
    {
        ++m_report.scanned;
        ++m_report.rejected;
        m_report.problems.push_back(std::move(problem));
    }

    const fs::path m_libraryFolder;
    const ImportOptions m_options;
    ProgressMeter m_meter;
    std::stop_token m_stop;
    std::unique_ptr<ImportSink> m_sink;
    ImportReport m_report;
    int m_batchFiles = 0;
    ProgressMeter::Clock::time_point m_batchStart = ProgressMeter::Clock::now();
};

} // namespace

Result<ImportReport> runImport(const fs::path& libraryFolder, const std::vector<fs::path>& paths,
                               const ImportOptions& options, const OnProgress& onProgress,
                               std::stop_token stop)
{
    return Job(libraryFolder, options, onProgress, std::move(stop)).run(paths);
}

} // namespace lectern::importer
