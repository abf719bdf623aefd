#include "store/source_shelves.h"

#include <algorithm>
#include <string>
#include <utility>

namespace lectern::store {

namespace {

constexpr const char* kFiles = R"sql(
SELECT id, article, original, path
FROM source_file
WHERE source = :source
  AND article IS NOT NULL
  AND original IS NOT NULL
ORDER BY id)sql";

/// As ShelfTable keeps and gives them.
std::vector<CategoryPath> asShelved(std::vector<CategoryPath> paths)
{
    std::erase_if(paths, [](const CategoryPath& path) { return path.empty(); });
    for (auto& path : paths)
        path.names.resize(std::min(path.names.size(), kMaxCategoryDepth));
    std::ranges::sort(paths);
    // Not std::ranges::unique: Debian 12's clang cannot read GCC 12's subrange.
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

} // namespace

Result<std::int64_t> SourceShelves::apply(SourceId source, const CategoryRule& rule,
                                          const Recategorise& recategorise)
{
    const auto before = m_sources.categoryRule(source);
    if (!before)
        return fail(before.error());
    if (*before == rule)
        return 0;
    if (auto set = m_sources.setCategoryRule(source, rule); !set)
        return fail(set.error());
    const auto files = filesOf(source);
    if (!files)
        return fail(files.error());
    for (const auto& file : *files) {
        const auto bytes = m_originals.load(file.original);
        if (!bytes)
            return fail(bytes.error());
        if (auto put = m_shelves.replace(file.id, file.article, recategorise(file.path, *bytes));
            !put)
            return fail(put.error());
    }
    return std::ssize(*files);
}

Result<ShelfPreview> SourceShelves::preview(SourceId source, const CategoryRule& rule,
                                            const Recategorise& recategorise)
{
    ShelfPreview found;
    const auto inForce = m_sources.categoryRule(source);
    if (!inForce)
        return fail(inForce.error());
    if (*inForce == rule)
        return found;
    const auto files = filesOf(source);
    if (!files)
        return fail(files.error());
    found.files = std::ssize(*files);
    for (const auto& file : *files) {
        const auto bytes = m_originals.load(file.original);
        if (!bytes)
            return fail(bytes.error());
        auto before = m_shelves.ofFile(file.id);
        if (!before)
            return fail(before.error());
        auto after = asShelved(recategorise(file.path, *bytes));
        if (*before != after)
            found.changes.push_back(
                {file.path, file.article, std::move(*before), std::move(after)});
    }
    return found;
}

Result<std::vector<SourceShelves::File>> SourceShelves::filesOf(SourceId source)
{
    auto select = m_statements.use(kFiles);
    if (!select)
        return fail(select.error());
    (*select)->bind(":source", source.value);
    return (*select)->rows([](const sqlite::Statement& row) {
        return File {FileId {row.integer(0)}, ArticleId {row.integer(1)},
                     OriginalId {row.integer(2)}, std::string(row.blob(3))};
    });
}

} // namespace lectern::store
