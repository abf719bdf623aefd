#include "importer/import_job.h"

#include "importer/compression_samples.h"
#include "importer/gone_files.h"
#include "importer/import_paths.h"
#include "importer/import_plan.h"
#include "importer/import_scan.h"
#include "importer/import_sink.h"
#include "importer/import_tally.h"
#include "importer/parse_pipeline.h"
#include "importer/pause_switch.h"
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

bool isPackedAndTaken(const PlannedSource& source)
{
    return !source.isUnchanged && source.tree->order() == SourceTree::Order::AsListed;
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
            m_tally.reject(std::move(problem));
        ImportScan scan(
            m_tally, m_meter, [this] { restWhilePaused(); }, m_stop);
        auto scans = scan.folders(paths.folders);
        // May fail where there is no library yet, or none that can be read: all is new then, and
        // what is wrong goes wrong again, or right, further on.
        auto preview = openDryRunSink(m_libraryFolder, m_options.removals);
        const auto packed = scan.packed(paths.packed, [&](const fs::path& file) {
            return preview && !looksAtAll()
                && ImportPlan::isUnchanged(**preview, file, m_options.removals).value_or(false);
        });
        if (preview && isAllUnchanged(**preview, paths, scans, packed))
            return finish();
        preview = nullptr;

        auto sink = m_options.dryRun ? openDryRunSink(m_libraryFolder, m_options.removals)
                                     : openLibrarySink(m_libraryFolder, requestFor(paths));
        if (!sink)
            return fail(sink.error());
        m_sink = std::move(*sink);
        ImportPlan plan(*m_sink, m_options);
        if (auto done = fillPlan(plan, paths, std::move(scans), packed, m_options.categories);
            !done)
            return fail(done.error());
        if (auto done = importFiles(plan); !done)
            return fail(done.error());
        if (auto done = finishPacked(plan); !done)
            return fail(done.error());
        if (auto done = noteGone(plan); !done)
            return fail(done.error());
        return finish();
    }

