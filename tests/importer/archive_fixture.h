#pragma once

#include "importer/import_job.h"
#include "store/annotation_store.h"
#include "store/article_store.h"
#include "store/library_database.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace lectern::tests {

/// An archive and a library in a temporary folder, with the real store.
class ArchiveTest : public ::testing::Test {
protected:
    std::filesystem::path archive() const;
    std::filesystem::path library() const { return m_folder.path() / "library"; }

    void write(const std::string& path, const std::string& bytes) const;
    /// Sets the file's time, so that a test need not wait for the clock to move on.
    void age(const std::string& path, std::int64_t seconds) const;

    /// Imports and checks what holds for every report.
    ImportReport import(const std::vector<std::filesystem::path>& paths,
                        const importer::ImportOptions& options = {}) const;
    ImportReport import() const { return import({archive()}); }
    ImportReport importInto(const std::filesystem::path& libraryFolder) const;

    std::vector<ArticleSummary> articles() const; ///< all, by title
    static std::vector<ArticleSummary> articlesOf(const std::filesystem::path& libraryFolder);
    Article article(ArticleId id) const;
    Article titled(const std::string& title) const; ///< fails the test where there is none
    std::vector<std::string> titles() const;
    std::vector<PlacedAnnotation> annotations(ArticleId id) const;

private:
    TemporaryFolder m_folder;
};

/// scanned = added + updated + unchanged + duplicates + rejected; problems in path order.
void expectConsistent(const ImportReport& report);

/// An article of the main format.
std::string post(const std::string& title, const std::string& body,
                 const std::vector<std::string>& categories = {"新媒体", "测试"});

/// Kinds of the report's problems, by the name of their file.
std::vector<std::string> problemsOf(const ImportReport& report, const std::string& fileName);

} // namespace lectern::tests
