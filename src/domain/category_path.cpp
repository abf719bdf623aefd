#include "domain/category_path.h"

namespace lectern {

namespace {

std::string trimmed(const std::string& name)
{
    const auto first = name.find_first_not_of(" \t");
    if (first == std::string::npos)
        return {};
    return name.substr(first, name.find_last_not_of(" \t") - first + 1);
}

} // namespace

CategoryPath parseCategoryPath(std::string_view text)
{
    CategoryPath path;
    std::string name;
    const auto finishName = [&] {
        if (auto clean = trimmed(name); !clean.empty())
            path.names.push_back(std::move(clean));
        name.clear();
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escapes
            = text[i] == '\\' && i + 1 < text.size() && (text[i + 1] == '/' || text[i + 1] == '\\');
        if (escapes)
            name += text[++i];
        else if (text[i] == '/')
            finishName();
        else
            name += text[i];
    }
    finishName();
    return path;
}

std::string toText(const CategoryPath& path)
{
    std::string text;
    for (const auto& name : path.names) {
        if (!text.empty())
            text += '/';
        for (const char c : name) {
            if (c == '/' || c == '\\')
                text += '\\';
            text += c;
        }
    }
    return text;
}

} // namespace lectern
