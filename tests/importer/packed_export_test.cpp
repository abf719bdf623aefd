#include "importer/archive_fixture.h"
#include "importer/packed_fixture.h"
#include "text/export_fixtures.h"

#include <gmock/gmock.h>

#include <algorithm>

using namespace lectern;
using namespace lectern::tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

namespace {

class PackedExport : public ArchiveTest {
protected:
    ImportReport importParts(const std::vector<PackedPart>& parts) const
    {
        std::filesystem::create_directories(archive());
        pack(archive() / "export.zip", parts);
        age("export.zip", ++m_packed);
        return import({archive() / "export.zip"});
    }

    static std::string toldOf(const ImportReport& report)
    {
        for (const auto& problem : report.problems)
            if (problem.kind == ProblemKind::ExportRecognised)
                return problem.message;
        return {};
    }

private:
    mutable std::int64_t m_packed = 0;
};

const std::string kPage
    = "<DIV id=\"readability-page-1\"><p>Tea is a drink. The last one of all.</p>"
      "<a href=\"../cup.html\">cup</a></DIV>";

std::vector<PackedPart> omnivore()
{
    return {{.name = "metadata_0_to_20.json", .bytes = kOmnivoreMetadata},
            {.name = "content/tea-192daf3a84e.html", .bytes = kPage},
            {.name = "highlights/tea-192daf3a84e.md", .bytes = kOmnivoreHighlights},
            {.name = "content/paper-192d9.pdf", .bytes = "%PDF-1.4"}};
}

std::vector<PackedPart> readeck()
{
    return {
        {.name = "bookmarks/RYkjSDQm/info.json", .bytes = kReadeckInfo},
        {.name = "bookmarks/RYkjSDQm/container/index.html",
         .bytes = "<section><p>好读书，不求甚解。</p><img src=\"./_resources/x.gif\"></section>"},
        {.name = "bookmarks/RYkjSDQm/container/_resources/x.gif", .bytes = gif('x')},
        {.name = "bookmarks/Film/info.json",
         .bytes = R"({"UID":"Film","URL":"https://v.example/1","Title":"A film","Labels":null})"},
        {.name = "data.json", .bytes = R"({"Info":{"Version":"1"}})"}};
}

} // namespace

TEST_F(PackedExport, omnivore_comesWithLabelsStateAndHighlights)
{
    const auto report = importParts(omnivore());

    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 0);
    EXPECT_EQ(toldOf(report),
              "The file is an Omnivore export with 2 articles, 1 of them only as links.");
    const Article tea = titled("Tea, explained");
    EXPECT_EQ(tea.summary.author, "Jane Doe");
    EXPECT_EQ(tea.summary.readState, ReadState::Read);
    EXPECT_EQ(tea.summary.star, Star::On);
    EXPECT_THAT(tea.tags, ElementsAre("RSS", "Favorites"));
    EXPECT_EQ(tea.original, kPage);
    EXPECT_EQ(tea.sourceUrl, "https://news.example.com/tea/index.html");
    const auto notes = annotations(tea.summary.id);
    ASSERT_THAT(notes, SizeIs(4));
    EXPECT_EQ(notes[0].annotation.note, "True enough.");
    EXPECT_TRUE(notes[0].place);
    EXPECT_EQ(titled("A paper").sourceUrl, "https://example.org/paper.pdf");
}

TEST_F(PackedExport, omnivoreAgain_isUnchangedByContent)
{
    importParts(omnivore());
    const auto again = importParts(omnivore());

    EXPECT_EQ(again.unchanged, 2);
    EXPECT_EQ(again.updated, 0);
}

TEST_F(PackedExport, changedLabels_changeTheArticleThoughItsPageDidNot)
{
    importParts(omnivore());
    auto parts = omnivore();
    const auto at = parts[0].bytes.find("\"RSS\"");
    parts[0].bytes.replace(at, 5, "\"Tea\"");
    const auto again = importParts(parts);

    EXPECT_EQ(again.updated, 1);
    EXPECT_EQ(again.unchanged, 1);
    EXPECT_THAT(titled("Tea, explained").tags, ElementsAre("Tea", "Favorites"));
}

TEST_F(PackedExport, readeck_comesWithItsPicturesAndAnnotations)
{
    const auto report = importParts(readeck());

    EXPECT_EQ(report.added, 2);
    EXPECT_EQ(report.rejected, 0);
    EXPECT_THAT(toldOf(report), HasSubstr("a Readeck export with 2 articles"));
    const Article article = titled("读书笔记");
    EXPECT_EQ(article.summary.star, Star::On);
    ASSERT_THAT(article.images, SizeIs(1));
    EXPECT_FALSE(article.images[0].localHash.empty());
    const auto notes = annotations(article.summary.id);
    ASSERT_THAT(notes, SizeIs(1));
    EXPECT_EQ(notes[0].annotation.note, "不求甚解");
    EXPECT_EQ(notes[0].annotation.colour, AnnotationColour::Pink);
    EXPECT_THAT(titled("A film").plainText, HasSubstr("https://v.example/1"));
}

TEST_F(PackedExport, damagedMetadata_leavesTheTreeThatItIs)
{
    auto parts = omnivore();
    parts[0].bytes = "{\"no\": \"list\"";
    const auto report = importParts(parts);

    EXPECT_EQ(toldOf(report), "");
    EXPECT_EQ(report.added, 2); // the page and the highlights, as files
}

TEST_F(PackedExport, cutMetadata_keepsItsBeginning)
{
    auto parts = omnivore();
    parts[0].bytes.resize(parts[0].bytes.size() - 20);
    const auto report = importParts(parts);

    EXPECT_EQ(report.added, 1);
    EXPECT_EQ(report.rejected, 1);
    EXPECT_EQ(titled("Tea, explained").summary.author, "Jane Doe");
}
