#include "importer/packed_fixture.h"
#include "importer/packed_reader.h"
#include "support/corpus.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace lectern;
using namespace lectern::importer;
using lectern::tests::pack;
using lectern::tests::PackedPart;
using lectern::tests::Packing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kMaximum = 1 << 20;

class PackedReaderTest : public ::testing::Test {
protected:
    fs::path path() const { return m_folder.path() / "packed"; }

    /// Goes through `path()` and gathers "name=bytes" of its files.
    std::vector<std::string> readAll(const PackedLimits& limits = {})
    {
        std::vector<std::string> all;
        end.reset();
        auto reader = PackedReader::open(path(), limits);
        if (!reader) {
            end = reader.error();
            return all;
        }
        for (;;) {
            const auto entry = reader->next();
            if (!entry)
                end = entry.error();
            if (!entry || !*entry)
                return all;
            if ((*entry)->kind != PackedReader::Entry::Kind::File)
                continue;
            const auto bytes = reader->read(kMaximum);
            all.push_back((*entry)->name + '='
                          + (bytes ? *bytes : std::string(problemName(bytes.error().kind))));
        }
    }

    std::string endKind() const { return end ? std::string(problemName(end->kind)) : ""; }

    std::optional<ImportProblem> end; ///< what ended the last reading too early

private:
    tests::TemporaryFolder m_folder;
};

class EveryPacking : public PackedReaderTest, public ::testing::WithParamInterface<Packing> { };

} // namespace

