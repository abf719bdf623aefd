#include "domain/category_rule.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern {

namespace {

constexpr std::array<std::pair<CategoryOrigin, std::string_view>, 4> names {
    {{CategoryOrigin::FrontMatter, "front-matter"},
     {CategoryOrigin::Folders, "folders"},
     {CategoryOrigin::Tags, "tags"},
     {CategoryOrigin::FrontMatterElseFolders, "front-matter-else-folders"}}};

std::string_view trimmed(std::string_view text)
{
    const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

/// The names between the separators; the first separator that stands in the text counts at each
/// place.
void addParts(CategoryPath& path, std::string_view name, const std::vector<std::string>& separators)
{
    for (;;) {
        std::size_t end = name.size();
        std::size_t length = 0;
        for (const auto& separator : separators)
            if (const auto at = separator.empty() ? std::string_view::npos : name.find(separator);
                at < end) {
                end = at;
                length = separator.size();
            }
        if (const auto part = trimmed(name.substr(0, end)); !part.empty())
            path.names.emplace_back(part);
        if (end == name.size())
            return;
        name.remove_prefix(end + length);
    }
}

CategoryPath parted(const CategoryPath& path, const std::vector<std::string>& separators)
{
    if (separators.empty())
        return path;
    CategoryPath parts;
    for (const auto& name : path.names)
        addParts(parts, name, separators);
    return parts;
}

std::vector<CategoryPath> fromHeader(const CategoryRule& rule, const CategoryEvidence& evidence)
{
    std::vector<CategoryPath> paths;
    for (const auto& path : evidence.frontMatter)
        paths.push_back(parted(path, rule.separators));
    return paths;
}

std::vector<CategoryPath> unprefixed(const CategoryRule& rule, const CategoryEvidence& evidence)
{
    std::vector<CategoryPath> paths;
    switch (rule.origin) {
    case CategoryOrigin::FrontMatter:
        return fromHeader(rule, evidence);
    case CategoryOrigin::Tags:
        for (const auto& tag : evidence.tags)
            paths.push_back(parted({{tag}}, rule.separators));
        return paths;
    case CategoryOrigin::FrontMatterElseFolders:
        paths = fromHeader(rule, evidence);
        if (std::any_of(paths.begin(), paths.end(), [](const auto& path) { return !path.empty(); }))
            return paths;
        return {evidence.folders};
    case CategoryOrigin::Folders:
        break;
    }
    return {evidence.folders};
}

} // namespace

std::string_view categoryOriginName(CategoryOrigin origin)
{
    return names[static_cast<std::size_t>(origin)].second;
}

std::optional<CategoryOrigin> categoryOriginNamed(std::string_view name)
{
    for (const auto& [origin, itsName] : names)
        if (name == itsName)
            return origin;
    return std::nullopt;
}

std::vector<CategoryPath> categoriesBy(const CategoryRule& rule, const CategoryEvidence& evidence)
{
    auto paths = unprefixed(rule, evidence);
    std::erase_if(paths, [](const CategoryPath& path) { return path.empty(); });
    if (paths.empty())
        paths.emplace_back();
    std::vector<CategoryPath> found;
    for (auto& path : paths) {
        path.names.insert(path.names.begin(), rule.prefix.names.begin(), rule.prefix.names.end());
        if (!path.empty() && std::find(found.begin(), found.end(), path) == found.end())
            found.push_back(std::move(path));
    }
    return found;
}

// One line for each part; no name or separator holds a line end.
std::string toText(const CategoryRule& rule)
{
    std::string text = "from " + std::string(categoryOriginName(rule.origin)) + '\n';
    for (const auto& separator : rule.separators)
        text += "separator " + separator + '\n';
    for (const auto& name : rule.prefix.names)
        text += "below " + name + '\n';
    return text;
}

CategoryRule parseCategoryRule(std::string_view text)
{
    CategoryRule rule;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const auto word = line.substr(0, line.find(' '));
        const auto rest = line.substr(std::min(word.size() + 1, line.size()));
        if (word == "from")
            rule.origin = categoryOriginNamed(rest).value_or(CategoryOrigin::FrontMatter);
        else if (word == "separator" && !rest.empty())
            rule.separators.emplace_back(rest);
        else if (word == "below" && !rest.empty())
            rule.prefix.names.emplace_back(rest);
    }
    return rule;
}

} // namespace lectern
