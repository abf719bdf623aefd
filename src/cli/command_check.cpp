#include "cli/command.h"
#include "cli/library_folder.h"
#include "cli/output.h"
#include "exporter/originals_json.h"
#include "importer/import_job.h"
#include "store/integrity_check.h"
#include "store/original_archive.h"
#include "store/search_sample.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

namespace lectern::cli {

namespace {

constexpr std::array options {
    OptionSpec {"originals", "", "unpack every original and compare it with its hash"},
    OptionSpec {"search", "N", "ask N pieces of the texts and compare with a scan of all texts"},
    OptionSpec {"seed", "N", "which pieces (default: 1)"},
    OptionSpec {"json", "", "print one JSON document"},
};

constexpr std::int64_t kMostQueries = 100'000; // each is kept with what it found

QJsonObject toJson(const store::IntegrityReport& report)
{
    QJsonArray problems;
    for (const auto& problem : report.problems)
        problems.append(QString::fromStdString(problem));
    return {{QStringLiteral("ok"), report.ok()},
            {QStringLiteral("articles"), qint64 {report.articles}},
            {QStringLiteral("versions"), qint64 {report.versions}},
            {QStringLiteral("sourceFiles"), qint64 {report.sourceFiles}},
            {QStringLiteral("originals"), qint64 {report.originals}},
            {QStringLiteral("removed"), qint64 {report.removed}},
            {QStringLiteral("notes"), qint64 {report.annotations}},
            {QStringLiteral("danglingRows"), qint64 {report.danglingRows}},
            {QStringLiteral("checkedTexts"), qint64 {report.checkedTexts}},
            {QStringLiteral("problems"), problems}};
}

void printOriginals(const store::OriginalsReport& report)
{
    for (const auto& damaged : report.damaged) {
        printLine("A stored original is damaged: " + oneLine(damaged.reason));
        for (const auto& article : damaged.articles)
            printLine("    article " + std::to_string(article.id.value) + "  "
                      + oneLine(article.title));
        for (const auto& file : damaged.files)
            printLine("    file " + oneLine(importer::displayPath(file)));
    }
    printLine(counted(report.checked, "original", "originals") + " unpacked ("
              + shownBytes(report.bytes) + "), "
              + (report.damaged.empty() ? "all of them as they were imported."
                                        : grouped(std::ssize(report.damaged)) + " damaged."));
}

QJsonArray toJson(const std::vector<ArticleId>& ids)
{
    QJsonArray numbers;
    for (const auto id : ids)
        numbers.append(qint64 {id.value});
    return numbers;
}

QJsonObject toJson(const store::SearchSample& sample)
{
    QJsonArray differences;
    for (const auto& difference : sample.differences)
        differences.append(
            QJsonObject {{QStringLiteral("query"), QString::fromStdString(difference.query)},
                         {QStringLiteral("onlyInIndex"), toJson(difference.onlyInIndex)},
                         {QStringLiteral("onlyInTexts"), toJson(difference.onlyInTexts)}});
    return {{QStringLiteral("queries"), qint64 {sample.queries}},
            {QStringLiteral("articles"), qint64 {sample.articles}},
            {QStringLiteral("found"), qint64 {sample.found}},
            {QStringLiteral("differences"), differences}};
}

void printSearch(const store::SearchSample& sample)
{
    for (const auto& difference : sample.differences)
        printLine("The search for “" + oneLine(difference.query) + "” finds "
                  + counted(std::ssize(difference.onlyInIndex), "article", "articles")
                  + " without it and misses "
                  + counted(std::ssize(difference.onlyInTexts), "article.", "articles."));
    printLine(counted(sample.queries, "search", "searches") + " compared with a scan of "
              + counted(sample.articles, "article", "articles") + ", "
              + (sample.differences.empty()
                     ? "all of them exact."
                     : grouped(std::ssize(sample.differences)) + " different."));
}

/// What --search and --seed say; no queries without --search.
struct SampleWanted {
    std::int64_t queries = 0;
    std::uint32_t seed = 1;
};

Result<SampleWanted> sampleWanted(const Arguments& arguments)
{
    const auto queries = arguments.number("search", 0);
    if (!queries)
        return fail(queries.error());
    const auto seed = arguments.number("seed", 1);
    if (!seed)
        return fail(seed.error());
    return SampleWanted {std::min(*queries, kMostQueries), static_cast<std::uint32_t>(*seed)};
}

void printReport(const store::IntegrityReport& report)
{
    const auto row = [](std::int64_t count, std::string_view what) {
        printLine(padLeft(grouped(count), 11) + "  " + std::string(what));
    };
    row(report.articles, "articles");
    row(report.versions, "versions of them");
    row(report.originals, "originals kept");
    row(report.sourceFiles, "source files known");
    row(report.removed, "removals remembered");
    row(report.annotations, "own highlights and notes");
    row(report.danglingRows, "dangling rows");
    row(report.checkedTexts, "texts compared with the index");
    for (const auto& problem : report.problems)
        printLine(oneLine(problem));
}

/// All that was looked at.
struct Checked {
    store::IntegrityReport library;
    std::optional<store::OriginalsReport> originals;
    std::optional<store::SearchSample> search;

