#include "images/image_folder.h"
#include "importer/archive_fixture.h"
#include "importer/packed_fixture.h"

#include <gmock/gmock.h>

using namespace lectern;
using lectern::tests::gif;
using ::testing::UnorderedElementsAre;
namespace fs = std::filesystem;

namespace {

std::string page(const std::string& title, const std::string& body)
{
    return "<!DOCTYPE html>\n<!-- saved from url=(0025)https://example.org/post/ -->\n<html><head>"
           "<title>"
        + title + "</title></head><body><p>" + body + "</p></body></html>";
}

class SavedPagesTest : public tests::ArchiveTest {
protected:
    Article only() const
    {
        const auto rows = articles();
        EXPECT_EQ(rows.size(), 1U);
        return rows.empty() ? Article {} : article(rows.front().id);
    }

    std::string keptPicture(const Article& found) const
    {
        EXPECT_EQ(found.images.size(), 1U);
        if (found.images.empty())
            return {};
        EXPECT_EQ(found.images[0].status, ImageStatus::Local);
        const auto kept = images::ImageFolder(library()).load(found.images[0].localHash);
        EXPECT_TRUE(kept);
        return kept ? kept->bytes : std::string();
    }
};

} // namespace

TEST_F(SavedPagesTest, aPageAndItsFolder)
{
    write("读.html", page("读", "Text. <img src=\"./%E8%AF%BB_files/a.gif\">"));
    write("读_files/a.gif", gif('1'));
    write("读_files/saved_resource.html", page("Frame", "An advertisement."));
    write("other_files/mine.html", page("Mine", "No page of that name beside it."));
    const auto report = import();
    EXPECT_EQ(report.added, 2);
    EXPECT_THAT(titles(), UnorderedElementsAre("读", "Mine"));
    EXPECT_EQ(report.skipped, 2) << "picture and frame";
    for (const auto& row : articles()) {
        if (row.title == "读") {
            EXPECT_EQ(article(row.id).sourceUrl, "https://example.org/post/");
            EXPECT_EQ(keptPicture(article(row.id)), gif('1'));
        }
    }
}

TEST_F(SavedPagesTest, thePartsOfAPackedPage)
{
    tests::pack(archive() / "x.zip",
                {{.name = "p.files/a.gif", .bytes = gif('1')},
                 {.name = "p.files/frame.htm", .bytes = page("Frame", "An advertisement.")},
                 {.name = "p.htm", .bytes = page("P", "Text. <img src=\"p.files/a.gif\">")}});
    EXPECT_EQ(import({archive() / "x.zip"}).added, 1);
    EXPECT_EQ(keptPicture(only()), gif('1'));
}

TEST_F(SavedPagesTest, mhtml_bringsItsPictures)
{
    // The GIF of the fixture, in base64.
    const std::string encoded = "R0lGODlhAgACAIAAADExMTExMTsg";
    write("saved.mht",
          "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/post/\r\n"
          "Subject: T\r\nMIME-Version: 1.0\r\n"
          "Content-Type: multipart/related; boundary=\"B\"\r\n\r\n"
          "--B\r\nContent-Type: text/html\r\nContent-Location: https://example.org/post/\r\n\r\n"
          "<html><body><p>Text.</p><img src=\"b.gif\"></body></html>\r\n"
          "--B\r\nContent-Type: image/gif\r\nContent-Transfer-Encoding: base64\r\n"
          "Content-Location: https://example.org/post/b.gif\r\n\r\n"
              + encoded + "\r\n--B--\r\n");
    const auto report = import();
    EXPECT_EQ(report.added, 1);
    EXPECT_TRUE(report.problems.empty() || report.problems[0].kind != ProblemKind::PictureMissing);
    const auto found = only();
    EXPECT_EQ(found.summary.title, "T");
    EXPECT_EQ(found.sourceUrl, "https://example.org/post/");
    EXPECT_EQ(keptPicture(found), gif('1'));
}