private:
    /// Paths that were not there are left out: whoever goes on with the import cannot find them
    /// either.
    ImportRequest requestFor(const ImportPaths& paths) const
    {
        ImportRequest request {paths.folders, m_options.removals, m_options.occasion,
                               m_options.categories};
        request.paths.insert(request.paths.end(), paths.files.begin(), paths.files.end());
        request.paths.insert(request.paths.end(), paths.packed.begin(), paths.packed.end());
        return request;
    }

    /// What categories a rule would give, a dry run has to see in every file.
    bool looksAtAll() const
    {
        return m_options.dryRun && (m_options.categories || m_options.looksAtUnchanged);
    }

    static Result<ImportReport> nothingToImport(const ImportPaths& paths)
    {
        if (paths.problems.empty())
            return fail(ErrorKind::BadInput, "No file or folder was named.");
        return fail(ErrorKind::NotFound, paths.problems.front().message,
                    paths.problems.front().path);
    }

    /// The usual case of a second run: found out by reading alone, so that nothing is written and
    /// nobody else has to wait. Whatever goes wrong here goes wrong again, or right, further on.
    bool isAllUnchanged(ImportSink& preview, const ImportPaths& paths,
                        const std::vector<Scan>& scans, const std::vector<PackedSource>& packed)
    {
        if (looksAtAll())
            return false;
        if (auto unfinished = preview.hasUnfinished(); !unfinished || *unfinished)
            return false;
        ImportPlan plan(preview, m_options);
        if (auto filled = fillPlan(plan, paths, scans, packed, {}); !filled)
            return false;
        if (m_options.categories && !plan.hasCategories(*m_options.categories))
            return false;
        if (plan.fileCount() + plan.deferred() == 0 || !plan.pending().empty())
            return false;
        // One that was touched only, or packed anew with the same content: its stamp is new.
        if (std::ranges::any_of(plan.sources(),
                                [](const auto& source) { return bool(source.whole); }))
            return false;
        std::vector<GoneFiles> gone;
        for (const auto& source : plan.sources()) {
            gone.push_back(findGoneFiles(source));
            if (!gone.back().fresh.empty())
                return false;
        }
        countUnchanged(plan);
        for (std::size_t i = 0; i < gone.size(); ++i)
            countGone(plan.sources()[i], gone[i]);
        return true;
    }

    void countUnchanged(const ImportPlan& plan)
    {
        ImportReport& report = m_tally.report;
        report.scanned += plan.unchanged();
        report.unchanged += plan.unchanged();
        report.leftOut += plan.leftOut();
        report.ignored += plan.ignored();
        report.deferred += plan.deferred();
        report.missing += plan.missingBefore();
        m_meter.progress.phase = Phase::Importing;
        m_meter.progress.total = plan.fileCount();
        m_meter.progress.done = plan.unchanged();
        m_meter.progress.unopened = plan.unchanged();
        tell();
    }

    void tell()
    {
        if (!m_meter.isDue())
            return;
        m_meter.progress.counts = m_tally.report;
        m_meter.progress.problems = m_tally.problems();
        m_meter.tellNow();
    }

    void restWhilePaused()
    {
        if (!m_options.pause || !m_options.pause->isPaused() || m_stop.stop_requested())
            return;
        const auto phase = std::exchange(m_meter.progress.phase, Phase::Paused);
        m_meter.tellNow();
        const auto began = ProgressMeter::Clock::now();
        m_options.pause->wait(m_stop);
        m_meter.leaveOut(ProgressMeter::Clock::now() - began);
        m_meter.progress.phase = phase;
        m_meter.tellNow();
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
            plan.addFolder(paths.folders[i], std::move(scans[i]));
        for (const auto& file : paths.files)
            plan.addFile(file);
        for (const auto& source : packed) {
            if (auto added = plan.addPacked(source); !added)
                return added;
        }
        if (auto settled = plan.settleCategories(categories); !settled)
            return settled;
        return plan.compare(looksAtAll() ? ImportPlan::LookAt::Everything
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
            if (!isPackedAndTaken(source))
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
            if (!copies || m_stop.stop_requested() || !isPackedAndTaken(source))
                continue;
            const auto kept = source.tree->keepWantedPictures(*copies, m_stop);
            if (!kept && kept.error().kind != ErrorKind::Cancelled)
                m_tally.keep({{displayPath(source.tree->root()), 0, ProblemKind::PictureMissing,
                               toText(kept.error())}});
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
        m_tally.report.bytes += parsed.bytesRead;
        if (m_options.dryRun && parsed.prepared)
            m_tally.addCategories(parsed.prepared->article.categories);
        if (auto written = write(source, parsed); !written)
            return written;
        if (anyOf(parsed.problems, isRepair))
            ++m_tally.report.repaired;
        m_tally.keep(std::move(parsed.problems));

        ++m_meter.progress.done;
        m_meter.progress.bytes = m_tally.report.bytes;
        if (m_meter.isDue())
            m_meter.progress.currentPath = displayPath(source.tree->root() / parsed.file.path);
        tell();
        return commitFullBatch();
    }

    Result<void> write(const PlannedSource& source, ParsedFile& parsed)
    {
        switch (parsed.outcome) {
        case ParsedFile::Outcome::NoArticle:
            ++m_tally.report.skipped;
            return {};
        case ParsedFile::Outcome::SameBytes:
            m_tally.add(isRemoved(source, parsed.file) ? store::WriteOutcome::LeftOut
                                                       : store::WriteOutcome::Unchanged);
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
        m_tally.add(*outcome);
        return {};
    }

    static bool isRemoved(const PlannedSource& source, const store::SourceFile& file)
    {
        const auto known = source.known.find(file.path.native());
        return known != source.known.end() && known->second.removed;
    }

    Result<void> recordRejected(const PlannedSource& source, const ParsedFile& parsed)
    {
        m_tally.addRejected();
        const auto reason = std::ranges::find_if(
            parsed.problems, [](const auto& problem) { return isRejection(problem.kind); });
        return m_sink->recordRejected(source.id, parsed.file, *reason);
    }

    Result<void> commitFullBatch()
    {
        const auto now = ProgressMeter::Clock::now();
        const bool rests = m_options.pause && m_options.pause->isPaused();
        if (++m_batchFiles < kBatchFiles && now - m_batchStart < kBatchTime && !rests)
            return {};
        m_batchFiles = 0;
        m_batchStart = now;
        const auto& progress = m_meter.progress;
        if (auto noted = m_sink->noteProgress(progress.done, progress.total); !noted)
            return noted;
        // Whoever rests must not keep others from writing.
        if (auto committed = m_sink->commit(); !committed)
            return committed;
        restWhilePaused();
        return {};
    }

    Result<void> noteGone(const ImportPlan& plan)
    {
        m_meter.progress.phase = Phase::Finishing;
        m_meter.progress.currentPath.clear();
        tell();
        if (m_stop.stop_requested())
            return {};
        for (const auto& source : plan.sources()) {
            const GoneFiles gone = findGoneFiles(source);
            countGone(source, gone);
            if (gone.fresh.empty() || isHeldBack(gone))
                continue;
            if (auto marked = m_sink->markMissing(source.id, gone.fresh); !marked)
                return marked;
        }
        return {};
    }

    bool isHeldBack(const GoneFiles& gone) const
    {
        return gone.looksAbsent && m_options.absences == Absences::Ask;
    }

    void countGone(const PlannedSource& source, const GoneFiles& gone)
    {
        m_tally.report.missing += gone.before;
        if (!isHeldBack(gone)) {
            m_tally.report.missing += std::ssize(gone.fresh);
            return;
        }
        m_tally.report.absent += std::ssize(gone.fresh);
        m_tally.keep({{displayPath(source.tree->root()), 0, ProblemKind::FilesAbsent,
                       std::to_string(gone.fresh.size())
                           + " files are gone at once, as if a disk were not connected; they are "
                             "not marked missing."}});
    }

    Result<ImportReport> finish()
    {
        ImportReport& report = m_tally.report;
        if (m_sink) {
            m_tally.regroup(m_sink->regrouped());
            report.id = m_sink->importId();
        }
        report.cancelled = m_stop.stop_requested();
        std::ranges::stable_sort(report.problems, {}, &ImportProblem::path);
        report.seconds = m_meter.seconds();
        if (m_sink) {
            if (auto finished = m_sink->finish(report, m_stop); !finished)
                return fail(finished.error());
        }
        report.seconds = m_meter.seconds();
        m_meter.progress.phase = Phase::Finishing;
        m_meter.progress.counts = report;
        m_meter.progress.problems = m_tally.problems();
        m_meter.tellNow();
        return std::move(report);
    }

    const fs::path m_libraryFolder;
    const ImportOptions m_options;
    ProgressMeter m_meter;
    std::stop_token m_stop;
    std::unique_ptr<ImportSink> m_sink;
    ImportTally m_tally;
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
