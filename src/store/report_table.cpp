#include "store/report_table.h"

#include "store/compression.h"
#include "store/request_columns.h"

#include <charconv>
#include <string>
#include <string_view>

namespace lectern::store {

namespace {

constexpr const char* kKeep = R"sql(
INSERT INTO import_report (import, paths, removals, occasion, seconds, skipped, left_out, ignored,
                           absent, problem_count, problems, problems_size)
VALUES (:import, :paths, :removals, :occasion, :seconds, :skipped, :left_out, :ignored,
        :absent, :problem_count, :problems, :problems_size))sql";

constexpr const char* kForgetOld = R"sql(
DELETE FROM import_report
WHERE occasion = :occasion
  AND import NOT IN (SELECT import
                     FROM import_report
                     WHERE occasion = :occasion
                     ORDER BY import DESC
                     LIMIT :kept))sql";

constexpr const char* kList = R"sql(
SELECT import, paths, removals, occasion, started_at, finished_at, problem_count, scanned, added,
       updated, unchanged, duplicates, repaired, rejected, missing, bytes, cancelled, seconds,
       skipped, left_out, ignored, absent
FROM import_report
JOIN import ON import.id = import
ORDER BY import DESC)sql";

constexpr const char* kFind = R"sql(
SELECT import, paths, removals, occasion, started_at, finished_at, problem_count, scanned, added,
       updated, unchanged, duplicates, repaired, rejected, missing, bytes, cancelled, seconds,
       skipped, left_out, ignored, absent, problems, problems_size
FROM import_report
JOIN import ON import.id = import
WHERE import = :import)sql";

/// Four fields, each ended by a NUL; no message and no path that is shown can hold one.
std::string packProblems(const std::vector<ImportProblem>& problems)
{
    std::string packed;
    const auto add = [&packed](std::string_view field) {
        packed += field;
        packed += '\0';
    };
    for (const auto& problem : problems) {
        add(problem.path);
        add(std::to_string(problem.line));
        add(problemName(problem.kind));
        add(problem.message);
    }
    return packed;
}

std::vector<ImportProblem> unpackProblems(std::string_view packed)
{
    std::vector<ImportProblem> problems;
    const auto next = [&packed] {
        const auto end = packed.find('\0');
        const auto field = packed.substr(0, end);
        packed.remove_prefix(end == std::string_view::npos ? packed.size() : end + 1);
        return field;
    };
    while (!packed.empty()) {
        ImportProblem problem;
        problem.path = next();
        const auto line = next();
        std::from_chars(line.data(), line.data() + line.size(), problem.line);
        const auto kind = problemKind(next());
        problem.message = next();
        if (!kind)
            continue; // of a version that knew other kinds
        problem.kind = *kind;
        problems.push_back(std::move(problem));
    }
    return problems;
}

KeptImport readRow(const sqlite::Statement& row)
{
    KeptImport kept {.id = ImportId {row.integer(0)},
                     .request = {.paths = unpackPaths(row.blob(1)),
                                 .removals = removalsOf(row.integer(2)),
                                 .occasion = occasionOf(row.integer(3))},
                     .startedAt = row.integer(4),
                     .finishedAt = row.integer(5),
                     .problemCount = row.integer(6),
                     .report = {}};
    ImportReport& report = kept.report;
    report.id = kept.id;
    int column = 7;
    for (std::int64_t* count :
         {&report.scanned, &report.added, &report.updated, &report.unchanged, &report.duplicates,
          &report.repaired, &report.rejected, &report.missing, &report.bytes})
        *count = row.integer(column++);
    report.cancelled = row.integer(column++) != 0;
    report.seconds = row.real(column++);
    for (std::int64_t* count : {&report.skipped, &report.leftOut, &report.ignored, &report.absent})
        *count = row.integer(column++);
    return kept;
}

constexpr int kProblemsColumn = 22; // behind those of readRow

} // namespace

Result<void> ReportTable::keep(ImportId id, const ImportRequest& request,
                               const ImportReport& report)
{
    auto insert = m_statements.use(kKeep);
    if (!insert)
        return fail(insert.error());
    const std::string problems = packProblems(report.problems);
    const auto occasion = static_cast<std::int64_t>(request.occasion);
    auto kept = (*insert)
                    ->bind(":import", id.value)
                    .bindBlob(":paths", packPaths(request.paths))
                    .bind(":removals", static_cast<std::int64_t>(request.removals))
                    .bind(":occasion", occasion)
                    .bind(":seconds", report.seconds)
                    .bind(":skipped", report.skipped)
                    .bind(":left_out", report.leftOut)
                    .bind(":ignored", report.ignored)
                    .bind(":absent", report.absent)
                    .bind(":problem_count", std::ssize(report.problems))
                    .bindBlob(":problems", compress(problems))
                    .bind(":problems_size", std::ssize(problems))
                    .run();
    if (!kept)
        return kept;
    auto forget = m_statements.use(kForgetOld);
    if (!forget)
        return fail(forget.error());
    return (*forget)->bind(":occasion", occasion).bind(":kept", kReportsKept).run();
}

Result<std::vector<KeptImport>> ReportTable::list()
{
    auto select = m_statements.use(kList);
    if (!select)
        return fail(select.error());
    return (*select)->rows(readRow);
}

Result<std::optional<KeptImport>> ReportTable::find(ImportId id)
{
    auto select = m_statements.use(kFind);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bind(":import", id.value).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    KeptImport kept = readRow(**select);
    const auto problems
        = decompress((*select)->blob(kProblemsColumn),
                     static_cast<std::size_t>((*select)->integer(kProblemsColumn + 1)));
    if (!problems)
        return fail(problems.error());
    kept.report.problems = unpackProblems(*problems);
    return kept;
}

} // namespace lectern::store
