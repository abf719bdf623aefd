#include "importer/article_names.h"

#include <algorithm>
#include <array>
#include <span>

namespace lectern::importer {

namespace {

constexpr std::array<std::string_view, 7> articleEndings {".md",  ".markdown", ".html", ".htm",
                                                          ".txt", ".mht",      ".mhtml"};
constexpr std::array<std::string_view, 12> packedEndings {
    ".zip",  ".7z",     ".tar",    ".tgz",     ".tbz2",    ".txz",
    ".tzst", ".tar.gz", ".tar.xz", ".tar.zst", ".tar.bz2", ".tbz"};

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool endsWith(std::string_view name, std::string_view ending)
{
    return name.size() >= ending.size()
        && std::equal(ending.begin(), ending.end(), name.end() - std::ssize(ending),
                      [](char a, char b) { return a == lowered(b); });
}

bool endsWithAny(std::string_view name, std::span<const std::string_view> endings)
{
    return std::ranges::any_of(endings,
                               [&](std::string_view ending) { return endsWith(name, ending); });
}

bool isBelowPosts(std::string_view path)
{
    return path.find("/_posts/") != std::string_view::npos
        || path.find("/_drafts/") != std::string_view::npos;
}

} // namespace

bool isArticleName(std::string_view name)
{
    return !name.starts_with("._") && endsWithAny(name, articleEndings);
}

std::string_view pageName(std::string_view path)
{
    for (const std::string_view ending : {".html", ".htm"}) {
        if (endsWith(path, ending))
            return path.substr(0, path.size() - ending.size());
    }
    return {};
}

bool isPackedName(std::string_view name)
{
    return !name.starts_with("._") && endsWithAny(name, packedEndings);
}

std::string_view reasonToSkip(std::string_view name, std::string_view parent)
{
    if (name.starts_with('.'))
        return "it is hidden";
    if (name == "node_modules")
        return "it holds programs";
    const bool isGenerated = name == "themes" || name == "public" || name == "_site";
    if (!isGenerated || isBelowPosts(parent))
        return {};
    return name == "themes" ? "it holds a site's themes" : "it holds pages that a generator made";
}

} // namespace lectern::importer
