#pragma once

#include "domain/import_history.h"
#include "store/compression_dictionary.h"
#include "store/import_writer.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace lectern::importer {

/// Where an import writes to: the library, or nowhere (dry run). The functions mean what those of
/// store::ImportWriter mean. Used from the thread of the import alone.
class ImportSink {
public:
    virtual ~ImportSink() = default;

    virtual Result<store::ImportWriter::SourceRoot> openSource(const std::filesystem::path& root,
                                                               store::SourceKind kind)
        = 0;
    virtual Result<void> notePacked(SourceId source,
                                    const std::optional<store::FileStamp>& finished)
        = 0;
    virtual Result<store::KnownFiles> knownFiles(SourceId source) = 0;
    /// The rule that the source's articles get their categories by.
    virtual Result<CategoryRule> categoryRule(SourceId source) = 0;
    /// From now on another rule, also for what is there already.
    virtual Result<void> setCategoryRule(SourceId source, const CategoryRule& rule) = 0;
    virtual Result<bool> hasUnfinished() = 0; ///< whether an earlier import did not end
    /// What to pack originals with; nullptr for nothing. Where the library has none yet and
    /// `samples` (asked at most once) are enough, one is made.
    virtual Result<std::shared_ptr<const store::CompressionDictionary>>
    dictionary(const std::function<std::vector<std::string>()>& samples) = 0;
    virtual Result<store::WriteOutcome> write(SourceId source, const store::SourceFile& file,
                                              const store::PreparedArticle& article)
        = 0;
    virtual Result<void> touch(SourceId source, const store::SourceFile& file) = 0;
    virtual Result<void> recordRejected(SourceId source, const store::SourceFile& file,
                                        const ImportProblem& problem)
        = 0;
    virtual Result<void> markMissing(SourceId source,
                                     const std::vector<std::filesystem::path>& paths)
        = 0;
    virtual Result<void> noteProgress(std::int64_t done, std::int64_t total) = 0;
    virtual Result<void> commit() = 0;
    virtual store::ImportWriter::Regrouped regrouped() const = 0;
    virtual ImportId importId() const = 0; ///< none where nothing is written
    virtual Result<void> finish(const ImportReport& report, const std::stop_token& stop) = 0;
};

/// Opens the library, making it where it is missing, and starts an import in it.
Result<std::unique_ptr<ImportSink>> openLibrarySink(const std::filesystem::path& libraryFolder,
                                                    ImportRequest request);

/// Says what an import would do. Only reads the library, which need not be there.
Result<std::unique_ptr<ImportSink>> openDryRunSink(const std::filesystem::path& libraryFolder,
                                                   Removals removals);

} // namespace lectern::importer
