#include "importer/categories.h"

#include "importer/import_job.h"
#include "store/durable_transaction.h"
#include "store/source_shelves.h"
#include "text/article_reader.h"

#include <algorithm>
#include <array>

namespace lectern::importer {

namespace fs = std::filesystem;

CategoryPath foldersOf(const fs::path& path)
{
    static constexpr std::array<std::string_view, 5> generators {"source", "_posts", "_drafts",
                                                                 "content", "."};
    std::vector<fs::path> folders;
    const fs::path parent = path.parent_path();
    std::copy(parent.begin(), parent.end(), std::back_inserter(folders));
    const auto saysSomething = std::find_if(folders.begin(), folders.end(), [](const auto& folder) {
        return std::find(generators.begin(), generators.end(), folder.native()) == generators.end();
    });
    folders.erase(folders.begin(), saysSomething);
    const auto stem = path.stem().native();
    if (!folders.empty() && (stem == "index" || stem == "_index"))
        folders.pop_back();
    CategoryPath categories;
    for (const auto& folder : folders)
        categories.names.push_back(displayPath(folder));
    return categories;
}

std::vector<CategoryPath> categoriesOf(const CategoryRule& rule,
                                       std::vector<CategoryPath> frontMatter,
                                       const std::vector<std::string>& tags, const fs::path& path)
{
    if (rule == CategoryRule {})
        return frontMatter;
    return categoriesBy(rule, {std::move(frontMatter), tags, foldersOf(path)});
}

store::Recategorise recategoriser(const CategoryRule& rule)
{
    return [&rule](const fs::path& path, const std::string& original) {
        auto read = text::readArticle(original, path);
        return categoriesOf(rule, std::move(read.frontMatter.categories), read.frontMatter.tags,
                            path);
    };
}

Result<std::int64_t> changeCategories(store::LibraryDatabase& database, SourceId source,
                                      const CategoryRule& rule)
{
    auto transaction = store::DurableTransaction::begin(database.database());
    if (!transaction)
        return fail(transaction.error());
    store::StatementCache statements(database.database());
    auto files = store::SourceShelves(statements).apply(source, rule, recategoriser(rule));
    if (!files)
        return files;
    if (auto done = transaction->commit(); !done)
        return fail(done.error());
    return files;
}

Result<store::ShelfPreview> previewCategories(store::LibraryDatabase& database, SourceId source,
                                              const CategoryRule& rule)
{
    store::StatementCache statements(database.database());
    return store::SourceShelves(statements).preview(source, rule, recategoriser(rule));
}

} // namespace lectern::importer
