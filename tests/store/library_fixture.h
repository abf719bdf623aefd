#pragma once

#include "store/article_store.h"
#include "store/import_writer.h"
#include "store/library_database.h"
#include "store/state_store.h"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace lectern::tests {

/// What a test file says. Its bytes are made from all of it, so a change anywhere changes them.
struct FakeFile {
    std::string path;
    std::string title = {};
    std::string text = {};
    std::vector<CategoryPath> categories = {};
    std::string author = {};
    std::string thumbnail = {};
    std::vector<ImageRef> images = {};
    std::optional<std::int64_t> date = {};
    std::int64_t modifiedNs = 1;
    std::string sourceUrl = {};
    CarriedState carried = {};
};

/// The file's bytes as the importer would have read them.
std::string bytesOf(const FakeFile& file);
store::PreparedArticle prepared(const FakeFile& file);

/// Unwraps; a failing test names the error.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        ADD_FAILURE() << toText(result.error());
    return std::move(result).value();
}
inline void must(const Result<void>& result)
{
    ASSERT_TRUE(result) << toText(result.error());
}

/// A library in memory (or in a folder) and an importer in three lines.
class LibraryFixture : public testing::Test {
protected:
    LibraryFixture();

    /// One import of these files from `root`; what became of each.
    std::vector<store::WriteOutcome> import(const std::vector<FakeFile>& files,
                                            const std::string& root = "/archive",
                                            Removals removals = Removals::Respect);
    store::WriteOutcome import(const FakeFile& file, const std::string& root = "/archive");
    /// Imports one file, also where it was removed.
    store::WriteOutcome restore(const FakeFile& file);

    std::vector<std::int64_t> search(const std::string& query);
    std::vector<std::int64_t> all();
    std::int64_t number(const char* sql); ///< one number of one row
    /// The article whose title this is; none where there is no such.
    ArticleId titled(const std::string& title);

    store::LibraryDatabase library;
    store::ArticleStore articles;
    store::StateStore state;
};

} // namespace lectern::tests
