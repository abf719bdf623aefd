#include "importer/import_tally.h"

#include <algorithm>
#include <iterator>

namespace lectern::importer {

void ImportTally::add(store::WriteOutcome outcome)
{
    ++report.scanned;
    switch (outcome) {
    case store::WriteOutcome::Added:
        ++report.added;
        break;
    case store::WriteOutcome::Updated:
        ++report.updated;
        break;
    case store::WriteOutcome::Unchanged:
        ++report.unchanged;
        break;
    case store::WriteOutcome::Duplicate:
        ++report.duplicates;
        break;
    case store::WriteOutcome::LeftOut:
        ++report.unchanged;
        ++report.leftOut;
        break;
    case store::WriteOutcome::LeftOutDuplicate:
        ++report.duplicates;
        ++report.leftOut;
        break;
    }
}

void ImportTally::addRejected()
{
    ++report.scanned;
    ++report.rejected;
}

void ImportTally::addCategories(const std::vector<CategoryPath>& paths)
{
    for (const auto& path : paths)
        ++report.categories[path];
    if (paths.empty())
        ++report.categories[{}];
}

void ImportTally::keep(std::vector<ImportProblem> problems)
{
    for (const auto& problem : problems)
        ++m_problems[problem.kind];
    std::ranges::move(problems, std::back_inserter(report.problems));
}

void ImportTally::reject(ImportProblem problem)
{
    addRejected();
    ++m_problems[problem.kind];
    report.problems.push_back(std::move(problem));
}

void ImportTally::regroup(const store::ImportWriter::Regrouped& regrouped)
{
    report.added -= regrouped.addedToUpdated + regrouped.addedToDuplicate;
    report.duplicates += regrouped.addedToDuplicate - regrouped.duplicateToUpdated;
    report.updated += regrouped.addedToUpdated + regrouped.duplicateToUpdated;
}

} // namespace lectern::importer