    bool isSound() const
    {
        return library.ok() && (!originals || originals->damaged.empty())
            && (!search || search->differences.empty());
    }
};

Result<Checked> check(store::LibraryDatabase& database, bool originals, const SampleWanted& sample)
{
    Checked checked;
    auto library = store::checkIntegrity(database);
    if (!library)
        return fail(library.error());
    checked.library = std::move(*library);
    if (originals) {
        auto unpacked = store::OriginalArchive(database).check();
        if (!unpacked)
            return fail(unpacked.error());
        checked.originals = std::move(*unpacked);
    }
    if (sample.queries > 0) {
        auto asked = store::sampleSearch(database, sample.queries, sample.seed);
        if (!asked)
            return fail(asked.error());
        checked.search = std::move(*asked);
    }
    return checked;
}

std::int64_t problemsOf(const Checked& checked)
{
    return std::ssize(checked.library.problems)
        + (checked.originals ? std::ssize(checked.originals->damaged) : 0)
        + (checked.search ? std::ssize(checked.search->differences) : 0);
}

QJsonObject toJson(const Checked& checked)
{
    QJsonObject json = toJson(checked.library);
    json[QStringLiteral("ok")] = checked.isSound();
    if (checked.originals)
        json[QStringLiteral("checkedOriginals")] = exporter::toJson(*checked.originals);
    if (checked.search)
        json[QStringLiteral("checkedSearch")] = toJson(*checked.search);
    return json;
}

ExitCode run(const Arguments& arguments)
{
    if (!arguments.words().empty())
        return wrongUsage("The command check takes no words.", "check");
    const auto sample = sampleWanted(arguments);
    if (!sample)
        return wrongUsage(sample.error().message, "check");
    auto database = openLibrary(arguments, store::Access::ReadWrite);
    if (!database)
        return failed(database.error());
    const auto checked = check(*database, arguments.has("originals"), *sample);
    if (!checked)
        return failed(checked.error());
    if (arguments.has("json")) {
        printJson(QJsonDocument(toJson(*checked)));
    } else {
        if (checked->originals)
            printOriginals(*checked->originals);
        if (checked->search)
            printSearch(*checked->search);
        printReport(checked->library);
        printLine(checked->isSound() ? "The library is sound."
                                     : "The library has "
                          + counted(problemsOf(*checked), "problem.", "problems."));
    }
    return checked->isSound() ? ExitCode::Done : ExitCode::Failed;
}

} // namespace

const Command checkCommand {
    .name = "check",
    .words = {},
    .summary = "Checks that the library is sound: database, index, counts. Exit code 3 if not.",
    .details = {},
    .arguments = {options},
    .run = run,
};

} // namespace lectern::cli
