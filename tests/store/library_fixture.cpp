#include "store/library_fixture.h"

#include "sqlite/statement.h"

#include <algorithm>

namespace lectern::tests {

using store::ImportWriter;
using store::LibraryDatabase;

std::string bytesOf(const FakeFile& file)
{
    std::string bytes = "---\ntitle: " + file.title + "\nauthor: " + file.author
        + "\nthumbnail: " + file.thumbnail + "\n";
    for (const auto& path : file.categories)
        bytes += "categories: " + toText(path) + "\n";
    if (!file.sourceUrl.empty())
        bytes += "source: " + file.sourceUrl + "\n";
    if (file.date)
        bytes += "date: " + std::to_string(*file.date) + "\n";
    bytes += "---\n<p>" + file.text + "</p>\n";
    for (const auto& image : file.images)
        bytes += "<img src=\"" + image.original + "\">\n";
    if (file.carried.readState == ReadState::Read)
        bytes += "read\n";
    if (file.carried.star == Star::On)
        bytes += "starred\n";
    for (const auto& note : file.carried.notes)
        bytes += "note " + note.quote + ' ' + note.note + '\n';
    return bytes;
}

store::PreparedArticle prepared(const FakeFile& file)
{
    ImportedArticle article;
    article.title = file.title;
    article.author = file.author;
    article.thumbnail = file.thumbnail;
    article.categories = file.categories;
    article.plainText = file.text;
    article.images = file.images;
    article.sourceUrl = file.sourceUrl;
    article.carried = file.carried;
    article.date.sortSeconds = file.date;
    article.date.utcSeconds = file.date;
    article.date.text = file.date ? std::to_string(*file.date) : "";
    return store::prepareArticle(std::move(article), bytesOf(file));
}

LibraryFixture::LibraryFixture()
    : library(must(LibraryDatabase::openInMemory()))
    , articles(library)
    , state(library)
{
}

std::vector<store::WriteOutcome> LibraryFixture::import(const std::vector<FakeFile>& files,
                                                        const std::string& root, Removals removals)
{
    auto writer = must(ImportWriter::start(library, {.removals = removals}));
    const auto source = must(writer.openSource(root));
    std::vector<store::WriteOutcome> outcomes;
    for (const auto& file : files) {
        const store::SourceFile met {.path = source.prefix / file.path,
                                     .sizeBytes = std::ssize(bytesOf(file)),
                                     .modifiedNs = file.modifiedNs};
        outcomes.push_back(must(writer.write(source.id, met, prepared(file))));
    }
    must(writer.finish({}));
    return outcomes;
}

store::WriteOutcome LibraryFixture::import(const FakeFile& file, const std::string& root)
{
    return import(std::vector {file}, root).front();
}

store::WriteOutcome LibraryFixture::restore(const FakeFile& file)
{
    return import(std::vector {file}, "/archive", Removals::Restore).front();
}

std::vector<std::int64_t> LibraryFixture::search(const std::string& query)
{
    ArticleFilter filter;
    filter.query = query;
    std::vector<std::int64_t> ids;
    for (const auto id : must(articles.ids(filter, ArticleOrder::Oldest)))
        ids.push_back(id.value);
    std::sort(ids.begin(), ids.end());
    EXPECT_EQ(must(articles.count(filter)), std::ssize(ids)) << query;
    return ids;
}

std::vector<std::int64_t> LibraryFixture::all()
{
    return search("");
}

std::int64_t LibraryFixture::number(const char* sql)
{
    auto select = must(library.database().prepare(sql));
    EXPECT_TRUE(must(select.step()));
    return select.integer(0);
}

ArticleId LibraryFixture::titled(const std::string& title)
{
    for (const auto& row : must(articles.page({}, ArticleOrder::Oldest, -1, 0)).rows) {
        if (row.title == title)
            return row.id;
    }
    return {};
}

} // namespace lectern::tests
