#include "importer/categories.h"
#include "importer/import_sink.h"
#include "store/library_database.h"

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

class LibrarySink final : public ImportSink {
public:
    LibrarySink(std::unique_ptr<store::LibraryDatabase> database, store::ImportWriter writer)
        : m_database(std::move(database))
        , m_writer(std::move(writer))
    {
    }

    Result<store::ImportWriter::SourceRoot> openSource(const fs::path& root,
                                                       store::SourceKind kind) override
    {
        return m_writer.openSource(root, kind);
    }
    Result<void> notePacked(SourceId source,
                            const std::optional<store::FileStamp>& finished) override
    {
        return m_writer.notePacked(source, finished);
    }
    Result<store::KnownFiles> knownFiles(SourceId source) override
    {
        return m_writer.knownFiles(source);
    }
    Result<CategoryRule> categoryRule(SourceId source) override
    {
        return m_writer.categoryRule(source);
    }
    Result<void> setCategoryRule(SourceId source, const CategoryRule& rule) override
    {
        const auto set = m_writer.setCategoryRule(source, rule, recategoriser(rule));
        return set ? Result<void> {} : fail(set.error());
    }
    Result<std::shared_ptr<const store::CompressionDictionary>>
    dictionary(const std::function<std::vector<std::string>()>& samples) override
    {
        auto known = m_writer.dictionary();
        if (!known || *known)
            return known;
        auto made = store::CompressionDictionary::train(samples());
        if (made) {
            if (auto added = m_writer.addDictionary(*made); !added)
                return fail(added.error());
        }
        return made;
    }
    Result<store::WriteOutcome> write(SourceId source, const store::SourceFile& file,
                                      const store::PreparedArticle& article) override
    {
        return m_writer.write(source, file, article);
    }
    Result<void> touch(SourceId source, const store::SourceFile& file) override
    {
        return m_writer.touch(source, file);
    }
    Result<void> recordRejected(SourceId source, const store::SourceFile& file,
                                const ImportProblem& problem) override
    {
        return m_writer.recordRejected(source, file, problem);
    }
    Result<void> markMissing(SourceId source, const std::vector<fs::path>& paths) override
    {
        return m_writer.markMissing(source, paths);
    }
    Result<void> commit() override { return m_writer.commit(); }
    Result<bool> hasUnfinished() override { return false; } // it is being settled
    Result<void> noteProgress(std::int64_t done, std::int64_t total) override
    {
        return m_writer.noteProgress(done, total);
    }
    store::ImportWriter::Regrouped regrouped() const override { return m_writer.regrouped(); }
    ImportId importId() const override { return m_writer.importId(); }
    Result<void> finish(const ImportReport& report, const std::stop_token& stop) override
    {
        return m_writer.finish(report, stop);
    }

private:
    std::unique_ptr<store::LibraryDatabase> m_database; ///< before the writer, which uses it
    store::ImportWriter m_writer;
};

} // namespace

Result<std::unique_ptr<ImportSink>> openLibrarySink(const fs::path& libraryFolder,
                                                    ImportRequest request)
{
    auto opened = store::LibraryDatabase::open(libraryFolder, store::Access::ReadWrite);
    if (!opened)
        return fail(opened.error());
    auto database = std::make_unique<store::LibraryDatabase>(std::move(*opened));
    auto writer = store::ImportWriter::start(*database, std::move(request));
    if (!writer)
        return fail(writer.error());
    return std::make_unique<LibrarySink>(std::move(database), std::move(*writer));
}

} // namespace lectern::importer
