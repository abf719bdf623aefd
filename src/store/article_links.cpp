#include "store/article_links.h"

#include "store/address_key.h"

#include <QByteArray>

#include <array>
#include <filesystem>

namespace lectern::store {

namespace {

constexpr const char* kByAddress = R"sql(
SELECT article
FROM article_head
WHERE source_key = :key AND source_key <> ''
ORDER BY article
LIMIT 1)sql";

constexpr const char* kNames = R"sql(
SELECT path, article
FROM source_file
WHERE source = :source AND article IS NOT NULL)sql";

/// The link's path, without query and fragment, percent signs undone.
std::string pathOf(std::string_view link)
{
    link = link.substr(0, link.find_first_of("?#"));
    return QByteArray::fromPercentEncoding(
               QByteArray(link.data(), static_cast<qsizetype>(link.size())))
        .toStdString();
}

/// "_posts/2019-03-05-my-post.md" -> "my-post"
std::string_view bareName(std::string_view path)
{
    path = path.substr(path.rfind('/') + 1);
    path = path.substr(0, path.rfind('.'));
    constexpr std::string_view kDay = "0000-00-00-";
    bool isDated = path.size() > kDay.size();
    for (std::size_t i = 0; isDated && i < kDay.size(); ++i)
        isDated = kDay[i] == '0' ? path[i] >= '0' && path[i] <= '9' : path[i] == '-';
    return isDated ? path.substr(kDay.size()) : path;
}

/// The last part of a link that names something: "/2019/03/my-post/index.html" -> "my-post".
std::string namedBy(std::string path)
{
    for (const std::string_view tail : {"/index.html", "/index.htm", "/index.md"}) {
        if (path.ends_with(tail))
            path.resize(path.size() - tail.size());
    }
    while (path.ends_with('/'))
        path.pop_back();
    path = path.substr(path.rfind('/') + 1);
    for (const std::string_view ending : {".html", ".htm", ".md", ".markdown", ".txt"}) {
        if (path.ends_with(ending))
            path.resize(path.size() - ending.size());
    }
    return path == "." || path == ".." ? std::string() : path;
}

} // namespace

Result<std::optional<ArticleId>> ArticleLinks::find(ArticleId from, std::string_view link)
{
    const std::string key = addressKey(link);
    if (!key.empty())
        return byAddress(key);
    const std::string path = pathOf(link);
    const auto file = m_files.shown(from);
    if (!file)
        return fail(file.error());
    const bool isRelative = !path.empty() && path.find(':') == std::string::npos;
    if (!*file || !isRelative)
        return std::nullopt;
    auto found = byPath(**file, path);
    if (!found || *found)
        return found;
    const std::string name = namedBy(path);
    if (name.empty())
        return std::nullopt;
    return byName((*file)->source, name);
}

Result<std::optional<ArticleId>> ArticleLinks::byAddress(const std::string& key)
{
    auto select = m_statements.use(kByAddress);
    if (!select)
        return fail(select.error());
    const auto row = (*select)->bindText(":key", key).step();
    if (!row)
        return fail(row.error());
    if (!*row)
        return std::nullopt;
    return ArticleId {(*select)->integer(0)};
}

Result<std::optional<ArticleId>> ArticleLinks::byPath(const FileRow& from, const std::string& path)
{
    const std::filesystem::path folder
        = path.starts_with('/') ? std::filesystem::path() : from.path.parent_path();
    const std::string relative = path.substr(path.find_first_not_of('/') == std::string::npos
                                                 ? path.size()
                                                 : path.find_first_not_of('/'));
    if (relative.empty())
        return std::nullopt;
    const std::string target = (folder / relative).lexically_normal().native();
    for (const std::string_view ending : {"", ".md", ".html"}) {
        const auto row = m_files.find(from.source, target + std::string(ending));
        if (!row)
            return fail(row.error());
        if (*row && (*row)->article)
            return (*row)->article;
    }
    return std::nullopt;
}

Result<std::optional<ArticleId>> ArticleLinks::byName(SourceId source, const std::string& name)
{
    auto select = m_statements.use(kNames);
    if (!select)
        return fail(select.error());
    (*select)->bind(":source", source.value);
    std::optional<ArticleId> found;
    for (;;) {
        const auto row = (*select)->step();
        if (!row)
            return fail(row.error());
        if (!*row)
            return found;
        if (bareName((*select)->blob(0)) != name)
            continue;
        const ArticleId article {(*select)->integer(1)};
        if (found && *found != article)
            return std::nullopt;
        found = article;
    }
}

} // namespace lectern::store
