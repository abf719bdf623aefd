#pragma once

#include <string>

namespace lectern::page {

/// What stands between the first `before` and the next `after`; empty where there is no `before`.
inline std::string between(const std::string& text, const std::string& before,
                           const std::string& after)
{
    const auto begin = text.find(before);
    if (begin == std::string::npos)
        return {};
    const auto end = text.find(after, begin + before.size());
    return text.substr(begin + before.size(), end - begin - before.size());
}

} // namespace lectern::page