TEST_P(EveryPacking, filesAreReadInTheirOrder)
{
    pack(path(),
         {{.name = "b/", .kind = PackedPart::Kind::Folder},
          {.name = "b/中文.md", .bytes = "first"},
          {.name = "a.md", .bytes = ""},
          {.name = "c.md", .bytes = std::string(200'000, 'c')}},
         GetParam());
    auto found = readAll();
    std::ranges::sort(found); // 7z puts empty files last
    EXPECT_THAT(found,
                ElementsAre("a.md=", "b/中文.md=first", "c.md=" + std::string(200'000, 'c')));
    EXPECT_EQ(endKind(), "");
}

TEST_P(EveryPacking, entriesThatAreNotReadAreSkipped)
{
    pack(path(), {{.name = "a", .bytes = "aaaa"}, {.name = "b", .bytes = "bb"}}, GetParam());
    auto reader = PackedReader::open(path());
    ASSERT_TRUE(reader);
    ASSERT_TRUE(reader->next());
    const auto second = reader->next();
    ASSERT_TRUE(second && *second);
    EXPECT_EQ((*second)->name, "b");
    EXPECT_EQ((*second)->sizeBytes, 2);
    EXPECT_EQ((*second)->modifiedNs / 1'000'000'000, 1'700'000'000);
    EXPECT_EQ(reader->beginning(), "bb");
    EXPECT_EQ(reader->read(kMaximum).value(), "bb");
}

TEST_P(EveryPacking, whatIsCutOff_isSaid)
{
    std::vector<PackedPart> parts;
    for (int i = 0; i < 50; ++i) {
        std::string noise;
        for (int j = 0; j < 4'000; ++j)
            noise += static_cast<char>((i * 7919 + j * j * 31 + j * 17) % 251);
        parts.push_back({.name = "f" + std::to_string(i), .bytes = noise});
    }
    pack(path(), parts, GetParam());
    fs::resize_file(path(), fs::file_size(path()) / 2);
    const auto found = readAll();
    EXPECT_LT(found.size(), 50U);
    EXPECT_EQ(endKind(), "packed-damaged");
}

INSTANTIATE_TEST_SUITE_P(PackedReader, EveryPacking,
                         ::testing::Values(Packing::Zip, Packing::Tar, Packing::TarGzip,
                                           Packing::TarXz, Packing::TarZstd, Packing::TarBzip2,
                                           Packing::SevenZip));

TEST(SafeEntryName, staysBelowItsPackedFile)
{
    EXPECT_EQ(safeEntryName("a/b.md"), "a/b.md");
    EXPECT_EQ(safeEntryName("./a//b/./c.md"), "a/b/c.md");
    EXPECT_EQ(safeEntryName("/etc/passwd.md"), "etc/passwd.md");
    EXPECT_EQ(safeEntryName("//server/share/x.md"), "server/share/x.md");
    EXPECT_EQ(safeEntryName("C:/windows/x.md"), "windows/x.md");
    EXPECT_EQ(safeEntryName("c:/d:/x.md"), "x.md");
    EXPECT_EQ(safeEntryName("a/C:/x.md"), "a/C:/x.md") << "a folder may have this name";
    EXPECT_EQ(safeEntryName("..."), "...");
    EXPECT_EQ(safeEntryName("a..b/x.md"), "a..b/x.md");
    for (const auto* name : {"", ".", "/", "..", "../x.md", "a/../x.md", "a/..", "/../x.md",
                             "C:", "C:/..", "./../x.md"})
        EXPECT_EQ(safeEntryName(name), std::nullopt) << name;
    EXPECT_EQ(safeEntryName(std::string("a\0.md", 5)), std::nullopt);
    EXPECT_EQ(safeEntryName(std::string(4'096, 'a')).value().size(), 4'096U);
    EXPECT_EQ(safeEntryName(std::string(4'097, 'a')), std::nullopt);
}

TEST_F(PackedReaderTest, namesThatAreTricks)
{
    tests::writeFile(path(),
                     tests::rawZip({{"../../up.md", "1"},
                                    {"/abs.md", "2"},
                                    {"C:\\dos\\drive.md", "3"},
                                    {"dir\\back.md", "4"},
                                    {std::string("nul.md\0.png", 11), "5"},
                                    {"dir\\..\\..\\up.md", "6"}}));
    EXPECT_THAT(readAll(),
                ElementsAre("=1", "abs.md=2", "dos/drive.md=3", "dir/back.md=4", "nul.md=5", "=6"));
}

TEST_F(PackedReaderTest, namesInOtherEncodings_keepTheirBytes)
{
    const std::string gbk = "\xD6\xD0\xCE\xC4/a.md";
    const std::string shiftJis = "\x95\x5C.md"; // its second byte is a backslash
    tests::writeFile(path(), tests::rawZip({{gbk, "1"}, {shiftJis, "2"}, {"中文.md", "3", 0x800}}));
    EXPECT_THAT(readAll(), ElementsAre(gbk + "=1", shiftJis + "=2", "中文.md=3"));
}

TEST_F(PackedReaderTest, encryptedEntries_areSaid)
{
    tests::writeFile(path(), tests::rawZip({{"a.md", std::string(20, 'x'), 1}, {"b.md", "open"}}));
    EXPECT_THAT(readAll(), ElementsAre("a.md=encrypted-entry", "b.md=open"));
    EXPECT_EQ(endKind(), "");
}

TEST_F(PackedReaderTest, unknownWaysOfPacking_areSaid)
{
    tests::writeFile(path(),
                     tests::rawZip({{.name = "a.md", .bytes = "xx", .method = 77}, {"b.md", "y"}}));
    EXPECT_THAT(readAll(), ElementsAre("a.md=unreadable", "b.md=y"));
}

TEST_F(PackedReaderTest, damagedEntries_doNotEndTheReading)
{
    auto zip = tests::rawZip({{"a.md", "aaaa"}, {"b.md", "bbbb"}});
    zip[zip.find("aaaa")] = 'x';
    tests::writeFile(path(), zip);
    EXPECT_THAT(readAll(), ElementsAre("a.md=unreadable", "b.md=bbbb"));
}

TEST_F(PackedReaderTest, linksAndDevices_areNoFiles)
{
    using Kind = PackedPart::Kind;
    pack(path(),
         {{.name = "a.md", .bytes = "x"},
          {.name = "s.md", .kind = Kind::SymbolicLink, .target = "/etc/passwd"},
          {.name = "h.md", .kind = Kind::HardLink, .target = "a.md"},
          {.name = "p.md", .kind = Kind::Pipe}},
         Packing::Tar);
    EXPECT_THAT(readAll(), ElementsAre("a.md=x"));
}

TEST_F(PackedReaderTest, timesThatSayNothing_areNone)
{
    pack(path(),
         {{.name = "a", .bytes = "", .modifiedSeconds = 0},
          {.name = "b", .bytes = "", .modifiedSeconds = 315'532'800}},
         Packing::Tar);
    auto reader = PackedReader::open(path());
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader->next())->modifiedNs, 0);
    EXPECT_EQ((*reader->next())->modifiedNs, 0);
}

TEST_F(PackedReaderTest, anEntryPastTheMaximum_isTooLarge)
{
    pack(path(),
         {{.name = "big", .bytes = std::string(kMaximum + 1, 'x')},
          {.name = "fits", .bytes = std::string(kMaximum, 'y')}},
         Packing::TarGzip);
    EXPECT_THAT(readAll(), ElementsAre("big=too-large", "fits=" + std::string(kMaximum, 'y')));
}

TEST_F(PackedReaderTest, anEntryThatStatesLessThanItHolds_isStillBounded)
{
    pack(path(), {{.name = "a.md", .bytes = std::string(4'000'000, 'x')}});
    auto zip = tests::readFile(path());
    // The stated size, in the central directory and behind the data: "3 bytes".
    const std::string stated("\x00\x09\x3d\x00", 4);
    for (auto at = zip.find(stated); at != std::string::npos; at = zip.find(stated, at + 1))
        zip.replace(at, 4, std::string("\x03\x00\x00\x00", 4));
    tests::writeFile(path(), zip);
    const auto found = readAll();
    ASSERT_EQ(found.size(), 1U);
    EXPECT_LT(found[0].size(), 100U) << "neither four megabytes nor more than the maximum";
}

TEST_F(PackedReaderTest, tooManyEntries_endTheReading)
{
    pack(path(),
         {{.name = "a", .bytes = "1"}, {.name = "b", .bytes = "2"}, {.name = "c", .bytes = "3"}});
    EXPECT_THAT(readAll({.entries = 2}), ElementsAre("a=1", "b=2"));
    EXPECT_EQ(endKind(), "packed-limit");
    EXPECT_THAT(end->message, HasSubstr("more than 2 entries"));
}

TEST_F(PackedReaderTest, tooLongNames_endTheReading)
{
    pack(path(),
         {{.name = std::string(100, 'a'), .bytes = "1"},
          {.name = std::string(100, 'b'), .bytes = "2"}});
    EXPECT_EQ(readAll({.namesBytes = 150}).size(), 1U);
    EXPECT_EQ(endKind(), "packed-limit");
}

TEST_F(PackedReaderTest, tooManyBytes_endTheReading)
{
    pack(path(),
         {{.name = "a", .bytes = std::string(900, 'x')},
          {.name = "b", .bytes = std::string(900, 'y')}},
         Packing::TarGzip);
    EXPECT_EQ(readAll({.unpackedBytes = 1'000}).size(), 1U);
    EXPECT_EQ(endKind(), "packed-limit");
}

TEST_F(PackedReaderTest, aBomb_isNotUnpacked)
{
    pack(path(),
         {{.name = "a.md", .bytes = "text"},
          {.name = "zeros", .bytes = std::string(std::size_t {64} << 20, '\0')},
          {.name = "b.md", .bytes = "text"}},
         Packing::TarZstd);
    EXPECT_THAT(readAll({.ratioFreeBytes = 1 << 20}), ElementsAre("a.md=text"));
    EXPECT_EQ(endKind(), "packed-limit");
    EXPECT_THAT(end->message, HasSubstr("200 times its size"));
    EXPECT_EQ(readAll().size(), 3U) << "with the shipped limits this little is no bomb";
}

TEST_F(PackedReaderTest, entriesThatShareTheirBytes_areCountedEach)
{
    // The central directory names one stored entry again and again.
    auto zip = tests::rawZip({{"a.md", std::string(1'000, 'x')}});
    const auto start = zip.find("PK\x01\x02");
    const auto end64 = zip.find("PK\x05\x06");
    const auto row = zip.substr(start, end64 - start);
    EXPECT_LE(readAll({.entries = 3}).size(), 3U);
    std::string rows;
    for (int i = 0; i < 500; ++i)
        rows += row;
    auto tail = zip.substr(end64);
    tail[8] = tail[10] = static_cast<char>(500 & 0xff);
    tail[9] = tail[11] = static_cast<char>(500 >> 8);
    for (std::size_t i = 0; i < 4; ++i)
        tail[12 + i] = static_cast<char>((rows.size() >> (8 * i)) & 0xff);
    tests::writeFile(path(), zip.substr(0, start) + rows + tail);
    EXPECT_LE(readAll({.entries = 3}).size(), 3U);
}

TEST_F(PackedReaderTest, packedTwice_isRefused)
{
    pack(path(), {{.name = "a.md", .bytes = "x"}}, Packing::TarGzip);
    tests::writeFile(path(), tests::gzipped(tests::readFile(path())));
    EXPECT_THAT(readAll(), IsEmpty());
    EXPECT_EQ(endKind(), "packed-limit");
}

TEST_F(PackedReaderTest, whatIsNoPackedFile_isSaid)
{
    tests::writeFile(path(), "This is only text, with the wrong name.");
    EXPECT_THAT(readAll(), IsEmpty());
    EXPECT_EQ(endKind(), "packed-damaged");
    tests::writeFile(path(), "");
    EXPECT_THAT(readAll(), IsEmpty());
    fs::remove(path());
    EXPECT_THAT(readAll(), IsEmpty());
    EXPECT_EQ(endKind(), "unreadable");
    fs::create_directory(path());
    EXPECT_THAT(readAll(), IsEmpty());
    EXPECT_EQ(endKind(), "unreadable");
}

TEST_F(PackedReaderTest, formatsThatReadOtherFiles_areNotKnown)
{
    tests::writeFile(path(), "#mtree\n/set type=file\n./a.md contents=/etc/passwd size=10\n");
    EXPECT_THAT(readAll(), IsEmpty());
    EXPECT_EQ(endKind(), "packed-damaged");
}
