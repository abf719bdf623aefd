#include "text/csv_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace lectern::text {

namespace {

using testing::ElementsAre;

constexpr auto npos = std::string::npos;

/// All records of a text, each by its fields.
std::vector<std::vector<std::string>> recordsOf(std::string_view text)
{
    std::vector<std::vector<std::string>> records;
    while (!text.empty()) {
        const std::size_t length = std::min(csvRecordLength(text), text.size());
        records.push_back(csvFields(text.substr(0, length)));
        text.remove_prefix(length);
    }
    return records;
}

} // namespace

TEST(CsvReader, quotesCommasAndLineEndsInQuotes)
{
    EXPECT_THAT(recordsOf("a,\"b,\r\n\"\"c\"\"\",\r\n,d\n\"\",\"e\""),
                ElementsAre(ElementsAre("a", "b,\r\n\"c\"", ""), ElementsAre("", "d"),
                            ElementsAre("", "e")));
}

TEST(CsvReader, everyLineEnd_endsARecord)
{
    EXPECT_THAT(
        recordsOf("a\nb\r\nc\rd"),
        ElementsAre(ElementsAre("a"), ElementsAre("b"), ElementsAre("c"), ElementsAre("d")));
}

TEST(CsvReader, byteOrderMark_isNoPartOfTheFirstField)
{
    EXPECT_THAT(csvFields("\xEF\xBB\xBFtitle,url"), ElementsAre("title", "url"));
    EXPECT_THAT(csvFields("\xEF\xBB\xBF\"title\",url\n"), ElementsAre("title", "url"));
}

TEST(CsvReader, quoteWithinAnUnquotedField_isPartOfIt)
{
    EXPECT_THAT(csvFields("5\" disk,b \"c\" d,e\n"), ElementsAre("5\" disk", "b \"c\" d", "e"));
}

TEST(CsvReader, quoteThatIsNeverClosed_takesTheRest)
{
    EXPECT_EQ(csvRecordLength("a,\"b\nc,d\n"), npos);
    EXPECT_THAT(csvFields("a,\"b,c"), ElementsAre("a", "b,c"));
}

TEST(CsvReader, recordWithoutItsEnd_isNotWhole)
{
    EXPECT_EQ(csvRecordLength("a,b"), npos);
    EXPECT_EQ(csvRecordLength("a,b\r"), npos); // the line feed may be in the next piece
    EXPECT_EQ(csvRecordLength("a,b\rc"), 4u);
    EXPECT_EQ(csvRecordLength(""), npos);
}

TEST(CsvReader, columns_areFoundByTheirNamesInAnyOrder)
{
    const auto columns = linkColumns({"URL", " Title ", "Selection", "folder", "?", "URL"});

    EXPECT_EQ(columns.url, 0u);
    EXPECT_EQ(columns.title, 1u);
    EXPECT_EQ(columns.excerpt, 2u);
    EXPECT_EQ(columns.folder, 3u);
    EXPECT_EQ(columns.tags, npos);
}

} // namespace lectern::text
