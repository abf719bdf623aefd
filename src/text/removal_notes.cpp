#include "text/removal_notes.h"

namespace lectern::text {

namespace {

constexpr std::size_t kMostRemovedNames = 200;
constexpr std::size_t kLongestName = 100;

} // namespace

void noteRemoved(SanitisedDocument& document, std::string_view name)
{
    auto& removed = document.removed;
    if (name.size() > kLongestName)
        name = "(long name)";
    const auto found = removed.find(std::string(name));
    if (found != removed.end())
        ++found->second;
    else if (removed.size() < kMostRemovedNames)
        removed.emplace(name, 1);
}

void noteFurniture(SanitisedDocument& document, const std::string& kind)
{
    ++document.furniture[kind];
}

} // namespace lectern::text
