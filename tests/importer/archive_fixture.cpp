#include "importer/archive_fixture.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>

namespace lectern::tests {

namespace fs = std::filesystem;

fs::path ArchiveTest::archive() const
{
    const auto folder = m_folder.path() / "archive";
    fs::create_directories(folder);
    return fs::canonical(folder);
}

void ArchiveTest::write(const std::string& path, const std::string& bytes) const
{
    writeFile(archive() / path, bytes);
}

void ArchiveTest::age(const std::string& path, std::int64_t seconds) const
{
    const timespec times[2] {{0, UTIME_OMIT}, {seconds, 0}};
    ASSERT_EQ(utimensat(AT_FDCWD, (archive() / path).c_str(), times, 0), 0);
}

ImportReport ArchiveTest::import(const std::vector<fs::path>& paths,
                                 const importer::ImportOptions& options) const
{
    const auto report = importer::runImport(library(), paths, options);
    EXPECT_TRUE(report) << toText(report.error());
    if (!report)
        return {};
    expectConsistent(*report);
    return *report;
}

ImportReport ArchiveTest::importInto(const fs::path& libraryFolder) const
{
    const auto report = importer::runImport(libraryFolder, {archive()}, {.jobs = 4});
    EXPECT_TRUE(report);
    return report ? *report : ImportReport {};
}

std::vector<ArticleSummary> ArchiveTest::articlesOf(const fs::path& libraryFolder)
{
    auto database = store::LibraryDatabase::open(libraryFolder, store::Access::ReadOnly);
    EXPECT_TRUE(database);
    if (!database)
        return {};
    auto rows = store::ArticleStore(*database).page({}, ArticleOrder::Title, -1, 0);
    EXPECT_TRUE(rows);
    return rows ? rows->rows : std::vector<ArticleSummary> {};
}

std::vector<ArticleSummary> ArchiveTest::articles() const
{
    return articlesOf(library());
}

Article ArchiveTest::article(ArticleId id) const
{
    auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
    EXPECT_TRUE(database);
    auto article = store::ArticleStore(*database).article(id);
    EXPECT_TRUE(article);
    return article ? *article : Article {};
}

Article ArchiveTest::titled(const std::string& title) const
{
    for (const auto& summary : articles())
        if (summary.title == title)
            return article(summary.id);
    ADD_FAILURE() << "no article " << title;
    return {};
}

std::vector<PlacedAnnotation> ArchiveTest::annotations(ArticleId id) const
{
    auto database = store::LibraryDatabase::open(library(), store::Access::ReadOnly);
    return *store::AnnotationStore(*database).ofArticle(id);
}

std::vector<std::string> ArchiveTest::titles() const
{
    std::vector<std::string> all;
    for (const auto& row : articles())
        all.push_back(row.title);
    return all;
}

void expectConsistent(const ImportReport& report)
{
    EXPECT_EQ(report.scanned,
              report.added + report.updated + report.unchanged + report.duplicates
                  + report.rejected);
    EXPECT_LE(report.repaired, report.scanned);
    EXPECT_TRUE(std::ranges::is_sorted(report.problems, {}, &ImportProblem::path));
    EXPECT_FALSE(report.cancelled);
}

std::string post(const std::string& title, const std::string& body,
                 const std::vector<std::string>& categories)
{
    std::string text = "\n---\ntitle: " + title + "\ncategories: \n";
    for (const auto& name : categories)
        text += " - " + name + "\n";
    return text + "author: 作者\ndate: Wed, 01 Dec 2021 00:00:00 GMT\n---\n\n<div><p>" + body
        + "</p></div>\n";
}

std::vector<std::string> problemsOf(const ImportReport& report, const std::string& fileName)
{
    std::vector<std::string> kinds;
    for (const auto& problem : report.problems) {
        if (fs::path(problem.path).filename() == fileName)
            kinds.emplace_back(problemName(problem.kind));
    }
    return kinds;
}

} // namespace lectern::tests
