#include "importer/import_sink.h"
#include "store/import_preview.h"

namespace lectern::importer {

namespace {

namespace fs = std::filesystem;

class DryRunSink final : public ImportSink {
public:
    explicit DryRunSink(store::ImportPreview preview)
        : m_preview(std::move(preview))
    {
    }

    Result<store::ImportWriter::SourceRoot> openSource(const fs::path& root,
                                                       store::SourceKind kind) override
    {
        return m_preview.openSource(root, kind);
    }
    Result<void> notePacked(SourceId, const std::optional<store::FileStamp>&) override
    {
        return {};
    }
    Result<store::KnownFiles> knownFiles(SourceId source) override
    {
        return m_preview.knownFiles(source);
    }
    Result<CategoryRule> categoryRule(SourceId source) override
    {
        return m_preview.categoryRule(source);
    }
    Result<void> setCategoryRule(SourceId, const CategoryRule&) override { return {}; }
    Result<std::shared_ptr<const store::CompressionDictionary>>
    dictionary(const std::function<std::vector<std::string>()>&) override
    {
        return std::shared_ptr<const store::CompressionDictionary> {};
    }
    Result<store::WriteOutcome> write(SourceId source, const store::SourceFile& file,
                                      const store::PreparedArticle& article) override
    {
        return m_preview.outcome(source, file, article);
    }
    Result<void> touch(SourceId, const store::SourceFile&) override { return {}; }
    Result<void> recordRejected(SourceId, const store::SourceFile&, const ImportProblem&) override
    {
        return {};
    }
    Result<void> markMissing(SourceId, const std::vector<fs::path>&) override { return {}; }
    Result<bool> hasUnfinished() override { return m_preview.hasUnfinished(); }
    Result<void> noteProgress(std::int64_t, std::int64_t) override { return {}; }
    Result<void> commit() override { return {}; }
    store::ImportWriter::Regrouped regrouped() const override { return {}; }
    ImportId importId() const override { return {}; }
    Result<void> finish(const ImportReport&, const std::stop_token&) override { return {}; }

private:
    store::ImportPreview m_preview;
};

} // namespace

Result<std::unique_ptr<ImportSink>> openDryRunSink(const fs::path& libraryFolder, Removals removals)
{
    auto preview = store::ImportPreview::open(libraryFolder, removals);
    if (!preview)
        return fail(preview.error());
    return std::make_unique<DryRunSink>(std::move(*preview));
}

} // namespace lectern::importer
