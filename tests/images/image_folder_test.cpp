#include "images/image_folder.h"
#include "images/picture_server.h"
#include "support/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace lectern::images {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path& folder)
{
    const fs::recursive_directory_iterator all(folder);
    return static_cast<std::size_t>(
        std::count_if(begin(all), end(all),
                      [](const fs::directory_entry& entry) { return entry.is_regular_file(); }));
}

TEST(ImageFolder, whatWasSaved_isLoadedByItsHash)
{
    const tests::TemporaryFolder library;
    const ImageFolder folder(library.path());
    const std::string png = tests::pngBytes(3, 4);

    const auto hash = folder.save(png);

    ASSERT_TRUE(hash);
    EXPECT_EQ(hash->size(), 32U);
    EXPECT_EQ(folder.pathOf(*hash), library.path() / "images" / hash->substr(0, 2) / *hash);
    const auto picture = folder.load(*hash);
    ASSERT_TRUE(picture);
    EXPECT_EQ(picture->bytes, png);
    EXPECT_EQ(picture->mimeType, "image/png");
}

TEST(ImageFolder, sameContentIsOneFile_alsoFromSeveralThreads)
{
    const tests::TemporaryFolder library;
    const ImageFolder folder(library.path());
    const std::string png = tests::pngBytes(3, 4);
    std::vector<std::jthread> threads(8);
    for (auto& thread : threads)
        thread = std::jthread([&] { EXPECT_TRUE(folder.save(png)); });
    threads.clear();
    EXPECT_EQ(filesIn(library.path()), 1U);
}

TEST(ImageFolder, damagedCopyIsNotShownAndIsMendedBySaving)
{
    const tests::TemporaryFolder library;
    const ImageFolder folder(library.path());
    const std::string png = tests::pngBytes(3, 4);
    const auto hash = folder.save(png);
    ASSERT_TRUE(hash);
    tests::writeFile(folder.pathOf(*hash), std::string(png.size(), '\0'));

    const auto damaged = folder.load(*hash);
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().kind, ErrorKind::BadInput);
    ASSERT_TRUE(folder.save(png));
    EXPECT_TRUE(folder.load(*hash));
}

TEST(ImageFolder, missingAndImpossibleNamesAreTold)
{
    const tests::TemporaryFolder library;
    const ImageFolder folder(library.path());
    const auto missing = folder.load(std::string(32, 'a'));
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().kind, ErrorKind::NotFound);
    const auto impossible = folder.load("../../../../../../../etc/passwd");
    ASSERT_FALSE(impossible);
    EXPECT_EQ(impossible.error().kind, ErrorKind::BadInput);
}

TEST(ImageFolder, whereNothingCanBeWritten_isAnErrorAndLeavesNothing)
{
    const tests::TemporaryFolder library;
    tests::writeFile(library.path() / "images", "a file where the folder should be");
    const auto saved = ImageFolder(library.path()).save(tests::pngBytes(1, 2));
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Io);
    EXPECT_EQ(filesIn(library.path()), 1U);
}

} // namespace
} // namespace lectern::images
