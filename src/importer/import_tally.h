#pragma once

#include "domain/import_report.h"
#include "store/import_writer.h"

#include <cstdint>
#include <map>
#include <vector>

namespace lectern::importer {

/// Counts what becomes of an import's files and keeps what is to be said of them.
class ImportTally final {
public:
    ImportReport report; ///< `problems` as they come; sorted at the end

    void add(store::WriteOutcome outcome); ///< of one file
    void addRejected(); ///< a file; its problems are kept apart
    void addCategories(const std::vector<CategoryPath>& paths); ///< of one article of a dry run
    void keep(std::vector<ImportProblem> problems);
    void reject(ImportProblem problem); ///< a path of which nothing came
    void regroup(const store::ImportWriter::Regrouped& regrouped);

    const std::map<ProblemKind, std::int64_t>& problems() const { return m_problems; }

private:
    std::map<ProblemKind, std::int64_t> m_problems;
};

} // namespace lectern::importer
